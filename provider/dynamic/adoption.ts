// Adopting is validated as the update that brings what exists to the declared state: what that update could never do is refused now (rule A1).
import { identityRules } from "../validation/identity-rules";
import type { Refusal } from "../validation/refusal";
import { validateAll } from "../validation/rule";
import type { Raw } from "../validation/unknown";
import type { Session } from "../run-state/session";
import type { Existing, Resource } from "./resource";

const placeOf = ({ rule, path }: Refusal): string => `${rule} ${path}`;

/** What a new object would be refused for as well keeps its own rule; the rest is refused because of what exists. */
export function asAdoption(what: string, asCreation: readonly Refusal[], asUpdate: readonly Refusal[]): Refusal[] {
    const ofAny = new Set(asCreation.map(placeOf));
    return asUpdate.flatMap((refusal) =>
        refusal.severity === "warned" || ofAny.has(placeOf(refusal))
            ? [refusal]
            : validateAll(identityRules, { path: refusal.path, what, neverBecomes: refusal }),
    );
}

export async function validateAdoption(
    resource: Resource,
    { id, outs }: Existing,
    inputs: Raw,
    asCreation: readonly Refusal[],
    session: Session,
): Promise<Refusal[]> {
    const { refusals } = await resource.diff(id, outs, inputs, session);
    return asAdoption(resource.nameOf(inputs), asCreation, refusals);
}

/** Where the object exists that a creation is to adopt: before it is taken into the state, for nothing is sent that Webex could refuse. */
export async function refusalsOfAdoption(resource: Resource, inputs: Raw, session: Session): Promise<Refusal[]> {
    const found = inputs["adopt"] === true ? await resource.find?.(inputs, session) : undefined;
    return found === undefined ? [] : validateAdoption(resource, found, inputs, [], session);
}
