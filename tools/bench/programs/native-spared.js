// The program of the native plugin without the call stacks that Pulumi's Node.js SDK writes down for each property, as our own classes spare them.
const { dirname, join } = require("node:path");
const { spareCallStacks } = require(join(dirname(require.resolve("pulumi-webex-wholesale")), "call-stacks.js"));

const restore = spareCallStacks();
require("./native");
restore();
