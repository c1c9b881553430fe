// Stand-in for Pulumi's language host for Go, for machines that cannot fetch the official one: `pulumi-language-go [flags] <engine address>`.
package main

import (
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
	"pulumi-webex-wholesale/tools/pulumi/host"
)

type languageHost struct{ *host.Basics }

func main() {
	host.Serve("Go", func(basics *host.Basics) (pulumirpc.LanguageRuntimeServer, error) {
		return &languageHost{basics}, nil
	})
}
