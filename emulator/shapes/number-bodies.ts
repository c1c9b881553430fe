// The bodies of the calls about a location's phone numbers, with Webex's batch limits.
import { z } from "zod";
import { phoneNumber, text } from "./text";

const list = z.array(phoneNumber).min(1, "must contain at least one number");

// Webex documents a limit for adding mobile numbers only (20); for the others the emulator uses a thousand.
const MOBILE = 20;

export const addNumbersBody = z
    .object({
        phoneNumbers: list.max(1000, "must contain at most 1000 numbers"),
        numberType: z.enum(["TOLLFREE", "DID", "MOBILE"]).default("DID"),
        numberUsageType: z.enum(["NONE", "SERVICE"]).default("NONE"),
        state: z.enum(["ACTIVE", "INACTIVE"]).default("INACTIVE"),
        subscriptionId: text.optional(),
        carrierId: text.optional(),
    })
    .refine((body) => body.numberType !== "MOBILE" || body.phoneNumbers.length <= MOBILE, {
        path: ["phoneNumbers"],
        message: `must contain at most ${MOBILE} mobile numbers`,
    });

export const activateNumbersBody = z
    .object({ phoneNumbers: list, action: z.enum(["ACTIVATE", "DEACTIVATE"]).default("ACTIVATE") })
    .refine((body) => body.action !== "DEACTIVATE" || body.phoneNumbers.length <= 500, {
        path: ["phoneNumbers"],
        message: "must contain at most 500 numbers to deactivate",
    });

export const removeNumbersBody = z.object({ phoneNumbers: list.max(5, "must contain at most 5 numbers") });

// The description says texts; a sample of Cisco's sends whole numbers.
export const validateExtensionsBody = z.object({
    extensions: z.array(z.union([z.int().min(0).transform(String), text])).max(1000),
});

/** Each is checked separately: a malformed one is reported in the answer, not as an error. */
export const validateNumbersBody = z.object({ phoneNumbers: z.array(text).min(1, "must contain at least one number") });
