// What the launchers run, in words that every Node.js reads: newer code is loaded only by one that can run it.
var fs = require("fs");
var path = require("path");

// Older ones cannot run the code at all. Supported is what the message names, `engines` in package.json.
var OLDEST = 20;

if (parseInt(process.versions.node, 10) < OLDEST) {
    console.error(
        "pulumi-resource-webexwholesale needs Node.js 22.9 or later; the node on the PATH is " +
            process.version +
            " (" +
            process.execPath +
            ")",
    );
    process.exit(1);
}
// A release archive has the whole plugin in one file beside this one.
require(fs.existsSync(path.join(__dirname, "main.js")) ? "./main.js" : "../dist/plugin/main.js");
