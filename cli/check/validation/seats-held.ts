// The seats that users have in the old state: one that moves frees its seat when it is validated, and one that is removed frees none in this run, because Pulumi creates before it deletes.
import { usersIn } from "../../../provider/customer-users/inputs";
import { entriesRead } from "../../../provider/customer-users/entry-text";
import { textAt, type Raw } from "../../../provider/validation/unknown";
import type { Session } from "../../../provider/run-state/session";
import { handlerOf } from "../provider-line";
import type { Declared } from "../program/job";
import type { OldState } from "../state/exported-state";

const usersOf = (inputs: Raw): Raw[] => {
    const handler = handlerOf(inputs);
    if (handler === "customerUsers") {
        return [...usersIn(entriesRead(inputs)).values()];
    }
    return handler === "customerUser" ? [inputs] : [];
};

/** Called before anything is validated: each user that the program declares, under whichever name, is declared again when it is validated. */
export function declareSeatsHeld(declared: readonly Declared[], state: OldState | undefined, session: Session): void {
    const customers = new Map(
        declared.flatMap(({ oldUrn, urn }) => {
            const id = oldUrn === undefined ? undefined : state?.resources[oldUrn]?.id;
            return id === undefined ? [] : [[id, urn] as const];
        }),
    );
    for (const { inputs } of Object.values(state?.resources ?? {})) {
        for (const user of usersOf(inputs)) {
            const [email, name, customerId] = ["email", "package", "customerId"].map((key) => textAt(user, key));
            if (email !== undefined && name !== undefined && customerId !== undefined) {
                const group = customers.get(customerId) ?? customerId;
                session.seats.declare(group, email, { package: name, isChange: false });
            }
        }
    }
}
