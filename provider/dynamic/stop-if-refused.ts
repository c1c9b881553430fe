// Judges once more with known values, before anything is sent.
import { sentenceOf, withoutHint, type Refusal } from "../validation/refusal";
import { Refused } from "./resource";

export function stopIfRefused(refusals: readonly Refusal[]): void {
    const refused = refusals.filter(({ severity }) => severity === "refused").map(withoutHint);
    if (refused.length > 0) {
        throw new Refused(refused.map(sentenceOf), refused);
    }
}

/** `create` found an object under the natural key that is not what is declared, and must not overwrite it. */
export function stopIfDifferent(what: string, differing: readonly string[]): void {
    if (differing.length > 0) {
        throw new Refused([
            `${what} already exists and differs in ${differing.join(", ")}; it was not changed. ` +
                "Set adopt: true to take it over (the differences are then shown as an update), or remove it at Webex.",
        ]);
    }
}
