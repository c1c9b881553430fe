// Runs a Python program: the script that Pulumi ships for that, with the Python of the project's virtual environment.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"strconv"

	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
)

// The script exits with this code after it has reported the error to the user.
const alreadyReported = 32

func (host *languageHost) Run(ctx context.Context, request *pulumirpc.RunRequest) (*pulumirpc.RunResponse, error) {
	chain, err := toolchainOf(request.Info)
	if err != nil {
		return nil, err
	}
	if err := chain.ValidateVenv(ctx); err != nil {
		return nil, err
	}
	// Of nothing the script wants to read an empty object and an empty list, not `null`.
	settings := map[string]string{}
	maps.Copy(settings, request.Config)
	config, err := json.Marshal(settings)
	if err != nil {
		return nil, err
	}
	secretKeys, err := json.Marshal(append([]string{}, request.ConfigSecretKeys...))
	if err != nil {
		return nil, err
	}
	running, stop := context.WithCancel(host.ended)
	defer stop()
	context.AfterFunc(ctx, stop)
	command, err := chain.Command(running, host.arguments(request)...)
	if err != nil {
		return nil, err
	}
	// Ended by SIGKILL, as exec does it: interrupted, Python would print where it was, below the refusal that ended the run.
	command.Stdout, command.Stderr = os.Stdout, os.Stderr
	if command.Env == nil {
		command.Env = os.Environ()
	}
	command.Env = append(command.Env, "PULUMI_CONFIG="+string(config), "PULUMI_CONFIG_SECRET_KEYS="+string(secretKeys))
	return outcome(command.Run()), nil
}

func (host *languageHost) arguments(request *pulumirpc.RunRequest) []string {
	arguments := []string{host.runner}
	for _, flag := range [][2]string{
		{"--monitor", request.MonitorAddress},
		{"--engine", host.engine},
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

func outcome(err error) *pulumirpc.RunResponse {
	var exit *exec.ExitError
	switch {
	case err == nil:
		return &pulumirpc.RunResponse{}
	case errors.As(err, &exit) && exit.ExitCode() == alreadyReported:
		return &pulumirpc.RunResponse{Bail: true}
	case errors.As(err, &exit):
		return &pulumirpc.RunResponse{Error: fmt.Sprintf("The program ended with %v.", exit)}
	default:
		return &pulumirpc.RunResponse{Error: fmt.Sprintf("The program cannot be started: %v", err)}
	}
}
