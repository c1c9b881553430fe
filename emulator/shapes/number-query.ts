// What the list of an organization's numbers can be filtered and sorted by.
import { z } from "zod";
import { pageSize, queryBoolean, queryNumber, queryText } from "./query";

export const numberPage = { start: queryNumber.default(0), max: pageSize(2000, 2000) };

const owners = [
    "PEOPLE",
    "PLACE",
    "AUTO_ATTENDANT",
    "CALL_QUEUE",
    "PAGING_GROUP",
    "HUNT_GROUP",
    "VOICE_MESSAGING",
    "BROADWORKS_ANYWHERE",
    "CONTACT_CENTER_LINK",
    "ROUTE_LIST",
    "VOICEMAIL_GROUP",
    "VIRTUAL_LINE",
] as const;

export const numberQuery = z
    .object({
        orgId: queryText.optional(),
        locationId: queryText.optional(),
        phoneNumber: queryText.optional(),
        extension: queryText.optional(),
        available: queryBoolean.optional(),
        order: queryText.optional(),
        ownerName: queryText.optional(),
        ownerId: queryText.optional(),
        ownerType: z.enum(owners).optional(),
        numberType: z.enum(["NUMBER", "EXTENSION"]).optional(),
        phoneNumberType: z.enum(["PRIMARY", "ALTERNATE", "FAX", "DNIS", "Default"]).optional(),
        state: z.enum(["ACTIVE", "INACTIVE", "Default"]).optional(),
        details: queryBoolean.default(false),
        tollFreeNumbers: queryBoolean.optional(),
        restrictedNonGeoNumbers: queryBoolean.optional(),
        includedTelephonyTypes: z.enum(["PSTN_NUMBER", "MOBILE_NUMBER"]).optional(),
        serviceNumber: queryBoolean.optional(),
        reservedNumber: queryBoolean.optional(),
        ...numberPage,
    })
    .refine((query) => query.available === undefined || query.ownerType === undefined, {
        path: ["available"],
        message: "cannot be combined with ownerType",
    })
    .refine((query) => query.available === undefined || query.reservedNumber === undefined, {
        path: ["reservedNumber"],
        message: "cannot be combined with available",
    })
    .refine((query) => query.numberType !== "EXTENSION" || (query.available ?? query.state) === undefined, {
        path: ["numberType"],
        message: "cannot be EXTENSION together with available or state",
    });
export type NumberQuery = z.infer<typeof numberQuery>;
