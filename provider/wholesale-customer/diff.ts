// Which fields of a customer differ, in the eyes of Webex: blanks, absent quantities and case of e-mail do not count.
import { sameTimeZone } from "../catalog/time-zones";
import { choicesIn } from "../validation/package-choices";
import { same, sameEmail, sameWord } from "../validation/same";
import { isAbsent, isRaw, isUnknown, type Raw } from "../validation/unknown";

type Same = (had: unknown, wanted: unknown) => boolean;

/** Blank and absent are the same to Webex, at any depth. */
function withoutBlanks(value: unknown): unknown {
    if (!isRaw(value)) {
        return value;
    }
    const filled = Object.entries(value).filter(([, inner]) => !isAbsent(inner) && inner !== "");
    return Object.fromEntries(filled.map(([key, inner]) => [key, withoutBlanks(inner)]));
}

const sameText: Same = (had, wanted) => same(withoutBlanks(had), withoutBlanks(wanted));

/** What the program leaves out is not managed. */
const unlessAbsent =
    (isSame: Same): Same =>
    (had, wanted) =>
        isAbsent(wanted) || isSame(had, wanted);

const samePackages: Same = (had, wanted) => {
    if (isUnknown(wanted)) {
        return false;
    }
    const shape = (packages: unknown): unknown =>
        Object.fromEntries(
            (choicesIn({ packages }) ?? []).map(({ name, quantity }) => [name, isAbsent(quantity) ? "" : quantity]),
        );
    return same(shape(had), shape(wanted));
};

const sameOffice: Same = (had, wanted) => {
    if (!isRaw(had) || !isRaw(wanted)) {
        return same(had, wanted);
    }
    const { language, timezone, pstn, ...rest } = had;
    const { language: wantedLanguage, timezone: wantedTimezone, pstn: wantedPstn, ...wantedRest } = wanted;
    return (
        sameWord(language, wantedLanguage) &&
        sameTimeZone(timezone, wantedTimezone) &&
        unlessAbsent(same)(pstn, wantedPstn) &&
        sameText(rest, wantedRest)
    );
};

const fields: Readonly<Record<string, Same>> = {
    name: unlessAbsent(same),
    adminEmail: unlessAbsent(sameEmail),
    language: unlessAbsent(same),
    provisioningId: same,
    orgId: unlessAbsent(same),
    externalId: same,
    address: sameText,
    packages: samePackages,
    headOffice: unlessAbsent(sameOffice),
    meetingsTimezone: unlessAbsent(same),
    subPartnerAdminEmail: unlessAbsent(sameEmail),
    locationSupportsWebex: same,
};

export function differingFields(olds: Raw, news: Raw): string[] {
    return Object.entries(fields)
        .filter(([key, isSame]) => !isSame(olds[key], news[key]))
        .map(([key]) => key);
}
