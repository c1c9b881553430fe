// What it means that the object of a new declaration exists at Webex already: taken over where it equals it, adopted where that is asked for, refused else.
import { identityRules } from "../validation/identity-rules";
import type { Refusal } from "../validation/refusal";
import { validateAll } from "../validation/rule";
import type { Session } from "../run-state/session";
import type { Existing } from "./resource";

interface Declared {
    readonly path: string;
    /** `the user anna@norrbygg.example` */
    readonly what: string;
    /** `CustomerUser "anna"` */
    readonly label: string;
    /** For the summary of a preview. */
    readonly group: string;
    readonly isAdopted: boolean;
}

/** Rule I3; what `up` will do is noted for the summary. */
export function validateExisting(object: Existing | undefined, declared: Declared, session: Session): Refusal[] {
    const { path, what, label, group, isAdopted } = declared;
    if (object !== undefined && object.differing.length > 0 && !isAdopted) {
        return validateAll(identityRules, { path, what, differing: object.differing });
    }
    const how = object === undefined ? "created" : isAdopted ? "adopted" : "equal";
    session.takeovers.note(group, how, { what, label });
    return [];
}
