// The bodies of people, locations, numbers and PSTN (developer.webex.com/docs/api/v1: people, locations, numbers, pstn), and what live Webex was seen to accept.
import { z } from "zod";
import { optional, text } from "./operation";

export const changePerson = z.strictObject({
    emails: z.array(text).optional(),
    phoneNumbers: z.array(z.strictObject({ type: z.literal("work"), value: text })).optional(),
    extension: optional,
    locationId: optional,
    displayName: text,
    firstName: optional,
    lastName: optional,
    nickName: optional,
    avatar: optional,
    orgId: optional,
    roles: z.array(text).optional(),
    licenses: z.array(text).optional(),
    department: optional,
    manager: optional,
    managerId: optional,
    title: optional,
    addresses: z
        .array(
            z.strictObject({
                type: optional,
                country: optional,
                locality: optional,
                region: optional,
                streetAddress: optional,
                postalCode: optional,
            }),
        )
        .optional(),
    siteUrls: z.array(text).optional(),
    loginEnabled: z.boolean().optional(),
});

/** Upper case is refused where calling is enabled (25046). */
const language = z.string().regex(/^[a-z]{2}_[a-z]{2}$/u);
const ofLocation = { address1: text, address2: optional, city: text, state: text, postalCode: text, country: text };
const address = z.strictObject(ofLocation);
const location = {
    name: text,
    timeZone: text,
    preferredLanguage: language,
    announcementLanguage: language,
    address,
};

export const createLocation = z.strictObject({
    ...location,
    latitude: optional,
    longitude: optional,
    notes: optional,
});

export const updateLocation = z.strictObject({
    name: optional,
    timeZone: optional,
    preferredLanguage: language.optional(),
    address: address.partial().optional(),
});

export const enableCalling = z.strictObject({ id: text, ...location });

export const changeCalling = z.strictObject({
    announcementLanguage: language.optional(),
    callingLineId: z.strictObject({ name: optional, phoneNumber: optional }).optional(),
    connection: z.strictObject({ type: z.enum(["ROUTE_GROUP", "TRUNK"]), id: text }).optional(),
    externalCallerIdName: optional,
});

export const disableCalling = z.strictObject({
    locationId: text,
    locationName: optional,
    forceDelete: z.boolean().optional(),
});

/** An id of a cloud connection, or a route on the premises; never both. */
export const connectPstn = z.union([
    z.strictObject({ id: text }),
    z.strictObject({ premiseRouteType: z.enum(["TRUNK", "ROUTE_GROUP"]), premiseRouteId: text }),
]);

const e164 = z.string().regex(/^\+[1-9]\d{1,14}$/u);

export const addNumbers = z.strictObject({
    phoneNumbers: z.array(e164).min(1),
    numberType: z.enum(["TOLLFREE", "DID", "MOBILE"]).optional(),
    numberUsageType: z.enum(["NONE", "SERVICE"]).optional(),
    state: z.enum(["ACTIVE", "INACTIVE"]).optional(),
});

export const activateNumbers = z.strictObject({
    phoneNumbers: z.array(e164).min(1).max(500),
    action: z.enum(["ACTIVATE", "DEACTIVATE"]),
});

export const removeNumbers = z.strictObject({ phoneNumbers: z.array(e164).min(1).max(5) });
