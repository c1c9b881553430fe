// Stand-in for Pulumi's language host for Python, for machines that cannot fetch the official one: `pulumi-language-python [flags] <engine address>`.
package main

import (
	"os"
	"path/filepath"

	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
	"pulumi-webex-wholesale/tools/pulumi/host"
)

type languageHost struct {
	*host.Basics

	runner string
}

func main() {
	host.Serve("Python", func(basics *host.Basics) (pulumirpc.LanguageRuntimeServer, error) {
		executable, err := os.Executable()
		if err != nil {
			return nil, err
		}
		runner := filepath.Join(filepath.Dir(executable), "pulumi-language-python-exec")
		if _, err := os.Stat(runner); err != nil {
			return nil, err
		}
		return &languageHost{Basics: basics, runner: runner}, nil
	})
}
