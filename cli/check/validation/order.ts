// The order in which resources are validated, independent of their order in the program.
import { same } from "../../../provider/validation/same";
import { kinds } from "../../../provider/kinds";
import type { Declared } from "../program/job";
import type { OldState } from "../state/exported-state";

const names = Object.keys(kinds);

/** What has a seat, a number or a name already comes first, so that a newcomer is refused and not the holder. */
export function inOrder(declared: readonly Declared[], state: OldState | undefined): Declared[] {
    const isNewcomer = ({ oldUrn, inputs }: Declared): boolean => {
        const old = oldUrn === undefined ? undefined : state?.resources[oldUrn];
        return old === undefined || !same(old.inputs["package"], inputs["package"]);
    };
    const rank = (one: Declared): number => 2 * names.indexOf(one.handler) + Number(isNewcomer(one));
    return [...declared].sort((one, other) => rank(one) - rank(other));
}
