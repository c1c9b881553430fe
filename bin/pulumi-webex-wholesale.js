#!/usr/bin/env node
// The webex-wholesale command by the package's own name, for `npx pulumi-webex-wholesale init`.
require("../dist/cli/main.js");
