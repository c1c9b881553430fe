// Loaded before the program: keeps Node from hanging for most of a minute when it colours the stack of a thrown error.
import util from "node:util";

// Node 20.20 loops until memory runs out on a line such as `node_modules/@pulumi/resource.ts:1598:22`, a scope followed by a file,
// and that is how Pulumi's source maps name its own files.
const TRAP = /node_modules[\\/]@[^\\/\n]+(?:[\\/][^\\/\n]*)?$/mu;

const coloured = util.inspect;

function inspect(value: unknown, ...rest: readonly unknown[]): unknown {
    const [options] = rest;
    if (value instanceof Error && typeof options === "object" && options !== null && "colors" in options) {
        const plain = coloured(value, { ...options, colors: false });
        if (TRAP.test(plain)) {
            return plain;
        }
    }
    return Reflect.apply(coloured, util, [value, ...rest]);
}

Object.assign(util, { inspect: Object.assign(inspect, coloured) });
