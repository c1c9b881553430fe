// The natural key of a customer: its external id among those of the partner, or of the sub-partner that has it.
import { textAt, type Raw } from "../plan/unknown";

/** Each sub-partner has external ids of its own. */
export const customerKey = (inputs: Raw): string =>
    `customer ${textAt(inputs, "onBehalfOf") ?? ""} ${textAt(inputs, "externalId") ?? ""}`;
