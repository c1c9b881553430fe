// Which fields of a user differ for Webex, and which of them need a new user.
import { neverCalls } from "../catalog/packages";
import { same, sameEmail, sameName, sameSet } from "../validation/same";
import { isAbsent, textAt, type Raw } from "../validation/unknown";
import { addressChange, isDriftAlone, sameAddress } from "./address";
import { callingKeys, NEXT } from "./inputs";

type Same = (had: unknown, wanted: unknown) => boolean;

/** What the program leaves out is not managed. */
const unlessAbsent =
    (isSame: Same): Same =>
    (had, wanted) =>
        isAbsent(wanted) || isSame(had, wanted);

const sameNumber: Same = (had, wanted) => (wanted === NEXT ? !isAbsent(had) : same(had, wanted));

/** Webex finds a role whatever its case, and has it once. */
const roleSet = (roles: unknown): unknown =>
    Array.isArray(roles) ? [...new Set(roles.map((role) => String(role).toLowerCase()))] : roles;

const sameRoles: Same = (had, wanted) => sameSet(roleSet(had), roleSet(wanted));

const fields: Readonly<Record<string, Same>> = {
    customerId: same,
    onBehalfOf: same,
    email: sameEmail,
    firstName: sameName,
    lastName: sameName,
    package: same,
    location: unlessAbsent(same),
    phoneNumber: sameNumber,
    extension: same,
    roles: unlessAbsent(sameRoles),
};

/** What a package without calling has no use for is not sent, and so not compared. */
const notOfCalling = Object.fromEntries(
    Object.entries(fields).filter(([key]) => !callingKeys.some((one) => one === key)),
);

export function differingFields(olds: Raw, news: Raw): string[] {
    const compared = neverCalls(textAt(news, "package") ?? "") ? notOfCalling : fields;
    return Object.entries(compared)
        .filter(([key, isSame]) => (key === "email" ? !sameAddress(olds, news) : !isSame(olds[key], news[key])))
        .map(([key]) => key);
}

/** A user belongs to one customer; a new address with a new name is another person, unless it was Webex where both were changed. */
export function replacingFields(olds: Raw, news: Raw): string[] {
    const isAnother = addressChange(olds, news) === "another person" && !isDriftAlone(olds, news);
    return [...(same(olds["customerId"], news["customerId"]) ? [] : ["customerId"]), ...(isAnother ? ["email"] : [])];
}
