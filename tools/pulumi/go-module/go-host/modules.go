// The modules of a program: fetches them, and lists those that its go.mod names.
package main

import (
	"context"
	"errors"
	"os"

	"github.com/pulumi/pulumi/sdk/v3/go/common/util/rpcutil"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
	"golang.org/x/mod/modfile"
)

func (*languageHost) InstallDependencies(
	request *pulumirpc.InstallDependenciesRequest, stream pulumirpc.LanguageRuntime_InstallDependenciesServer,
) error {
	streams, out, problems, err := rpcutil.MakeInstallDependenciesStreams(stream, request.IsTerminal)
	if err != nil {
		return err
	}
	defer streams.Close()
	command := goCommand(stream.Context(), request.Info.ProgramDirectory, "mod", "tidy")
	command.Stdout, command.Stderr = out, problems
	return inItsWords(command.Run(), "mod tidy")
}

func (*languageHost) GetProgramDependencies(
	ctx context.Context, request *pulumirpc.GetProgramDependenciesRequest,
) (*pulumirpc.GetProgramDependenciesResponse, error) {
	module, err := moduleOf(ctx, request.Info.ProgramDirectory)
	if err != nil {
		return nil, err
	}
	answer := &pulumirpc.GetProgramDependenciesResponse{}
	for _, one := range module.Require {
		if request.TransitiveDependencies || !one.Indirect {
			dependency := &pulumirpc.DependencyInfo{Name: one.Mod.Path, Version: one.Mod.Version}
			answer.Dependencies = append(answer.Dependencies, dependency)
		}
	}
	return answer, nil
}

// The go.mod that counts for the folder, which may be in a folder above.
func moduleOf(ctx context.Context, folder string) (*modfile.File, error) {
	name, err := goSays(ctx, folder, "env", "GOMOD")
	if err != nil {
		return nil, err
	}
	if name == "" || name == os.DevNull {
		return nil, errors.New("there is no go.mod in " + folder + ": make one with `go mod init <name>`")
	}
	content, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return modfile.Parse(name, content, nil)
}
