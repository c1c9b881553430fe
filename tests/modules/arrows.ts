// The arrows that the design draws between rooms, and why no others are allowed.
import type { Import } from "./source-files";

/** `provider/validation`, `provider` for its index, `sdk`, `examples/first-customer`, `tests/support`. */
function roomOf(path: string): string {
    const [first = "", ...rest] = path.split("/");
    const isDivided = ["provider", "examples", "tests"].includes(first) && rest.length > 1;
    return isDivided ? `${first}/${rest[0] ?? ""}` : first;
}

export const inside = (path: string, ...folders: readonly string[]): boolean =>
    folders.some((folder) => path === folder || path.startsWith(`${folder}/`));

const FOUNDATIONS = ["validation", "catalog", "webex", "run-state", "dynamic"].map((name) => `provider/${name}`);
const isResource = (room: string): boolean => room.startsWith("provider/") && !FOUNDATIONS.includes(room);

/** What each foundation may stand on. */
const below: Readonly<Record<string, readonly string[]>> = {
    "provider/validation": [],
    "provider/catalog": [],
    "provider/webex": [],
    "provider/run-state": ["provider/webex", "provider/validation"],
    "provider/dynamic": ["provider/webex", "provider/validation", "provider/run-state"],
};

/** A file, where not the whole room may be used: a server's words are made printable where they become errors. */
const FILES_BELOW: Readonly<Record<string, readonly string[]>> = {
    "provider/webex": ["provider/validation/printable"],
};

/** A resource that is a map of another: it validates and provisions each entry as that one does. */
const MANY_OF: Readonly<Record<string, string>> = { "provider/customer-users": "provider/customer-user" };

const EMULATOR_READERS = ["emulator", "tests/support", "tests/emulator", "tests/agreement"];

/** Why an import of another room is not allowed; nothing where it is. */
export function complaintAbout({ from, to, isType }: Import): string | undefined {
    const [room, target] = [roomOf(from), roomOf(to)];
    if (inside(target, "emulator") && !inside(from, ...EMULATOR_READERS)) {
        return "nobody imports the emulator but its own command and its tests: it is the second, independent reading of the guide";
    }
    if (room === target || inside(room, "tests", "tools")) {
        return undefined;
    }
    if (room === "emulator") {
        return "the emulator shares no code with the rest, or the two readings of the guide could not disagree";
    }
    if (inside(room, "examples")) {
        return "an example imports the package by its name, as a user does";
    }
    if (!inside(target, "provider") && !(room === "cli" && target === "sdk")) {
        return `${room} may not reach up to ${target}`;
    }
    if (["cli", "sdk", "provider"].includes(room)) {
        return undefined;
    }
    if (isResource(room)) {
        return isResource(target)
            ? MANY_OF[room] === target
                ? undefined
                : "one resource never imports another"
            : FOUNDATIONS.includes(target)
              ? undefined
              : `${room} may not import ${target}`;
    }
    const isShape =
        isType &&
        inside(room, "provider/validation", "provider/catalog") &&
        inside(target, "provider/validation", "provider/catalog");
    const isBelow = below[room]?.includes(target) === true || FILES_BELOW[room]?.includes(to) === true;
    return isShape || isBelow ? undefined : `${room} stands below ${target}`;
}

const owners: Readonly<Record<string, { readonly rooms: readonly string[]; readonly why: string }>> = {
    axios: {
        rooms: ["provider/webex"],
        why: "only provider/webex speaks HTTP, so that sign-in, repetition and errors are the same everywhere",
    },
    "axios-retry": { rooms: ["provider/webex"], why: "only provider/webex repeats requests" },
    libsql: { rooms: ["emulator", "tests/emulator"], why: "only the emulator has a database" },
    fastify: { rooms: ["emulator", "tests/emulator"], why: "only the emulator is a server" },
};

/** What speaks to the engine itself, in the one room that knows Pulumi's contract. */
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
    if (owner !== undefined && !inside(from, ...owner.rooms)) {
        return owner.why;
    }
    const isPulumi = name === "@pulumi/pulumi" && !isType;
    if (inside(from, "provider/dynamic") && ENGINE_STUBS.includes(to)) {
        return undefined;
    }
    return isPulumi && !inside(from, "sdk", "cli", "tools", "tests", "examples")
        ? "only the SDK knows Pulumi at run time: another shell must be able to sit on the rest"
        : undefined;
}
