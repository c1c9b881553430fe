// One example of each resource: what a reader of the registry or of an editor's help would copy.
import type { HandlerName } from "../../../provider/kind-names";
import type { Example } from "./example";

const address = { addressLine1: "Storgatan 1", city: "Umeå", zipOrPostalCode: "903 26", country: "SE" };
const customer = { reference: "norrbygg" };
const office = { timezone: "Europe/Stockholm", language: "sv_se", address };

export const resourceExamples: Readonly<Record<HandlerName, Example>> = {
    onboardingTemplate: {
        title: "A template with single sign-on",
        kind: "onboardingTemplate",
        name: "standard",
        args: {
            name: "Standard",
            serviceProviderAdmin: "ops@partner.example",
            country: "SE",
            language: "sv",
            subscription: "Sub-100200",
            brandName: "Partner Voice",
            authentication: { method: "saml", idpEntityId: "https://idp.partner.example" },
        },
    },
    wholesaleCustomer: {
        title: "A customer with quantities and a head office",
        kind: "wholesaleCustomer",
        name: "norrbygg",
        args: {
            provisioningId: { reference: "standard", property: "provisioningId" },
            name: "Norrbygg AB",
            adminEmail: "it@norrbygg.example",
            externalId: "crm-004711",
            address,
            locationSupportsWebex: true,
            packages: { webex_calling: { quantity: 25 }, cisco_calling_plan: {} },
            headOffice: { name: "HQ", ...office },
        },
    },
    customerUser: {
        title: "An administrator with calling",
        kind: "customerUser",
        name: "anna",
        args: {
            customer,
            email: "anna@norrbygg.example",
            firstName: "Anna",
            lastName: "Berg",
            package: "webex_calling",
            location: "HQ",
            extension: "4567",
            roles: ["Full Administrator"],
        },
    },
    customerUsers: {
        title: "All users of a customer",
        kind: "customerUsers",
        name: "everybody",
        args: {
            customer,
            users: {
                "bo@norrbygg.example": { firstName: "Bo", lastName: "Ek", package: "webex_meetings" },
                "cilla@norrbygg.example": {
                    firstName: "Cilla",
                    lastName: "Lind",
                    package: "webex_calling",
                    extension: "4568",
                },
            },
        },
    },
    customerLocation: {
        title: "A location with numbers of a cloud provider",
        kind: "customerLocation",
        name: "depot",
        args: {
            customer,
            name: "Lager",
            ...office,
            pstn: { provider: "Cloud Connected PSTN" },
            phoneNumbers: ["+46901234500", "+46901234501"],
            mainNumber: "+46901234500",
        },
    },
    setupAssistRequest: {
        title: "Help with the first location",
        kind: "setupAssistRequest",
        name: "help",
        args: { customer, location: "HQ", users: 25, contactName: "Anna Berg", contactEmail: "anna@norrbygg.example" },
    },
};
