// The `pstn` of a location or a head office: a provider by its name or id, or a route on the premises.
import { z } from "zod";
import type { FieldFacts } from "../validation/field-table";
import { text } from "./text";

export const pstn = z.union([
    z.strictObject({ provider: text }),
    z.strictObject({
        premises: z.strictObject({ routeType: z.enum(["TRUNK", "ROUTE_GROUP"]), routeId: text }),
    }),
]);

export type PstnInputs = z.infer<typeof pstn>;

export const pstnField = {
    type: pstn,
    must: "a provider, or a route on the premises ({ premises: { routeType, routeId } })",
    example: { provider: "Cloud Connected PSTN" },
    optional: true,
} as const satisfies FieldFacts;

/** Webex sets it up by an order in Control Hub, and takes neither it nor its numbers by API. */
export const isCiscoPlan = (provider: string): boolean => /^cisco\s+(calling\s+plans?|pstn)$/iu.test(provider.trim());

/** Kinds of connection (Webex API, Retrieve PSTN Connection for a Location) whose numbers come by an order. */
const ORDERED: Readonly<Record<string, string>> = {
    CISCO_PSTN: "Cisco Calling Plans",
    INTEGRATED_CCP: "integrated Cloud Connected PSTN",
};

/** The name of a kind of connection that takes no numbers by API; nothing of one that does, or of a new one. */
export const orderedKind = (kind: string): string | undefined =>
    Object.hasOwn(ORDERED, kind) ? ORDERED[kind] : undefined;

/** Whether a provider is one of them; what is not known is not denied. */
export const isOffered = (provider: string, offered: readonly string[] | undefined): boolean =>
    offered?.some((name) => name.toLowerCase() === provider.trim().toLowerCase()) ?? true;
