// Loaded before a process of a partner: there the packages of a shared limit are not installed.
import Module from "node:module";

const OPTIONAL = ["rate-limiter-flexible", "pg", "ioredis"];

/** Only `require` of the process's own files goes through it; Node has no other door for CommonJS that every version keeps. */
const loader = Module as unknown as { _resolveFilename: (id: string, ...rest: unknown[]) => string };
const original = loader._resolveFilename;

loader._resolveFilename = (id, ...rest) => {
    if (OPTIONAL.includes(id)) {
        throw Object.assign(new Error(`Cannot find module '${id}'`), { code: "MODULE_NOT_FOUND" });
    }
    return original(id, ...rest);
};
