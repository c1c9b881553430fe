// Enters a generated SDK in the program's go.mod: required, and replaced by the folder that it was generated into.
package main

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
	"golang.org/x/mod/modfile"
	"golang.org/x/mod/module"
	"pulumi-webex-wholesale/tools/pulumi/host"
)

func (*languageHost) Link(ctx context.Context, request *pulumirpc.LinkRequest) (*pulumirpc.LinkResponse, error) {
	program, err := moduleOf(ctx, request.Info.ProgramDirectory)
	if err != nil {
		return nil, err
	}
	imports := ""
	for _, one := range request.Packages {
		folder := within(request.Info.ProgramDirectory, one.Path)
		name, err := linkInto(program, folder)
		if err != nil {
			return nil, err
		}
		paths, err := importPaths(name, folder)
		if err != nil {
			return nil, err
		}
		for _, one := range paths {
			imports += fmt.Sprintf("  import %q\n", one)
		}
	}
	program.Cleanup()
	content, err := program.Format()
	if err != nil {
		return nil, err
	}
	if err := os.WriteFile(program.Syntax.Name, content, 0o644); err != nil {
		return nil, err
	}
	return &pulumirpc.LinkResponse{ImportInstructions: "In the program:\n\n" + imports}, nil
}

func within(folder, path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(folder, path)
}

// Returns the name of the SDK's module.
func linkInto(program *modfile.File, folder string) (string, error) {
	content, err := os.ReadFile(filepath.Join(folder, "go.mod"))
	if err != nil {
		return "", err
	}
	name := modfile.ModulePath(content)
	_, major, isPath := module.SplitPathVersion(name)
	if !isPath {
		return "", fmt.Errorf("%s names a module %q, which is not a path that Go can import", filepath.Join(folder, "go.mod"), name)
	}
	isRequired := slices.ContainsFunc(program.Require, func(one *modfile.Require) bool { return one.Mod.Path == name })
	if !isRequired {
		// Go wants a version of a module that it finds in a folder, too; this is the one that it writes itself.
		if err := program.AddRequire(name, module.ZeroPseudoVersion(module.PathMajorPrefix(major))); err != nil {
			return "", err
		}
	}
	relative, err := filepath.Rel(filepath.Dir(program.Syntax.Name), folder)
	if err != nil {
		return "", err
	}
	relative = filepath.ToSlash(relative)
	if !strings.HasPrefix(relative, "../") {
		relative = "./" + relative
	}
	return name, program.AddReplace(name, "", relative, "")
}

// The packages of an SDK that a program imports first: those with the file that names the plugin.
func importPaths(name, folder string) ([]string, error) {
	var paths []string
	err := filepath.WalkDir(folder, func(file string, entry fs.DirEntry, err error) error {
		if err == nil && entry.Name() == host.PluginFile {
			relative, problem := filepath.Rel(folder, filepath.Dir(file))
			paths, err = append(paths, path.Join(name, filepath.ToSlash(relative))), problem
		}
		return err
	})
	return paths, err
}
