// Validates every resource by its own `check` and `diff`, all with one session, so that seats and numbers are counted together.
import { sentenceOf, withoutHint, type Refusal } from "../../../provider/validation/refusal";
import type { Raw } from "../../../provider/validation/unknown";
import type { Session } from "../../../provider/run-state/session";
import { checkResource } from "../../../provider/dynamic/check-resource";
import { CommandFailure } from "../../failure";
import { kinds } from "../../../provider/kinds";
import type { Declared } from "../program/job";
import type { OldState } from "../state/exported-state";
import { encryptedAsUnchanged } from "../state/encrypted-as-unchanged";
import { inOrder } from "./order";
import { declareSeatsHeld } from "./seats-held";

export interface ResourceResult {
    readonly declared: Declared;
    /** As state would keep them. */
    readonly inputs: Raw;
    readonly refusals: readonly Refusal[];
    /** Where the state contains an encrypted value, which counted as unchanged. */
    readonly encrypted: readonly string[];
}

/**
 * Once as the engine would, one after the other: of two that claim the same thing, the later one is refused, and one that needs what
 * another frees comes too early. Then again, when all are declared, so that each sentence counts all of them; what only the second pass
 * finds is the other side of the same conflict.
 */
export async function validateResources(
    declared: readonly Declared[],
    state: OldState | undefined,
    session: Session,
): Promise<ResourceResult[]> {
    const ordered = inOrder(declared, state);
    declareSeatsHeld(declared, state, session);
    const first = await validateEach(ordered, state, session);
    const second = await validateEach(ordered, state, session);
    const results = second.map((result, index) => {
        const early = first[index]?.refusals ?? [];
        const [seen, again] = [early, result.refusals].map((refusals) => new Set(refusals.map(placeOf)));
        const complete = result.refusals.filter((refusal) => seen?.has(placeOf(refusal)));
        return { ...result, refusals: [...complete, ...early.filter((one) => again?.has(placeOf(one)) !== true)] };
    });
    return declared.flatMap((one) => results.filter((result) => result.declared === one));
}

const placeOf = ({ rule, path }: Refusal): string => `${rule} ${path}`;

async function validateEach(
    declared: readonly Declared[],
    state: OldState | undefined,
    session: Session,
): Promise<ResourceResult[]> {
    const results: ResourceResult[] = [];
    for (const one of declared) {
        results.push(await validateOne(one, state, session).catch(nameIn(one)));
    }
    return results;
}

const nameIn =
    ({ urn }: Declared) =>
    (error: unknown): never => {
        throw new CommandFailure(
            `${urn} could not be checked: ${error instanceof Error ? error.message : String(error)}`,
        );
    };

/** `CustomerUser` of `pulumi-nodejs:dynamic/webexwholesale:CustomerUser`. */
const classOf = (type: string): string => type.replace(/^.*:/u, "");

async function validateOne(declared: Declared, state: OldState | undefined, session: Session): Promise<ResourceResult> {
    const { handler, inputs: news, oldUrn } = declared;
    const { resource } = kinds[handler];
    const old = oldUrn === undefined ? undefined : state?.resources[oldUrn];
    const olds = encryptedAsUnchanged(old?.inputs ?? {}, news);
    const { inputs, refusals } = await checkResource(classOf(declared.type), resource, olds.value, news, session);
    if (old === undefined) {
        return { declared, inputs, refusals: unique(refusals), encrypted: [] };
    }
    const outputs = encryptedAsUnchanged(old.outputs, inputs);
    const difference = await resource.diff(old.id, outputs.value, inputs, session);
    // `check` and `diff` give the same result; where the outputs have drifted, the words of `check` count.
    const said = new Set(refusals.map(placeOf));
    const more = difference.refusals.filter((refusal) => !said.has(placeOf(refusal))).map(withoutHint);
    return {
        declared,
        inputs,
        refusals: unique([...refusals, ...more]),
        encrypted: olds.paths.filter((path) => path !== "__provider"),
    };
}

function unique(refusals: readonly Refusal[]): Refusal[] {
    return [...new Map(refusals.map((refusal) => [sentenceOf(refusal), refusal])).values()];
}
