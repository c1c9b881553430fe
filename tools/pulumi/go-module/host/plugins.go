// The plugins that a program needs, from the files by which generated SDKs name theirs.
package host

import (
	"strings"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource/plugin"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
)

// PluginFile is the name of the file.
const PluginFile = "pulumi-plugin.json"

// Required is the answer to GetRequiredPackages.
func Required(plugins []plugin.PulumiPluginJSON) *pulumirpc.GetRequiredPackagesResponse {
	answer := &pulumirpc.GetRequiredPackagesResponse{}
	for _, one := range plugins {
		if one.Resource && one.Name != "" && one.Version != "" {
			answer.Packages = append(answer.Packages, &pulumirpc.PackageDependency{
				Name: one.Name, Kind: "resource", Version: "v" + strings.TrimPrefix(one.Version, "v"), Server: one.Server,
			})
		}
	}
	return answer
}
