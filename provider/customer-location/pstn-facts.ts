// Asks Webex, where numbers are to be added to a location, whether its connection takes them.
import type { Call } from "../backend/backend";
import { at, isAbsent, isUnknown, textAt, type Raw } from "../plan/unknown";
import type { Session } from "../session/session";

export interface PstnFacts {
    /** `unknown`: Webex could not be asked. */
    readonly location: "there" | "new" | "unknown";
    /** The kind of connection; absent where there is none. */
    readonly kind?: string | undefined;
    /** Numbers that the location has already. */
    readonly standing?: readonly string[] | undefined;
    /** Names and ids that `pstn.provider` may be, where it changes. */
    readonly offered?: readonly string[] | undefined;
}

interface Question {
    readonly now: Raw;
    readonly before?: Raw | undefined;
}

const listed = (side: Raw | undefined): readonly unknown[] => {
    const numbers: unknown = side?.["phoneNumbers"];
    return Array.isArray(numbers) ? numbers : [];
};

/** Numbers of the program that the location did not have in the state. */
export const addedNumbers = ({ now, before }: Question): readonly string[] =>
    listed(now).filter((number): number is string => typeof number === "string" && !listed(before).includes(number));

async function offeredTo(
    place: { readonly orgId: string; readonly id: string },
    { now, before }: Question,
    session: Session,
    call: Call,
): Promise<readonly string[] | undefined> {
    const provider = textAt(now, "pstn.provider");
    if (provider === undefined || provider === at(before, "pstn.provider")) {
        return undefined;
    }
    const options = await session.backend.pstn.options(place.orgId, place.id, call);
    return options.flatMap(({ id, displayName }) => [displayName, id]).filter((name) => name !== "");
}

export async function pstnFacts(question: Question, session: Session): Promise<PstnFacts | undefined> {
    const { now, before } = question;
    if (addedNumbers(question).length === 0) {
        return undefined;
    }
    const customerId = now["customerId"];
    if (isAbsent(customerId) || isUnknown(customerId) || typeof customerId !== "string") {
        return { location: before === undefined ? "new" : "unknown" };
    }
    const name = textAt(before, "name") ?? textAt(now, "name");
    const call: Call = {
        about: `check the PSTN of the location ${JSON.stringify(name ?? "")}`,
        onBehalfOf: textAt(now, "onBehalfOf"),
    };
    const facts = await session.webex.ask(async (): Promise<PstnFacts> => {
        const orgId = (await session.directory.customer(customerId, call))?.orgId;
        const locations = orgId === undefined ? [] : await session.directory.locations(orgId, call);
        const location = locations.find((one) => one.name === name);
        if (orgId === undefined || location === undefined) {
            return { location: before === undefined ? "new" : "unknown" };
        }
        const numbers = await session.directory.numbers(orgId, call);
        return {
            location: "there",
            kind: (await session.backend.pstn.connection(orgId, location.id, call))?.pstnConnectionType,
            standing: numbers.flatMap((one) => (one.location?.id === location.id ? (one.phoneNumber ?? []) : [])),
            offered: await offeredTo({ orgId, id: location.id }, question, session, call),
        };
    });
    return facts ?? { location: "unknown" };
}
