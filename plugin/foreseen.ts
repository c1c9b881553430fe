// What a preview answers for a creation or an update, which it never carries out: what is known stays known, the rest is unknown.
import { NEXT } from "../provider/customer-user/fields";
import type { HandlerName } from "../provider/kind-names";
import { kinds } from "../provider/kinds";
import type { Fields } from "../provider/validation/field-table";
import { same } from "../provider/validation/same";
import { isAbsent, UNKNOWN, type Raw } from "../provider/validation/unknown";
import { propertiesOf } from "./schema";

/** Known once Webex has finished what it began. */
const COME_LATER = ["orgId", "personId"];

/** A number that Webex chooses is not known before. */
const chosenNumber = (news: Raw, had: unknown): Raw =>
    news["phoneNumber"] === NEXT ? { phoneNumber: isAbsent(had) ? UNKNOWN : had } : {};

export function foreseenCreation(kind: HandlerName, inputs: Raw): Raw {
    const unknown = propertiesOf(kind).filter((key) => isAbsent(inputs[key]) || key === "users");
    return {
        ...inputs,
        ...chosenNumber(inputs, undefined),
        ...Object.fromEntries(unknown.map((key) => [key, UNKNOWN])),
    };
}

/** What the program no longer declares is gone, except where that leaves it as it is. */
function isDropped(fields: Fields, key: string, news: Raw): boolean {
    const field = fields[key];
    return (
        field?.optional === true &&
        isAbsent(news[key]) &&
        field.unmanagedWhenAbsent !== true &&
        field.same !== "never" &&
        field.default === undefined
    );
}

export function foreseenUpdate(kind: HandlerName, olds: Raw, news: Raw): Raw {
    const kept = Object.entries(olds).filter(([key]) => !isDropped(kinds[kind].fields, key, news));
    const volatile = kinds[kind].volatile.filter(({ by }) => by?.every((key) => same(olds[key], news[key])) !== true);
    const unknown = [
        ...volatile.map(({ output }) => output),
        ...COME_LATER.filter((key) => propertiesOf(kind).includes(key) && isAbsent(olds[key])),
    ];
    return {
        ...Object.fromEntries(kept),
        ...news,
        ...chosenNumber(news, olds["phoneNumber"]),
        ...Object.fromEntries(unknown.map((key) => [key, UNKNOWN])),
    };
}
