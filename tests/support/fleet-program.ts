// The program of a fleet on the real engine: a customer with so many users in each stack, and a template of its own, which spares the shared stack.

export const fleetProgram = (users: number): string => `const wholesale = require("pulumi-webex-wholesale");
for (const row of wholesale.fleetCustomers()) {
    const externalId = row.require("externalId");
    const { provisioningId } = new wholesale.OnboardingTemplate("template", { name: "Of " + externalId,
        serviceProviderAdmin: "ops@partner.example", country: "SE", language: "sv", subscription: "Sub-100200" });
    const customer = new wholesale.WholesaleCustomer(externalId, { provisioningId, externalId, name: "Company " + externalId,
        adminEmail: "it@" + externalId + ".example", locationSupportsWebex: true,
        address: { addressLine1: "Storgatan 1", city: "Umeå", zipOrPostalCode: "903 26", country: "SE" },
        packages: { webex_meetings: { quantity: 20 } } });
    for (let index = 1; index <= ${users}; index += 1) {
        new wholesale.CustomerUser("user" + index, { customer, email: "user" + index + "@" + externalId + ".example",
            firstName: "User", lastName: "Number" + index, package: "webex_meetings" });
    }
}`;
