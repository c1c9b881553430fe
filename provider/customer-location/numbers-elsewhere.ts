// Asks, where a location is to get phone numbers, which of them another location of the customer has.
import type { CallContext } from "../webex/webex-client";
import type { PhoneNumber } from "../webex/wire/phone-number";
import { addedNumbers } from "./added-numbers";
import { textAt, type Raw } from "../validation/unknown";
import type { Session } from "../run-state/session";

interface NumbersQuery {
    readonly now: Raw;
    readonly before?: Raw | undefined;
}

export const numberKey = (number: string): string => `number ${number}`;

/** A main number stays where it is, and so does a user's. */
const isReleased = ({ phoneNumber = "", owner, mainNumber }: PhoneNumber, session: Session): boolean =>
    owner === undefined && !mainNumber && session.freedKeys.isFree(numberKey(phoneNumber));

export async function numbersElsewhere(
    { now, before }: NumbersQuery,
    session: Session,
): Promise<ReadonlyMap<string, string> | undefined> {
    const added = addedNumbers({ now, before });
    const [customerId, name] = [textAt(now, "customerId"), textAt(before, "name") ?? textAt(now, "name")];
    if (added.length === 0 || customerId === undefined) {
        return undefined;
    }
    const call: CallContext = {
        about: `check the numbers of the location ${JSON.stringify(name)}`,
        onBehalfOf: textAt(now, "onBehalfOf"),
    };
    return session.webex.ask(async () => {
        const customer = await session.cache.customer(customerId, call);
        const numbers = customer?.orgId === undefined ? [] : await session.cache.numbers(customer.orgId, call);
        return new Map(
            numbers.flatMap((entry) => {
                const { phoneNumber, location } = entry;
                const isElsewhere = phoneNumber !== undefined && (location?.name ?? name) !== name;
                return isElsewhere && added.includes(phoneNumber) && !isReleased(entry, session)
                    ? [[phoneNumber, location?.name ?? ""] as const]
                    : [];
            }),
        );
    });
}
