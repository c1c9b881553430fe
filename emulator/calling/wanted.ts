// Works out which location, number and extension a user asks for, and checks whether they are available.
import type { Backend } from "../backend";
import { uuidOf } from "../identifiers";
import type { CallingRequest } from "../rules/calling-request";
import { locationNotNamed } from "../rules/calling-data-missing";
import { extensionTaken } from "../rules/extension-taken";
import { numberTaken } from "../rules/number-taken";
import { throwIfRefused, type Refusal } from "../rules/refusal";
import type { LocationRow } from "../store/locations";
import { badRequest } from "../webex-error";

export interface WantedCalling {
    readonly location: LocationRow;
    readonly number: string | undefined;
    readonly extension: string | undefined;
}

/** The named location, or the only one. */
export function locationFor(backend: Backend, org: string, asked: CallingRequest): LocationRow {
    const candidates = backend.locations.first(org);
    throwIfRefused(locationNotNamed(candidates.length, asked));
    const named =
        asked.locationId === undefined ? candidates[0] : backend.locations.find(locationUuid(asked.locationId));
    if (named?.org !== org) {
        throw badRequest("locationId does not match a location of the organization.");
    }
    if (named.calling === 0) {
        throw badRequest("locationId is a location without Webex Calling; enable calling for it first.");
    }
    return named;
}

export function validateCalling(backend: Backend, wanted: WantedCalling, person: string | undefined): Refusal[] {
    const { location, number, extension } = wanted;
    const locationHasInventory = backend.numbers.hasInventory(location.id);
    const found = number === undefined ? undefined : backend.numbers.find(number);
    const holder = extension === undefined ? undefined : backend.people.holderOfExtension(location.id, extension);
    return [
        ...(number === undefined
            ? []
            : numberTaken(number, found, { location: location.id, person, locationHasInventory })),
        ...(extension === undefined ? [] : extensionTaken(extension, holder, person)),
    ];
}

function locationUuid(id: string): string {
    return uuidOf("LOCATION", id) ?? "";
}
