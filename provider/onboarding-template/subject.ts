// What the rules of an onboarding template judge.
import type { Raw } from "../validation/unknown";

export interface TemplateSubject {
    readonly now: Raw;
    /** What stands in the state; absent at creation. */
    readonly before?: Raw | undefined;
    /** False against real Webex, which has no API for templates. */
    readonly hasExtensions?: boolean | undefined;
}
