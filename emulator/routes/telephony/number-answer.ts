// A phone number or an extension as the API shows it, with the person who has it.
import { publicId } from "../../identifiers";
import type { ListedNumber } from "../../store/number-list";

export function numberAnswer(row: ListedNumber): unknown {
    return {
        ...(row.number === null ? {} : { phoneNumber: row.number }),
        ...(row.extension === null ? {} : { extension: row.extension, esn: row.extension }),
        state: row.state,
        phoneNumberType: "PRIMARY",
        mainNumber: isMain(row),
        includedTelephonyTypes: telephonyType(row),
        tollFreeNumber: row.type === "TOLLFREE",
        isServiceNumber: row.usage === "SERVICE",
        isReservedNumber: false,
        ...placeAndOwner(row),
    };
}

/** The list of candidates for a main number names two of the facts otherwise. */
export function candidateAnswer(row: ListedNumber): unknown {
    return {
        phoneNumber: row.number,
        state: row.state,
        isMainNumber: isMain(row),
        telephonyType: telephonyType(row),
        tollFreeNumber: row.type === "TOLLFREE",
        isServiceNumber: row.usage === "SERVICE",
        ...placeAndOwner(row),
    };
}

function isMain(row: ListedNumber): boolean {
    return row.number !== null && row.number === row.main_number;
}

function telephonyType(row: ListedNumber): string {
    return row.type === "MOBILE" ? "MOBILE_NUMBER" : "PSTN_NUMBER";
}

function placeAndOwner(row: ListedNumber): Readonly<Record<string, unknown>> {
    const location = { id: publicId("LOCATION", row.location), name: row.location_name };
    if (row.owner === null) {
        return { location };
    }
    const { first_name, last_name } = row;
    const id = publicId("PEOPLE", row.owner);
    return { location, owner: { id, type: "PEOPLE", firstName: first_name ?? "", lastName: last_name ?? "" } };
}
