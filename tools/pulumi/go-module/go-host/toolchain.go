// The command `go`, in the folder of a program.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"

	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
	"pulumi-webex-wholesale/tools/pulumi/host"
)

// How long an interrupted `go` may take to remove its temporary files.
const goodbye = 5 * time.Second

func goCommand(ctx context.Context, folder string, arguments ...string) *exec.Cmd {
	command := exec.CommandContext(ctx, "go", arguments...)
	command.Dir = folder
	command.Cancel = func() error { return command.Process.Signal(os.Interrupt) }
	command.WaitDelay = goodbye
	return command
}

// Returns what it prints. The error is what it complains of, in its own words.
func goSays(ctx context.Context, folder string, arguments ...string) (string, error) {
	printed, err := goCommand(ctx, folder, arguments...).Output()
	return strings.TrimSpace(string(printed)), inItsWords(err, arguments[0])
}

func inItsWords(err error, command string) error {
	var exit *exec.ExitError
	switch {
	case err == nil:
		return nil
	case errors.Is(err, exec.ErrNotFound):
		return errors.New("Go is not installed, or not on the PATH: a Go program needs it to be compiled")
	case errors.As(err, &exit) && len(exit.Stderr) > 0:
		return fmt.Errorf("go %s failed: %s", command, withoutProgress(string(exit.Stderr)))
	default:
		return fmt.Errorf("go %s failed: %w", command, err)
	}
}

func withoutProgress(printed string) string {
	var lines []string
	for _, line := range strings.Split(strings.TrimSpace(printed), "\n") {
		if !strings.HasPrefix(line, "go: downloading ") {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

func (*languageHost) About(ctx context.Context, request *pulumirpc.AboutRequest) (*pulumirpc.AboutResponse, error) {
	answer := host.About()
	if path, err := exec.LookPath("go"); err == nil {
		answer.Executable = path
	}
	if version, err := goSays(ctx, request.Info.GetProgramDirectory(), "env", "GOVERSION"); err == nil {
		answer.Version = version
	}
	return answer, nil
}
