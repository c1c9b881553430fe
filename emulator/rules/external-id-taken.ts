// Refuses an external id that another customer of the same partner has.
import { refuseAsConflict, type Refusal } from "./refusal";

/** Rule C13 of docs/rules.md: the key by which a lost creation is found again, so it names one customer. */
export function externalIdTaken(externalId: string, holder: string | undefined, self: string | undefined): Refusal[] {
    if (holder === undefined || holder === self) {
        return [];
    }
    return [
        refuseAsConflict("externalIdTaken", `externalId ${externalId} belongs to another customer of the partner.`),
    ];
}
