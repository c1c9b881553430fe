// A company that programs start from, and what may join it; `OWN` stands for what makes the keys of each program its own.
import { aCustomer, anAddress, aTemplate, aUser, type Inputs } from "../../support/builders";
import { code } from "../../support/engine-programs";
import type { Declared } from "./declared";

/** Digits, because a phone number holds it too. */
export const OWN = "0000000";

export const addressOf = (name: string): string => `${name}@p${OWN}.example`;

export const of = (quantity: unknown): Inputs => ({ quantity });

function caller(customer: string, name: string, extension: string, more: Inputs = {}): Inputs {
    const { customerId: _, ...user } = aUser({ email: addressOf(name), firstName: name, phoneNumber: undefined });
    return { customer: code(customer), ...user, extension, ...more };
}

const attendee = (customer: string, name: string): Inputs => ({
    ...{ customer: code(customer), email: addressOf(name), firstName: name, lastName: "Ek", package: "webex_meetings" },
});

const location = (customer: string, name: string): Inputs => ({
    ...{ customer: code(customer), name, timezone: "Europe/Stockholm", language: "sv_se", address: anAddress() },
});

const customer = (key: number, packages: Inputs): Inputs =>
    aCustomer({
        provisioningId: code("standard.provisioningId"),
        name: `Company ${key}`,
        externalId: `crm-${OWN}-${key}`,
        adminEmail: addressOf(`it${key}`),
        packages,
    });

export const anEntry = (name: string): Inputs => ({ firstName: name, lastName: "Ek", package: "webex_meetings" });

const calling = { webex_calling: of(2), webex_meetings: of(1), webex_voice: of(1), common_area_calling: of(1) };
const uncounted = { webex_calling: {}, webex_meetings: {}, cisco_calling_plan: {} };
const administrator = { roles: ["Full Administrator"], phoneNumber: `+46${OWN}01` };
const entries = {
    [addressOf("maja")]: anEntry("maja"),
    [addressOf("nils")]: { ...anEntry("nils"), package: "webex_calling", location: "HQ", extension: "4568" },
};

/** A restricted customer with an administrator, and an unrestricted one. */
export const company: readonly Declared[] = [
    { handler: "onboardingTemplate", name: "standard", args: aTemplate({ name: `Standard ${OWN}` }) },
    { handler: "wholesaleCustomer", name: "norrbygg", args: customer(1, calling) },
    { handler: "wholesaleCustomer", name: "fjall", args: customer(2, uncounted) },
    { handler: "customerLocation", name: "lager", args: location("norrbygg", "Lager") },
    { handler: "customerUser", name: "anna", args: caller("norrbygg", "anna", "4567", administrator) },
    { handler: "customerUser", name: "bo", args: attendee("norrbygg", "bo") },
    { handler: "customerUser", name: "sara", args: attendee("fjall", "sara") },
    { handler: "customerUser", name: "olle", args: caller("fjall", "olle", "4567") },
    { handler: "customerUsers", name: "all", args: { customer: code("fjall"), users: entries } },
];

/** Seats, names and numbers are then wanted twice. */
export const joining: readonly Declared[] = [
    { handler: "wholesaleCustomer", name: "sydbygg", args: customer(4, { webex_meetings: of(1) }) },
    { handler: "customerLocation", name: "kontor", args: location("fjall", "Kontor") },
    { handler: "customerUser", name: "carl", args: caller("norrbygg", "carl", "4569") },
    { handler: "customerUser", name: "dora", args: caller("norrbygg", "dora", "4570", { package: "webex_voice" }) },
    { handler: "customerUser", name: "elin", args: attendee("norrbygg", "elin") },
    { handler: "customerUser", name: "finn", args: attendee("norrbygg", "finn") },
    {
        handler: "setupAssistRequest",
        name: "assist",
        args: { customer: code("norrbygg"), service: "express", contactName: "Olle", contactEmail: addressOf("olle") },
    },
];
