// Generates Python with Pulumi's own generator, and enters a generated SDK in the program's dependencies.
package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/pulumi/pulumi/pkg/v3/codegen/python"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
	"pulumi-webex-wholesale/tools/pulumi/host"
)

func (*languageHost) GeneratePackage(
	_ context.Context, request *pulumirpc.GeneratePackageRequest,
) (*pulumirpc.GeneratePackageResponse, error) {
	return host.GeneratePackage(request, func(
		bound *schema.Package, loader schema.ReferenceLoader,
	) (map[string][]byte, error) {
		return python.GeneratePackage(host.Tool, bound, request.ExtraFiles, loader)
	})
}

func (*languageHost) GenerateProgram(
	_ context.Context, request *pulumirpc.GenerateProgramRequest,
) (*pulumirpc.GenerateProgramResponse, error) {
	return host.GenerateProgram(request, python.GenerateProgram)
}

// Enters the generated SDK in requirements.txt or pyproject.toml.
func (*languageHost) Link(ctx context.Context, request *pulumirpc.LinkRequest) (*pulumirpc.LinkResponse, error) {
	chain, err := toolchainOf(request.Info)
	if err != nil {
		return nil, err
	}
	folders := map[string]string{}
	imports := ""
	for _, one := range request.Packages {
		module := "pulumi_" + strings.ReplaceAll(one.Package.Name, "-", "_")
		folders[module] = one.Path
		imports += fmt.Sprintf("  import %s as %s\n", module, strings.TrimPrefix(module, "pulumi_"))
	}
	if err := chain.LinkPackages(ctx, folders); err != nil {
		return nil, err
	}
	return &pulumirpc.LinkResponse{ImportInstructions: "In the program:\n\n" + imports}, nil
}
