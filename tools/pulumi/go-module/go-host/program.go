// Compiles a Go program, and runs it with what pulumi.Run of the SDK reads.
package main

import (
	"context"
	"os"
	"os/exec"
	"strconv"

	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
	"pulumi-webex-wholesale/tools/pulumi/host"
)

func (language *languageHost) Run(ctx context.Context, request *pulumirpc.RunRequest) (*pulumirpc.RunResponse, error) {
	environment, err := language.environment(request)
	if err != nil {
		return nil, err
	}
	running, stop := language.Running(ctx)
	defer stop()
	folder, err := os.MkdirTemp("", "pulumi-go-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	program, err := compile(running, request.Info, folder)
	if err != nil {
		return language.Refuse(ctx, err.Error()), nil
	}
	command := exec.CommandContext(running, program, request.Args...)
	command.Dir = request.Pwd
	command.Stdout, command.Stderr = os.Stdout, os.Stderr
	command.Env = append(os.Environ(), environment...)
	return host.Outcome(command.Run()), nil
}

func (language *languageHost) environment(request *pulumirpc.RunRequest) ([]string, error) {
	configuration, err := host.Configuration(request)
	if err != nil {
		return nil, err
	}
	return append(configuration,
		"PULUMI_MONITOR="+request.MonitorAddress,
		"PULUMI_ENGINE="+language.Engine(),
		"PULUMI_ORGANIZATION="+request.Organization,
		"PULUMI_PROJECT="+request.Project,
		"PULUMI_STACK="+request.Stack,
		"PULUMI_ROOT_DIRECTORY="+request.Info.RootDirectory,
		"PULUMI_PARALLEL="+strconv.Itoa(int(request.Parallel)),
		"PULUMI_DRY_RUN="+strconv.FormatBool(request.DryRun),
	), nil
}
