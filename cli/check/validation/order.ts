// The order in which resources are judged, whatever the order in which the program declares them.
import { same } from "../../../provider/validation/same";
import { kinds } from "../../../provider/kinds";
import type { Declared } from "../program/job";
import type { OldState } from "../state/exported-state";

const names = Object.keys(kinds);

/** Whoever has a seat, a number or a name keeps it, so that the refusal lands on the newcomer. */
export function inOrder(declared: readonly Declared[], state: OldState | undefined): Declared[] {
    const isNewcomer = ({ oldUrn, inputs }: Declared): boolean => {
        const old = oldUrn === undefined ? undefined : state?.resources[oldUrn];
        return old === undefined || !same(old.inputs["package"], inputs["package"]);
    };
    const rank = (one: Declared): number => 2 * names.indexOf(one.handler) + Number(isNewcomer(one));
    return [...declared].sort((one, other) => rank(one) - rank(other));
}
