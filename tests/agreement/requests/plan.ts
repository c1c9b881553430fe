// The requests that bring a declaration about, in order; the first one refused ends the plan.
import { complaintsOf, isAccepted, type Answer, type Complaint, type Wire } from "../wire";

export interface Request {
    readonly method: "GET" | "POST" | "PUT" | "DELETE";
    readonly path: string;
    readonly body: unknown;
    /** Notes what the accepted request has brought about, also where a later one is refused. */
    readonly accepted: (answer: Answer) => void;
}

/** Each request may need the answer of the one before, so a plan makes them one by one. */
export type Plan = Generator<Request, void, Answer>;

/** What the emulator has against the first request it refuses; nothing where all are accepted. */
export async function carryOut(plan: Plan, wire: Wire): Promise<readonly Complaint[]> {
    let turn = plan.next();
    while (turn.done !== true) {
        const { method, path, body, accepted } = turn.value;
        const answer = await wire.ask(method, path, body);
        if (!isAccepted(answer)) {
            if (answer.status !== 400 && answer.status !== 404 && answer.status !== 409) {
                throw new Error(`${method} ${path} was answered ${answer.status} ${JSON.stringify(answer.body)}`);
            }
            return complaintsOf(answer);
        }
        accepted(answer);
        turn = plan.next(answer);
    }
    return [];
}

/** As the engine sends it: what is absent or null is not there. */
export function withoutAbsent(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(withoutAbsent);
    }
    if (typeof value !== "object" || value === null) {
        return value;
    }
    const present = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null);
    return Object.fromEntries(present.map(([key, inner]) => [key, withoutAbsent(inner)]));
}
