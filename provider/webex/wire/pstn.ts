// How a location reaches the telephone network: what it may be connected to, and what it is connected to.
import { z } from "zod";
import { text } from "./lenient";

export const pstnOption = z.object({ id: text, displayName: text.default("") });

export const pstnConnection = z.object({
    id: text.optional(),
    displayName: text.optional(),
    /** `LOCAL_GATEWAY`, `NON_INTEGRATED_CCP`, `INTEGRATED_CCP`, `CISCO_PSTN`, or new. */
    pstnConnectionType: text.optional(),
    routeType: text.optional(),
    routeId: text.optional(),
});

export type PstnOption = z.infer<typeof pstnOption>;
export type PstnConnection = z.infer<typeof pstnConnection>;

/** An option of the location by its id, or a route on the premises. */
export type PstnBody = { readonly id: string } | { readonly premiseRouteType: string; readonly premiseRouteId: string };
