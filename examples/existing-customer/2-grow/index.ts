// Stage 2: what was taken over is managed like anything else: it grows, and `adopt` may be removed or kept.
import * as pulumi from "@pulumi/pulumi";
import * as wholesale from "pulumi-webex-wholesale";

// --- Look: nothing is managed, nothing is written ---

// A look-up by the partner's own key; it returns what Webex returns, such as the id and the packages.
const gruvan = pulumi.output(wholesale.getCustomer({ externalId: "crm-000814" }));
const usersOfGruvan = gruvan.apply((customer) => wholesale.getUsers(customer));
const locationsOfGruvan = gruvan.apply((customer) => wholesale.getLocations(customer));

// The same customer as a read-only resource: shown in previews, never changed, and not removed by destroy.
const onlyRead = wholesale.WholesaleCustomer.get("gruvan", gruvan.id);

// --- Take over: `adopt` finds the existing object by its natural key, and preview shows the differences ---

const template = new wholesale.OnboardingTemplate("by-hand", {
    name: "Made by hand",
    serviceProviderAdmin: "ops@partner.example",
    country: "SE",
    language: "sv",
    subscription: "Sub-100200",
});

const gävle = { addressLine1: "Hamnplan 4", city: "Gävle", zipOrPostalCode: "803 20", country: "SE" };

const frakt = new wholesale.WholesaleCustomer(
    "frakt",
    {
        provisioningId: template.provisioningId,
        name: "Gävle Frakt AB",
        adminEmail: "it@crm-000815.example",
        externalId: "crm-000815",
        address: gävle,
        locationSupportsWebex: true,
        packages: { webex_calling: { quantity: 20 } },
        headOffice: { name: "Kontoret", timezone: "Europe/Stockholm", language: "sv_se", address: gävle },
    },
    { protect: true },
);

new wholesale.CustomerUser("karin", {
    adopt: true, // by e-mail address
    customer: frakt,
    email: "karin@frakt.example",
    firstName: "Karin",
    lastName: "Sjö",
    package: "webex_calling",
    extension: "301",
});

new wholesale.CustomerUser("lars", {
    customer: frakt,
    email: "lars@frakt.example",
    firstName: "Lars",
    lastName: "Ny",
    package: "webex_calling",
    extension: "302",
});

export const foundByHand = {
    externalId: onlyRead.externalId,
    packages: gruvan.packages,
    users: usersOfGruvan.apply((users) => users.length),
    locations: locationsOfGruvan.apply((locations) => locations.map(({ name }) => name)),
};
export const adopted = { organization: frakt.orgId, restricted: frakt.restricted };
