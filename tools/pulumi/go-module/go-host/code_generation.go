// Generates Go with Pulumi's own generator.
package main

import (
	"context"
	"maps"

	gocode "github.com/pulumi/pulumi/pkg/v3/codegen/go"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
	"pulumi-webex-wholesale/tools/pulumi/host"
)

func (*languageHost) GeneratePackage(
	_ context.Context, request *pulumirpc.GeneratePackageRequest,
) (*pulumirpc.GeneratePackageResponse, error) {
	return host.GeneratePackage(request, func(bound *schema.Package, _ schema.ReferenceLoader) (map[string][]byte, error) {
		files, err := gocode.GeneratePackage(host.Tool, bound, request.LocalDependencies)
		if err == nil {
			maps.Copy(files, request.ExtraFiles)
		}
		return files, err
	})
}

func (*languageHost) GenerateProgram(
	_ context.Context, request *pulumirpc.GenerateProgramRequest,
) (*pulumirpc.GenerateProgramResponse, error) {
	return host.GenerateProgram(request, gocode.GenerateProgram)
}
