// A license of an organization: the nearest thing to a read-back of a customer's package quantities.
import { z } from "zod";
import { ifReadable, number, text } from "./lenient";

export const license = z.object({
    id: text,
    name: text.default(""),
    totalUnits: ifReadable(number),
    consumedUnits: ifReadable(number),
    consumedByUsers: ifReadable(number),
    consumedByWorkspaces: ifReadable(number),
    subscriptionId: text.optional(),
});

export type License = z.infer<typeof license>;
