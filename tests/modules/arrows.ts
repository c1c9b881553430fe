// The dependencies between modules that the design allows, and why no others are.
import type { Import } from "./source-files";

/** `provider/validation`, `provider` for its index, `sdk`, `examples/first-customer`, `tests/support`. */
function moduleOf(path: string): string {
    const [first = "", ...rest] = path.split("/");
    const isDivided = ["provider", "examples", "tests"].includes(first) && rest.length > 1;
    return isDivided ? `${first}/${rest[0] ?? ""}` : first;
}

export const inside = (path: string, ...folders: readonly string[]): boolean =>
    folders.some((folder) => path === folder || path.startsWith(`${folder}/`));

const FOUNDATIONS = ["validation", "catalog", "webex", "run-state", "dynamic"].map((name) => `provider/${name}`);
const isResource = (module: string): boolean => module.startsWith("provider/") && !FOUNDATIONS.includes(module);

/** What each foundation may import. */
const below: Readonly<Record<string, readonly string[]>> = {
    "provider/validation": [],
    "provider/catalog": [],
    "provider/webex": [],
    "provider/run-state": ["provider/webex", "provider/validation"],
    "provider/dynamic": ["provider/webex", "provider/validation", "provider/run-state"],
};

/** A file, where only a part of the module may be used: a server's words are made printable where they become errors. */
const FILES_BELOW: Readonly<Record<string, readonly string[]>> = {
    "provider/webex": ["provider/validation/printable"],
};

/** A resource that is a map of another: it validates and provisions each entry as that one does. */
const MANY_OF: Readonly<Record<string, string>> = { "provider/customer-users": "provider/customer-user" };

const EMULATOR_READERS = ["emulator", "tests/support", "tests/emulator", "tests/agreement"];

/** Why an import of another module is not allowed; nothing where it is. */
export function complaintAbout({ from, to, isType }: Import): string | undefined {
    const [module, target] = [moduleOf(from), moduleOf(to)];
    if (inside(target, "emulator") && !inside(from, ...EMULATOR_READERS)) {
        return "nobody imports the emulator but its own command and its tests: it is the second, independent reading of the guide";
    }
    if (module === target || inside(module, "tests", "tools")) {
        return undefined;
    }
    if (module === "emulator") {
        return "the emulator shares no code with the rest, or the two readings of the guide could not disagree";
    }
    if (inside(module, "examples")) {
        return "an example imports the package by its name, as a user does";
    }
    if (!inside(target, "provider") && !(module === "cli" && target === "sdk")) {
        return `${module} may not reach up to ${target}`;
    }
    if (["cli", "sdk", "provider"].includes(module)) {
        return undefined;
    }
    if (isResource(module)) {
        return isResource(target)
            ? MANY_OF[module] === target
                ? undefined
                : "one resource never imports another"
            : FOUNDATIONS.includes(target)
              ? undefined
              : `${module} may not import ${target}`;
    }
    const isShape =
        isType &&
        inside(module, "provider/validation", "provider/catalog") &&
        inside(target, "provider/validation", "provider/catalog");
    const isBelow = below[module]?.includes(target) === true || FILES_BELOW[module]?.includes(to) === true;
    return isShape || isBelow ? undefined : `${module} may not import ${target}, which is above it`;
}

const owners: Readonly<Record<string, { readonly modules: readonly string[]; readonly why: string }>> = {
    axios: {
        modules: ["provider/webex"],
        why: "only provider/webex speaks HTTP, so that sign-in, repetition and errors are the same everywhere",
    },
    "axios-retry": { modules: ["provider/webex"], why: "only provider/webex repeats requests" },
    libsql: { modules: ["emulator", "tests/emulator"], why: "only the emulator has a database" },
    fastify: { modules: ["emulator", "tests/emulator"], why: "only the emulator is a server" },
};

/** What speaks to the engine itself, in the one module that knows Pulumi's contract. */
const ENGINE_STUBS = ["@pulumi/pulumi/proto/engine_grpc_pb", "@pulumi/pulumi/proto/engine_pb"];

export const packageOf = (specifier: string): string =>
    specifier
        .split("/")
        .slice(0, specifier.startsWith("@") ? 2 : 1)
        .join("/");

/** Why an import of a package is not allowed; nothing where it is. */
export function complaintAboutPackage({ from, to, isType }: Import): string | undefined {
    const name = packageOf(to);
    const owner = owners[name];
    if (owner !== undefined && !inside(from, ...owner.modules)) {
        return owner.why;
    }
    const isPulumi = name === "@pulumi/pulumi" && !isType;
    if (inside(from, "provider/dynamic") && ENGINE_STUBS.includes(to)) {
        return undefined;
    }
    return isPulumi && !inside(from, "sdk", "cli", "tools", "tests", "examples")
        ? "only the SDK knows Pulumi at run time: the rest must also work behind another kind of provider"
        : undefined;
}
