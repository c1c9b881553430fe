// Asks Webex's precheck about a number that is none of the customer's: another customer may have it, or the location takes no such number.
import type { CallContext } from "../webex/webex-client";
import type { PhoneNumber } from "../webex/wire/phone-number";
import type { Subscriber } from "../webex/wire/subscriber";
import { textAt, type Raw } from "../validation/unknown";
import type { Session } from "../run-state/session";
import { NEXT } from "./fields";
import { userInputs } from "./inputs";
import { nameOf } from "./naming";
import { precheckBody } from "./precheck-body";
import type { UserFacts } from "./subject";

/** One request for each such number; those of the customer's own inventory need none. */
export async function numberRefused(
    { now, own }: { readonly now: Raw; readonly own: Subscriber | undefined },
    numbers: readonly PhoneNumber[],
    session: Session,
    call: CallContext,
): Promise<UserFacts["numberTaken"]> {
    const wanted = textAt(now, "phoneNumber");
    const inputs = userInputs.safeParse(now);
    const isKnown = numbers.some(({ phoneNumber }) => phoneNumber === wanted);
    if (wanted === undefined || wanted === NEXT || isKnown || !inputs.success) {
        return undefined;
    }
    if (own !== undefined) {
        // Asked about somebody it knows, Webex answers only that the address is taken.
        session.say(
            `note: [U8] phoneNumber: ${nameOf(now)} uses ${wanted}, which is not one of the customer's numbers yet. Preview cannot check whether another customer has it (Webex's precheck only covers new users); Webex will decide during \`pulumi up\`.`,
        );
        return undefined;
    }
    const body = await precheckBody(inputs.data, session, call);
    const { problems } = await session.cache.precheck(body, call, (asked) =>
        session.client.subscribers.precheck(body, asked),
    );
    const known = problems.find(({ description }) => description.includes(wanted));
    return known === undefined
        ? undefined
        : {
              path: "phoneNumber",
              reason: `Webex's precheck says: ${known.description.replace(/\.$/u, "")}`,
              fix: 'Use one of the location\'s numbers, or phoneNumber: "next" for a free one.',
          };
}
