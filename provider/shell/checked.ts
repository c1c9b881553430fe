// Checks a resource as its own rules do, and as one of the program: each object is declared once, and what exists is said.
import { judgeAll } from "../plan/rule";
import { identityRules, type IdentitySubject } from "../plan/identity-rules";
import type { Refusal } from "../plan/refusal";
import type { Raw } from "../plan/unknown";
import type { Declaration } from "../session/identity-ledger";
import { withKnownCustomer } from "../session/known-customer";
import type { Session } from "../session/session";
import { declarationIn } from "./declaration";
import type { Checked, Resource } from "./resource";

export const judgeIdentity = (subject: IdentitySubject): Refusal[] => judgeAll(identityRules, subject);

export async function checked(
    kind: string,
    resource: Resource,
    olds: Raw,
    sent: Raw,
    session: Session,
): Promise<Checked> {
    const { by, inputs } = declarationIn(sent, kind);
    const news = withKnownCustomer(inputs, session);
    const twice = declaredTwice(resource, news, by, session);
    const { inputs: kept, refusals } = await resource.check(olds, news, session, by);
    const isNew = Object.keys(olds).length === 0;
    session.programKeys.note(resource.keysOf(news).map(({ key }) => key));
    const isRefused = [...twice, ...refusals].some(({ severity }) => severity === "refused");
    const existing = isNew && !isRefused ? await existingObject(resource, kept, by, session) : [];
    return { inputs: kept, refusals: [...twice, ...refusals, ...existing] };
}

function declaredTwice(resource: Resource, news: Raw, by: Declaration, session: Session): Refusal[] {
    const seen = new Set<string>();
    return resource.keysOf(news).flatMap(({ key, path, what }) => {
        const other = session.identities.declare(key, by);
        // One name may have two keys: under its customer's URN, and under its id.
        if (other === undefined || seen.has(path)) {
            return [];
        }
        seen.add(path);
        return judgeIdentity({ path, what, alsoDeclaredBy: other.label }).map((refusal) => ({
            ...refusal,
            rule: resource.declaredOnceRule,
        }));
    });
}

/** What `up` would find under the key of a new declaration: taken over where it equals it, or where that is asked for. */
async function existingObject(
    resource: Resource,
    inputs: Raw,
    { label }: Declaration,
    session: Session,
): Promise<Refusal[]> {
    const [first] = resource.keysOf(inputs);
    if (resource.find === undefined || first === undefined) {
        return [];
    }
    const found = await session.webex.ask(async () => ({ object: await resource.find?.(inputs, session) }));
    if (found === undefined) {
        return [];
    }
    const { object } = found;
    const { path, what } = first;
    const isAdopted = inputs["adopt"] === true;
    if (object !== undefined && object.differing.length > 0 && !isAdopted) {
        return judgeIdentity({ path, what, differing: object.differing });
    }
    const how = object === undefined ? "created" : isAdopted ? "adopted" : "equal";
    session.takeovers.note(resource.groupOf?.(inputs, session) ?? "this program", how, { what, label });
    return [];
}
