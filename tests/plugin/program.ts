// What a small program declares, as the engine sends it: URNs, arguments, secrets and references.
import { SIGNATURE } from "../support/secret-marks";
import type { Properties } from "../support/plugin-process";

export { secret } from "../support/secret-marks";
export { UNKNOWN } from "../support/builders";
export { customerArgs, templateArgs, userArgs } from "../support/smallest-args";

export const urnOf = (kind: string, name: string): string =>
    `urn:pulumi:test::project::webexwholesale:index:${kind}::${name}`;

export const reference = (urn: string, id?: string): Properties => ({
    [SIGNATURE]: "5cf8f73096256a8f31e491e813e4eb8e",
    urn,
    ...(id === undefined ? {} : { id }),
});
