// What the rules of an onboarding template validate.
import type { Raw } from "../validation/unknown";

export interface TemplateSubject {
    readonly now: Raw;
    /** What the state has; absent at creation. */
    readonly before?: Raw | undefined;
    /** False against real Webex, which has no API for templates. */
    readonly hasExtensions?: boolean | undefined;
}
