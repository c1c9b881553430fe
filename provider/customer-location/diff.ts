// Which fields of a location differ for Webex, and which of them need a new location.
import { differing, keysWith } from "../validation/field-table";
import type { Raw } from "../validation/unknown";
import { locationFields, type LocationField } from "./fields";

/** A location belongs to one customer. */
export const identity: readonly string[] = keysWith(
    locationFields,
    ({ onChange }: LocationField) => onChange === "replace",
);

/** What is changed at the location itself. */
export const ofLocation: readonly string[] = keysWith(
    locationFields,
    (field: LocationField) => field.ofLocation === true,
);

export const differingFields = (olds: Raw, news: Raw): string[] => differing(locationFields, olds, news);
