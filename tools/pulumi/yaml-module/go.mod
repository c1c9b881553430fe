// Builds Pulumi's language host for YAML; the version is the one that asks for the pulumi in ../go-module.
module pulumi-webex-wholesale/tools/pulumi/yaml

go 1.25.11

require github.com/pulumi/pulumi-yaml v1.38.1
