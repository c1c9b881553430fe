// The sub-partner on whose behalf a call is made.
import { text } from "./text";

export const subPartnerField = {
    schema: text,
    must: "the id of a sub-partner's organization",
    example: "Y2lzY29zcGFyazovL3VzL09S",
    optional: true,
} as const;
