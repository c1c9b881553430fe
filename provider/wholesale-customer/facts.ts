// Asks Webex, at preview, what the rules of a customer cannot know offline; only for what is new or changes.
import type { Raw } from "../plan/unknown";
import type { Session } from "../session/session";
import type { CustomerFacts } from "./subject";

export interface Question {
    readonly now: Raw;
    readonly before?: Raw | undefined;
    readonly id?: string | undefined;
}

export async function factsFor(_question: Question, _session: Session): Promise<CustomerFacts> {
    return {};
}
