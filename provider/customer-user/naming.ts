// How messages name a user, and what every call about it carries.
import type { CallContext } from "../webex/webex-client";
import { textAt, type Raw } from "../validation/unknown";

export const nameOf = (inputs: Raw): string => `the user ${textAt(inputs, "email") ?? ""}`.trim();

export const callTo = (doing: string, inputs: Raw): CallContext => ({
    about: `${doing} ${nameOf(inputs)}`,
    onBehalfOf: textAt(inputs, "onBehalfOf"),
    customerId: textAt(inputs, "customerId"),
});
