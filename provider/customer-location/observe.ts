// Reads what stands at Webex for a location; whether calling is enabled there is not told, and kept as declared.
import type { Call } from "../backend/backend";
import type { Location } from "../backend/wire/location";
import { pick } from "../plan/pick";
import { isAbsent, isRaw, type Raw } from "../plan/unknown";
import type { Session } from "../session/session";
import { addressFrom } from "../session/location-address";
import { inputKeys } from "./inputs";

/** In the order they were declared, then what somebody added. */
function inOrderOf(declared: unknown, numbers: readonly string[]): string[] {
    const known: unknown[] = Array.isArray(declared) ? declared : [];
    const kept = known.filter((number): number is string => typeof number === "string" && numbers.includes(number));
    return [...kept, ...numbers.filter((number) => !kept.includes(number)).sort()];
}

async function numbersOf(orgId: string, location: Location, declared: Raw, session: Session, call: Call): Promise<Raw> {
    const wanted = ["phoneNumbers", "mainNumber"].filter((key) => !isAbsent(declared[key]));
    if (wanted.length === 0) {
        return {};
    }
    const all = (await session.directory.numbers(orgId, call)).filter((entry) => entry.location?.id === location.id);
    const numbers = all.flatMap(({ phoneNumber }) => phoneNumber ?? []);
    const found = {
        phoneNumbers: inOrderOf(declared["phoneNumbers"], numbers),
        mainNumber: all.find(({ mainNumber }) => mainNumber)?.phoneNumber,
    };
    return pick(found, wanted);
}

export async function observe(
    orgId: string,
    location: Location,
    declared: Raw,
    session: Session,
    call: Call,
): Promise<{ outs: Raw; inputs: Raw }> {
    const kept = pick(
        declared,
        inputKeys.filter((key) => key !== "phoneNumbers" && key !== "mainNumber"),
    );
    const inputs: Raw = {
        callingEnabled: true,
        ...kept,
        name: location.name,
        timezone: location.timeZone ?? declared["timezone"],
        language: location.preferredLanguage ?? declared["language"],
        address:
            location.address === undefined || (location.address.address1 === "" && isRaw(declared["address"]))
                ? declared["address"]
                : addressFrom(location.address),
        ...(await numbersOf(orgId, location, declared, session, call)),
    };
    return { outs: { ...inputs, orgId, locationId: location.id }, inputs };
}
