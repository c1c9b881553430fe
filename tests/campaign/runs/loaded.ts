// Preloaded into every Node process of a run: leaves a mark once the provider's code is loaded. Pulumi also starts provider processes
// that it never calls; our code never gets into them, so it cannot end them when their engine is killed.
import { writeFileSync } from "node:fs";
import Module from "node:module";
import { join } from "node:path";
import { LOADED } from "./processes";

const loader = Module as unknown as { _load: (request: string, ...rest: readonly unknown[]) => unknown };
const load = loader._load;
loader._load = (request, ...rest) => {
    const folder = process.env[LOADED];
    const isOurs = request === "pulumi-webex-wholesale/provider" || request.endsWith("dist/plugin/main.js");
    if (folder !== undefined && isOurs) {
        writeFileSync(join(folder, `loaded-${process.pid}`), "");
    }
    return load.call(Module, request, ...rest);
};
