// The stack of one customer with its users, as a fleet has one for each row of customers.csv; a template for each stack spares the shared one.
const wholesale = require("pulumi-webex-wholesale");

const count = Number(process.env.BENCH_USERS);

for (const row of wholesale.fleetCustomers()) {
    const externalId = row.require("externalId");
    const template = new wholesale.OnboardingTemplate("template", {
        name: `Of ${externalId}`,
        serviceProviderAdmin: "ops@partner.example",
        country: "SE",
        language: "sv",
        subscription: "Sub-100200",
    });
    const customer = new wholesale.WholesaleCustomer(externalId, {
        provisioningId: template.provisioningId,
        externalId,
        name: `Company ${externalId}`,
        adminEmail: `it@${externalId}.example`,
        locationSupportsWebex: true,
        address: { addressLine1: "Storgatan 1", city: "Umeå", zipOrPostalCode: "903 26", country: "SE" },
        packages: { webex_meetings: { quantity: count } },
    });
    for (let index = 0; index < count; index += 1) {
        new wholesale.CustomerUser(`user${index}`, {
            customer,
            email: `user${index}@${externalId}.example`,
            firstName: "Anna",
            lastName: `Berg ${index}`,
            package: "webex_meetings",
        });
    }
}
