// The plugins that a program needs: the packages that it imports come in folders with a file that names their plugin.
package main

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource/plugin"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
	"pulumi-webex-wholesale/tools/pulumi/host"
)

// For each package that is not of the standard library: the folder of its module, and its own.
const foldersOfPackages = `{{with .Module}}{{.Dir}}{{"\t"}}{{$.Dir}}{{end}}`

func (*languageHost) GetRequiredPackages(
	ctx context.Context, request *pulumirpc.GetRequiredPackagesRequest,
) (*pulumirpc.GetRequiredPackagesResponse, error) {
	// With -e, so that a program that does not compile yet is refused by the compiler, which says where.
	listed, err := goSays(ctx, request.Info.ProgramDirectory,
		"list", "-e", "-deps", "-f", foldersOfPackages, request.Info.EntryPoint)
	if err != nil {
		return nil, err
	}
	var plugins []plugin.PulumiPluginJSON
	looked := map[string]bool{}
	for _, line := range strings.Split(listed, "\n") {
		module, folder, isListed := strings.Cut(line, "\t")
		// A program may import only packages below the one that has the file.
		for isListed && module != "" && strings.HasPrefix(folder, module) && !looked[folder] {
			looked[folder] = true
			one, err := plugin.LoadPulumiPluginJSON(filepath.Join(folder, host.PluginFile))
			if err == nil {
				plugins = append(plugins, *one)
			} else if !errors.Is(err, fs.ErrNotExist) {
				return nil, err
			}
			folder = filepath.Dir(folder)
		}
	}
	return host.Required(plugins), nil
}
