#!/usr/bin/env node
// Starts the webex-wholesale command; a committed shim, so that npm links it before anything is built.
require("../dist/cli/main.js");
