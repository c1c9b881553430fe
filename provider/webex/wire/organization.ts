// A customer's organization: the only place where Webex returns a customer's name.
import { z } from "zod";
import { text } from "./lenient";

export const organization = z.object({ id: text, displayName: text.default(""), created: text.optional() });

export type Organization = z.infer<typeof organization>;
