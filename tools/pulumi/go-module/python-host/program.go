// Runs a Python program: the script that Pulumi ships for that, with the Python of the project's virtual environment.
package main

import (
	"context"
	"os"
	"strconv"

	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
	"pulumi-webex-wholesale/tools/pulumi/host"
)

func (python *languageHost) Run(ctx context.Context, request *pulumirpc.RunRequest) (*pulumirpc.RunResponse, error) {
	chain, err := toolchainOf(request.Info)
	if err != nil {
		return nil, err
	}
	if err := chain.ValidateVenv(ctx); err != nil {
		return nil, err
	}
	configuration, err := host.Configuration(request)
	if err != nil {
		return nil, err
	}
	running, stop := python.Running(ctx)
	defer stop()
	command, err := chain.Command(running, python.arguments(request)...)
	if err != nil {
		return nil, err
	}
	// Ended by SIGKILL, as exec does it: interrupted, Python would print where it was, below the refusal that ended the run.
	command.Stdout, command.Stderr = os.Stdout, os.Stderr
	if command.Env == nil {
		command.Env = os.Environ()
	}
	command.Env = append(command.Env, configuration...)
	return host.Outcome(command.Run()), nil
}

func (python *languageHost) arguments(request *pulumirpc.RunRequest) []string {
	arguments := []string{python.runner}
	for _, flag := range [][2]string{
		{"--monitor", request.MonitorAddress},
		{"--engine", python.Engine()},
		{"--organization", request.Organization},
		{"--project", request.Project},
		{"--stack", request.Stack},
		{"--pwd", request.Pwd},
		{"--root_directory", request.Info.RootDirectory},
		{"--parallel", strconv.Itoa(int(request.Parallel))},
		{"--dry_run", strconv.FormatBool(request.DryRun)},
	} {
		if flag[1] != "" {
			arguments = append(arguments, flag[0], flag[1])
		}
	}
	return append(append(arguments, request.Info.EntryPoint), request.Args...)
}
