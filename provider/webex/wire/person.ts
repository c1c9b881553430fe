// A person of an organization. Keys unknown here are kept: PUT replaces the whole person, and must lose nothing.
import { z } from "zod";
import { text } from "./lenient";

const personPhoneNumber = z.looseObject({ type: text.optional(), value: text, primary: z.boolean().optional() });

export const person = z.looseObject({
    id: text,
    emails: z.array(text).default([]),
    displayName: text.optional(),
    firstName: text.optional(),
    lastName: text.optional(),
    orgId: text.optional(),
    /** Absent means that Webex did not tell, not that there are none. */
    roles: z.array(text).optional(),
    /** As with roles. */
    licenses: z.array(text).optional(),
    /** With `callingData` only, as are extension and locationId. */
    phoneNumbers: z.array(personPhoneNumber).optional(),
    extension: text.optional(),
    locationId: text.optional(),
});

export type Person = z.infer<typeof person>;
export type PersonPhoneNumber = z.infer<typeof personPhoneNumber>;

export const role = z.object({ id: text, name: text });

export type Role = z.infer<typeof role>;
