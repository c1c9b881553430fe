// Checks a resource as its own rules do, and as one of the program: each object is declared once, and what exists is said.
import { validateAll } from "../validation/rule";
import { withNotData } from "../validation/not-data";
import { identityRules, type IdentitySubject } from "../validation/identity-rules";
import { advised, type Refusal } from "../validation/refusal";
import { customerKey } from "../validation/identity";
import { textAt, type Raw } from "../validation/unknown";
import type { Declaration } from "../run-state/identity-ledger";
import { withKnownCustomer } from "../run-state/known-customer";
import type { Session } from "../run-state/session";
import { validateAdoption } from "./adoption";
import { declarationIn } from "./declaration";
import { validateExisting } from "./existing";
import type { CheckResult, Resource } from "./resource";

export const validateIdentity = (subject: IdentitySubject): Refusal[] => validateAll(identityRules, subject);

export async function checkResource(
    kind: string,
    resource: Resource,
    olds: Raw,
    sent: Raw,
    session: Session,
): Promise<CheckResult & { readonly isImport: boolean }> {
    const { by, after, secrets, isImport, inputs } = declarationIn(sent, kind);
    const news = withKnownCustomer(inputs, session);
    const keys = [...resource.keysOf(news), ...resource.keysOf(olds)].map(({ key }) => key);
    session.secrets.note(keys, secrets, olds, news);
    const hide = session.secrets.hider(keys, secrets, olds, news);
    const isSecret = (path: string): boolean => secrets.some((one) => isWithin(path, one) || isWithin(one, path));
    const twice = declaredTwice(resource, news, by, session);
    if (by.serial !== undefined) {
        session.freedKeys.recordOrder(by.serial, [...after, ...ownerOf(news, session)]);
        noteFreedKeys(resource, olds, news, by.serial, session);
    }
    const { inputs: kept, refusals: validated } = await resource.check(olds, news, session, by);
    const refusals = withNotData(validated, kept);
    const isNew = Object.keys(olds).length === 0;
    session.programKeys.note(resource.keysOf(news).map(({ key }) => key));
    const own = isNew ? await withExisting(resource, { inputs: kept, refusals }, twice, by, session) : refusals;
    // One mistake, one message: what another resource of the program declares is also found at Webex.
    const others = own.filter(({ rule, path }) => !twice.some((one) => one.rule === rule && one.path === path));
    const said = [...twice, ...others].map(({ hint, ...refusal }) => ({
        // What was probably meant is as secret as what was written.
        ...advised({ ...refusal, ...(isSecret(refusal.path) ? {} : { hint }) }),
        path: hide(refusal.path),
        reason: hide(refusal.reason),
    }));
    return { inputs: kept, refusals: said.map((refusal) => ({ ...refusal, fix: hide(refusal.fix) })), isImport };
}

const isWithin = (path: string, whole: string): boolean => path === whole || path.startsWith(`${whole}.`);

/** What is declared with its customer's resource comes after it, as if it were named by `dependsOn`. */
function ownerOf(news: Raw, session: Session): string[] {
    const customer = news["customer"];
    const isResource = textAt(customer, "urn") !== undefined;
    const owner = isResource ? session.identities.declarantOf(customerKey(customer))?.serial : undefined;
    return owner === undefined ? [] : [owner];
}

function noteFreedKeys(resource: Resource, olds: Raw, news: Raw, serial: string, session: Session): void {
    const [had, has] = [olds, news].map((side) =>
        [...resource.keysOf(side), ...(resource.partsOf?.(side) ?? [])].map(({ key }) => key),
    );
    session.freedKeys.release(
        (had ?? []).filter((key) => has?.includes(key) !== true),
        serial,
    );
    session.freedKeys.claim(has ?? [], serial);
}

const isRefusal = ({ severity }: Refusal): boolean => severity === "refused";

function declaredTwice(resource: Resource, news: Raw, by: Declaration, session: Session): Refusal[] {
    const seen = new Set<string>();
    return resource.keysOf(news).flatMap(({ key, path, what }) => {
        const other = session.identities.declare(key, by);
        // One name may have two keys: under its customer's URN, and under its id.
        if (other === undefined || seen.has(path)) {
            return [];
        }
        seen.add(path);
        return validateIdentity({ path, what, alsoDeclaredBy: other.label }).map((refusal) => ({
            ...refusal,
            rule: resource.declaredOnceRule ?? refusal.rule,
        }));
    });
}

/** The refusals of a new declaration, with what follows from the object that `up` would find under its key. */
async function withExisting(
    resource: Resource,
    { inputs, refusals }: CheckResult,
    twice: readonly Refusal[],
    { label }: Declaration,
    session: Session,
): Promise<readonly Refusal[]> {
    const [first] = resource.keysOf(inputs);
    const isAdopted = inputs["adopt"] === true;
    const isOver = twice.some(isRefusal) || (refusals.some(isRefusal) && !isAdopted);
    if (resource.find === undefined || first === undefined || isOver) {
        return refusals;
    }
    const found = await session.webex.ask(async () => ({ object: await resource.find?.(inputs, session) }));
    if (found === undefined) {
        return refusals;
    }
    const { object } = found;
    const { path, what } = first;
    const validated =
        object !== undefined && isAdopted
            ? await validateAdoption(resource, object, inputs, refusals, session)
            : refusals;
    if (validated.some(isRefusal)) {
        return validated;
    }
    const group = resource.groupOf?.(inputs, session) ?? "this program";
    return [...validated, ...validateExisting(object, { path, what, label, group, isAdopted }, session)];
}
