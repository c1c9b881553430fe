// Which package a licence belongs to, and which one a list of licences asks for.
import type { Backend } from "../../backend";
import { licenseId } from "../../identifiers";
import { WebexError } from "../../webex-error";

// Codes that Webex documents for PATCH /licenses/users.
const NOT_RECOGNISED = 400_000;
const MUTUALLY_EXCLUSIVE = 400_413;

export function packageOfLicense(backend: Backend, org: string, license: string): string {
    const packages = backend.customers.ofOrganization(org)?.packages ?? [];
    const found = packages.find((name) => licenseId(org, name) === license);
    if (found === undefined) {
        throw refused(NOT_RECOGNISED, `licenses contains ${license}, which the organization does not have.`);
    }
    return found;
}

export function onePackageOf(backend: Backend, org: string, licenses: readonly string[]): string | undefined {
    return onePackage(licenses.map((license) => packageOfLicense(backend, org, license)));
}

/** A user has one package or none. */
export function onePackage(packages: readonly string[]): string | undefined {
    const [first, ...others] = new Set(packages);
    if (others.length === 0) {
        return first;
    }
    const text = `licenses would give the user ${[first, ...others].join(" and ")}, which are mutually exclusive.`;
    throw refused(MUTUALLY_EXCLUSIVE, text);
}

function refused(errorCode: number, description: string): WebexError {
    return new WebexError(400, "The request was not accepted.", [{ errorCode, description }]);
}
