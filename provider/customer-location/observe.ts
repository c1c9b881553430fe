// Reads what Webex has of a location, its phone numbers and its calling.
import type { CallContext } from "../webex/webex-client";
import type { Location } from "../webex/wire/location";
import { sameTimeZone } from "../catalog/time-zones";
import { inOrderOf } from "../validation/in-order-of";
import { pick } from "../validation/pick";
import { asDeclared, sameWord } from "../validation/same";
import { isAbsent, isRaw, type Raw } from "../validation/unknown";
import type { Session } from "../run-state/session";
import { addressFrom } from "../run-state/location-address";
import { pstnOf } from "../run-state/pstn-connection";
import { inputKeys } from "./inputs";
import { isIdle } from "./numbers";

async function numbersOf(
    orgId: string,
    location: Location,
    declared: Raw,
    session: Session,
    call: CallContext,
): Promise<Raw> {
    const wanted = ["phoneNumbers", "mainNumber"].filter((key) => !isAbsent(declared[key]));
    if (wanted.length === 0) {
        return {};
    }
    const all = (await session.cache.numbers(orgId, call)).filter((entry) => entry.location?.id === location.id);
    const listed: unknown[] = Array.isArray(declared["phoneNumbers"]) ? declared["phoneNumbers"] : [];
    const numbers = all.flatMap(({ phoneNumber, owner, mainNumber: isMain }) =>
        phoneNumber !== undefined && (listed.includes(phoneNumber) || isIdle({ owner, isMain }, declared["mainNumber"]))
            ? [phoneNumber]
            : [],
    );
    const found = {
        phoneNumbers: inOrderOf(listed, numbers),
        mainNumber: all.find(({ mainNumber }) => mainNumber)?.phoneNumber,
    };
    return pick(found, wanted);
}

async function connectionOf(
    orgId: string,
    { id }: Location,
    { pstn }: Raw,
    session: Session,
    call: CallContext,
): Promise<Raw> {
    return isAbsent(pstn) ? {} : { pstn: await pstnOf({ orgId, locationId: id }, pstn, session, call) };
}

/** `false` means that calling is not this program's doing: nobody asks then, for an organization may have none at all. */
async function hasCalling(orgId: string, { id }: Location, declared: Raw, session: Session, call: CallContext) {
    return declared["callingEnabled"] !== false && (await session.cache.callingLocations(orgId, call)).includes(id);
}

export async function observe(
    orgId: string,
    location: Location,
    declared: Raw,
    session: Session,
    call: CallContext,
): Promise<{ outs: Raw; inputs: Raw }> {
    const kept = pick(
        declared,
        inputKeys.filter((key) => key !== "phoneNumbers" && key !== "mainNumber"),
    );
    const { timezone, language } = declared;
    const inputs: Raw = {
        ...kept,
        callingEnabled: await hasCalling(orgId, location, declared, session, call),
        name: location.name,
        timezone: asDeclared(timezone, location.timeZone ?? timezone, sameTimeZone),
        language: asDeclared(language, location.preferredLanguage ?? language, sameWord),
        address:
            location.address === undefined || (location.address.address1 === "" && isRaw(declared["address"]))
                ? declared["address"]
                : addressFrom(location.address),
        ...(await connectionOf(orgId, location, declared, session, call)),
        ...(await numbersOf(orgId, location, declared, session, call)),
    };
    return { outs: { ...inputs, orgId, locationId: location.id }, inputs };
}
