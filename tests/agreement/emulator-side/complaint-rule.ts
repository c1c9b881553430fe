// Tells which rule of the design stands behind a complaint of the emulator: by its code, or by the field it names.
import type { Attempt } from "../attempt";
import type { Complaint } from "../wire";

const RESOURCES = ["", "T", "C", "U", "L"] as const;

/** Documented by Webex: an address that somebody has. */
const ADDRESS_TAKEN = 10_022;

/** 9 002 008 is C8; the emulator's own codes are numbered after the design's rules. */
function ofCode(code: number): string | undefined {
    if (code === ADDRESS_TAKEN) {
        return "I2";
    }
    const [resource, rule] = [Math.floor(code / 1000) - 9000, code % 1000];
    const letter = RESOURCES[resource];
    return letter === undefined || letter === "" ? undefined : `${letter}${rule}`;
}

const fields: Readonly<Record<Attempt["kind"], readonly (readonly [RegExp, string])[]>> = {
    template: [
        [/^authentication/u, "T3"],
        [/^services/u, "T4"],
        [/^/u, "T1"],
    ],
    customer: [
        [/^packages/u, "C3"],
        [/^provisioningId does not match/u, "P1"],
        [/^orgId is an organization that is already a customer/u, "C13"],
        [/^provisioningParameters\.calling/u, "C14"],
        [/^/u, "C1"],
    ],
    location: [
        [/PSTN|connection/u, "L2"],
        [/^/u, "L1"],
    ],
    user: [
        [/primaryPhoneNumber|extension|number/u, "U3"],
        [/^packages/u, "U1"],
        [/^/u, "U1"],
    ],
};

/** `C8 provisioningParameters.packages.limits.webex_calling is 24, lower than …`. */
export function reasonOf(kind: Attempt["kind"], { errorCode, description }: Complaint): string {
    const coded = errorCode === undefined ? undefined : ofCode(errorCode);
    const named = fields[kind].find(([field]) => field.test(description))?.[1] ?? kind;
    return `${coded ?? named} ${description}`;
}
