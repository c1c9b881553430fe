// What a small program declares, as the engine sends it: URNs, arguments, secrets and references.
import type { Properties } from "../support/plugin-process";

export { UNKNOWN } from "../support/builders";
export { customerArgs, templateArgs, userArgs } from "../support/smallest-args";

export const urnOf = (kind: string, name: string): string =>
    `urn:pulumi:test::project::webexwholesale:index:${kind}::${name}`;

const SIGNATURE = "4dabf18193072939515e22adb298388d";
export const secret = (value: unknown): Properties => ({ [SIGNATURE]: "1b47061264138c4ac30d75fd1eb44270", value });
export const reference = (urn: string, id?: string): Properties => ({
    [SIGNATURE]: "5cf8f73096256a8f31e491e813e4eb8e",
    urn,
    ...(id === undefined ? {} : { id }),
});
