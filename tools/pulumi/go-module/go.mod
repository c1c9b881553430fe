// The smallest module that can build Pulumi's CLI: `go install` refuses it, because its go.mod has replace directives.
module pulumi-webex-wholesale/tools/pulumi

go 1.25.11

require github.com/pulumi/pulumi/pkg/v3 v3.255.0
