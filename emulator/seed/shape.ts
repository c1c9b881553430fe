// What a seed may contain: the names of the resources in a Pulumi program, the forms of the emulator's own requests.
import { z } from "zod";
import { faultRequest } from "../faults/fault";
import { partnerChange } from "../partner";
import { wholesaleAddress } from "../shapes/address";
import { customerName, headOfficeName } from "../shapes/customer-bodies";
import { templateBody } from "../shapes/template-body";
import { anyText, email, extension, language, locationLanguage, phoneNumber, text, timeZone } from "../shapes/text";
import { customerStatuses } from "../store/customer-row";

const address = z.strictObject(wholesaleAddress.shape);

const pstn = z
    .strictObject({
        provider: text.optional(),
        premises: z.strictObject({ routeType: z.enum(["TRUNK", "ROUTE_GROUP"]), routeId: text }).optional(),
    })
    .refine(({ provider, premises }) => (provider === undefined) !== (premises === undefined), {
        message: "must contain either provider or premises",
    });

const numbered = {
    pstn: pstn.optional(),
    phoneNumbers: z.array(phoneNumber).optional(),
    mainNumber: phoneNumber.optional(),
};

const location = z.strictObject({
    name: text,
    timezone: timeZone,
    language: locationLanguage,
    address,
    callingEnabled: z.boolean().default(true),
    ...numbered,
});

const user = z.strictObject({
    email,
    firstName: text.optional(),
    lastName: text.optional(),
    package: text,
    location: text.optional(),
    phoneNumber: phoneNumber.optional(),
    extension: extension.optional(),
    roles: z.array(text).optional(),
});

const customer = z.strictObject({
    name: customerName,
    adminEmail: email,
    externalId: text,
    language: language.optional(),
    /** The name of a template of the seed; absent: the first one. */
    template: text.optional(),
    address,
    // Whatever a quantity is, the rules refuse it: a rule's sentence says more than a type does.
    packages: z.record(text, z.strictObject({ quantity: z.unknown().optional() }).nullable()),
    headOffice: z
        .strictObject({
            name: headOfficeName,
            timezone: timeZone,
            language: locationLanguage,
            address,
            emergencyLocationIdentifier: anyText.optional(),
            ...numbered,
        })
        .optional(),
    meetingsTimezone: timeZone.optional(),
    locations: z.array(location).default([]),
    users: z.array(user).default([]),
    /** What only Cisco could do, once everything else exists. */
    migrating: z.boolean().optional(),
    status: z.enum(customerStatuses).optional(),
});

export const seedShape = z.strictObject({
    partner: partnerChange.optional(),
    templates: z.array(z.strictObject(templateBody.shape)).optional(),
    customers: z.array(customer).default([]),
    faults: z.array(faultRequest).default([]),
});

export type Seed = z.infer<typeof seedShape>;
export type SeedCustomer = Seed["customers"][number];
export type SeedLocation = SeedCustomer["locations"][number];
export type SeedNumbers = Pick<SeedLocation, "pstn" | "phoneNumbers" | "mainNumber">;
export type SeedUser = SeedCustomer["users"][number];
