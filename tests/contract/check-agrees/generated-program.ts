// Programs for fast-check: the company, joined by others, in another order, with changes; and the state of its last run, or none.
import * as fc from "fast-check";
import { edited } from "../../agreement/edit";
import type { Inputs } from "../../support/builders";
import { anEntry, company, joining, OWN } from "./company";
import type { Declared } from "./declared";
import { changeOf, type Change } from "./edits";

export interface GeneratedProgram {
    readonly declared: readonly Declared[];
    readonly changes: readonly Change[];
}

/** Ids in place of the variables of the program, as the last run has left them. */
function inState({ customer, provisioningId, ...rest }: Inputs): Inputs {
    const id = customer === undefined ? undefined : `${(customer as { readonly text: string }).text}-id-${OWN}`;
    return {
        ...rest,
        ...(id === undefined ? {} : { customerId: id }),
        ...(provisioningId === undefined ? {} : { provisioningId: `standard-id-${OWN}` }),
    };
}

function withChange(args: Inputs, { entry, edit }: Change): Inputs {
    if (entry === undefined) {
        return edited(args, edit);
    }
    const users = args["users"] as Readonly<Record<string, Inputs>>;
    return { ...args, users: { ...users, [entry]: edited(users[entry] ?? anEntry("ny"), edit) } };
}

const isOfUsers = ({ handler }: Declared): boolean => handler.startsWith("customerUser");

/** Some of them in some order; what others refer to is always there, and first. */
function someOf(declared: readonly Declared[]): fc.Arbitrary<readonly Declared[]> {
    const isReferredTo = ({ handler }: Declared): boolean => /template$|customer$/iu.test(handler);
    return fc
        .tuple(
            fc.subarray(declared.filter((one) => !isReferredTo(one) && !isOfUsers(one))),
            fc.shuffledSubarray(declared.filter(isOfUsers)),
        )
        .map(([places, users]) => [...declared.filter(isReferredTo), ...places, ...users]);
}

export interface Kind {
    readonly least?: number;
    /** Changes. */
    readonly most: number;
    /** Either with the state of the last run, or without, where it is not left open. */
    readonly hasState?: boolean;
    /** With the whole company, so that nothing is removed. */
    readonly isWhole?: boolean;
}

function changed(declared: readonly Declared[], { least = 0, most }: Kind): fc.Arbitrary<GeneratedProgram> {
    const change = fc.constantFrom(...declared).chain(changeOf);
    return fc.array(change, { minLength: least, maxLength: most }).map((changes) => ({
        changes,
        declared: declared.map((one) => ({
            ...one,
            args: changes.filter(({ name }) => name === one.name).reduce(withChange, one.args),
        })),
    }));
}

export function generatedProgram(kind: Kind): fc.Arbitrary<GeneratedProgram> {
    const hasState = kind.hasState === undefined ? fc.boolean() : fc.constant(kind.hasState);
    return fc
        .tuple(hasState, fc.subarray([...joining], { maxLength: 2 }))
        .chain(([has, joined]) => {
            const present = company.map((one) => (has ? { ...one, before: inState(one.args) } : one));
            return kind.isWhole === true ? fc.constant([...present, ...joined]) : someOf([...present, ...joined]);
        })
        .chain((declared) => changed(declared, kind));
}
