#!/usr/bin/env node
// Starts the emulator of the Webex Wholesale backend; a committed shim, so that npm links it before anything is built.
require("../dist/emulator/main.js");
