// The same company for every contestant: a template, a customer with a head office, and as many users as BENCH_USERS says.
const address = { addressLine1: "Storgatan 1", city: "Umeå", zipOrPostalCode: "903 26", country: "SE" };

const count = Number(process.env.BENCH_USERS);
const endpoint = process.env.WEBEX_WHOLESALE_ENDPOINT;

const template = {
    name: "Standard",
    serviceProviderAdmin: "ops@partner.example",
    country: "SE",
    language: "sv",
    subscription: "Sub-100200",
    authentication: { method: "webex" },
};

const customer = {
    name: "Norrbygg AB",
    adminEmail: "it@norrbygg.example",
    language: "sv",
    externalId: "crm-004711",
    address,
    packages: { webex_calling: { quantity: 100000 }, webex_meetings: { quantity: 100000 } },
    headOffice: { name: "HQ", timezone: "Europe/Stockholm", language: "sv_se", address },
};

/** The customer as Webex's API takes it. */
const customerBody = (provisioningId) => ({
    provisioningId,
    packages: Object.keys(customer.packages),
    externalId: customer.externalId,
    address,
    customerInfo: { name: customer.name, primaryEmail: customer.adminEmail, language: "sv" },
    provisioningParameters: {
        packages: { limits: { webex_calling: 100000, webex_meetings: 100000 } },
        calling: {
            location: {
                name: "HQ",
                address,
                timezone: customer.headOffice.timezone,
                language: customer.headOffice.language,
            },
        },
    },
});

// A new head office has no numbers of its own, and each number that is not there costs a question to Webex's precheck:
// users call by extension, and the first has a number too, so that the size of its state is that of a whole user.
const user = (index) => ({
    email: `user${index}@norrbygg.example`,
    firstName: `First${index}`,
    lastName: `Last${index}`,
    package: "webex_calling",
    ...(index === 0 && { phoneNumber: "+46901000000" }),
    extension: String(10000 + index),
});

const users = Array.from({ length: count }, (_, index) => user(index));

module.exports = { count, endpoint, template, customer, customerBody, user, users };
