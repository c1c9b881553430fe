// The Python environment of a project: its options in Pulumi.yaml, what is installed there, and which plugins that needs.
package main

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource/plugin"
	"github.com/pulumi/pulumi/sdk/v3/go/common/util/rpcutil"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
	"github.com/pulumi/pulumi/sdk/v3/python/toolchain"
	"pulumi-webex-wholesale/tools/pulumi/host"
)

func toolchainOf(info *pulumirpc.ProgramInfo) (toolchain.Toolchain, error) {
	options := toolchain.PythonOptions{Root: info.RootDirectory, ProgramDir: info.ProgramDirectory}
	given := info.Options.AsMap()
	if folder, isGiven := given["virtualenv"]; isGiven {
		name, isText := folder.(string)
		if !isText {
			return nil, fmt.Errorf("the runtime option `virtualenv` in Pulumi.yaml must be a string")
		}
		options.Virtualenv = name
	}
	switch given["toolchain"] {
	case nil:
		options.Toolchain = toolchain.Auto
	case "pip":
		options.Toolchain = toolchain.Pip
	case "poetry":
		options.Toolchain = toolchain.Poetry
	case "uv":
		options.Toolchain = toolchain.Uv
	default:
		return nil, fmt.Errorf("the runtime option `toolchain` in Pulumi.yaml must be pip, poetry or uv")
	}
	return toolchain.ResolveToolchain(options)
}

func (*languageHost) About(ctx context.Context, request *pulumirpc.AboutRequest) (*pulumirpc.AboutResponse, error) {
	answer := host.About()
	chain, err := toolchainOf(request.Info)
	if err != nil {
		return answer, nil
	}
	if info, err := chain.About(ctx); err == nil {
		answer.Executable, answer.Version = info.PythonExecutable, info.PythonVersion.String()
	}
	return answer, nil
}

func (*languageHost) InstallDependencies(
	request *pulumirpc.InstallDependenciesRequest, stream pulumirpc.LanguageRuntime_InstallDependenciesServer,
) error {
	chain, err := toolchainOf(request.Info)
	if err != nil {
		return err
	}
	streams, out, problems, err := rpcutil.MakeInstallDependenciesStreams(stream, request.IsTerminal)
	if err != nil {
		return err
	}
	defer streams.Close()
	folder := request.Info.ProgramDirectory
	return chain.InstallDependencies(stream.Context(), folder, request.UseLanguageVersionTools, true, out, problems)
}

func (*languageHost) GetProgramDependencies(
	ctx context.Context, request *pulumirpc.GetProgramDependenciesRequest,
) (*pulumirpc.GetProgramDependenciesResponse, error) {
	chain, err := toolchainOf(request.Info)
	if err != nil {
		return nil, err
	}
	installed, err := chain.ListPackages(ctx, request.TransitiveDependencies)
	if err != nil {
		return nil, err
	}
	answer := &pulumirpc.GetProgramDependenciesResponse{}
	for _, one := range installed {
		answer.Dependencies = append(answer.Dependencies, &pulumirpc.DependencyInfo{Name: one.Name, Version: one.Version})
	}
	return answer, nil
}

// Each generated SDK carries a file that names its plugin.
const findPlugins = `
import importlib.metadata, json
print(json.dumps([json.loads(file.read_text())
                  for package in importlib.metadata.distributions()
                  for file in package.files or []
                  if file.name == "` + host.PluginFile + `"]))
`

func (*languageHost) GetRequiredPackages(
	ctx context.Context, request *pulumirpc.GetRequiredPackagesRequest,
) (*pulumirpc.GetRequiredPackagesResponse, error) {
	chain, err := toolchainOf(request.Info)
	if err != nil {
		return nil, err
	}
	if err := chain.ValidateVenv(ctx); err != nil {
		return nil, err
	}
	command, err := chain.Command(ctx, "-c", findPlugins)
	if err != nil {
		return nil, err
	}
	printed, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("the packages of the virtual environment cannot be listed: %w", err)
	}
	var plugins []plugin.PulumiPluginJSON
	if err := json.Unmarshal(printed, &plugins); err != nil {
		return nil, err
	}
	return host.Required(plugins), nil
}
