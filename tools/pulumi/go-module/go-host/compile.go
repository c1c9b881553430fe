// Compiles a Go program.
package main

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
)

// Returns the file that it leaves in `folder`. The error is for the author of the program.
func compile(ctx context.Context, info *pulumirpc.ProgramInfo, folder string) (string, error) {
	program := filepath.Join(folder, "program")
	if runtime.GOOS == "windows" {
		program += ".exe"
	}
	// With -trimpath, what was compiled for one project serves another, and so does what was compiled for pulumi itself.
	// What -s and -w leave out is for debuggers only, and costs half of the time of linking.
	command := goCommand(ctx, info.ProgramDirectory,
		"build", "-trimpath", "-buildvcs=false", "-ldflags", "-s -w", "-o", program, info.EntryPoint)
	printed, err := command.CombinedOutput()
	var exit *exec.ExitError
	if errors.As(err, &exit) && ctx.Err() == nil {
		return "", fmt.Errorf("the program does not compile:\n    %s",
			strings.ReplaceAll(withAdvice(withoutProgress(string(printed))), "\n", "\n    "))
	}
	return program, inItsWords(err, "build")
}

// Go suggests a command for one module at a time, and not always the right one.
func withAdvice(complaint string) string {
	if strings.Contains(complaint, "go get ") || strings.Contains(complaint, "go mod tidy") {
		return complaint + "\n`pulumi install --no-plugins` brings go.mod and go.sum up to date."
	}
	return complaint
}
