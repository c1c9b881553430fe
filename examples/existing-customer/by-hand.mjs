// What somebody made by hand in Partner Hub, so that the example has something to take over: run it once against an emulator.
const endpoint = process.env.WEBEX_WHOLESALE_ENDPOINT ?? "http://127.0.0.1:4010/v1";
const token = process.env.WEBEX_WHOLESALE_ACCESS_TOKEN ?? "emulator";

async function post(url, body, method = "POST") {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const response = await fetch(url, { method, headers, body: JSON.stringify(body) });
    const answer = await response.json();
    if (!response.ok) {
        throw new Error(`${url}: ${answer.message ?? response.status}`);
    }
    return answer;
}

const address = (addressLine1, city, zipOrPostalCode) => ({ addressLine1, city, zipOrPostalCode, country: "SE" });

const customer = (name, externalId, quantity, place, provisioningId) => ({
    provisioningId,
    externalId,
    packages: ["webex_calling"],
    address: place,
    customerInfo: { name, primaryEmail: `it@${externalId}.example` },
    provisioningParameters: {
        calling: { location: { name: "Kontoret", timezone: "Europe/Stockholm", language: "sv_se", address: place } },
        packages: { limits: { webex_calling: quantity } },
    },
});

// Jobs end at once, so that nothing has to be waited for.
await post(endpoint.replace(/v1$/, "emulator/partner"), { speed: 0 }, "PUT");
const { provisioningId } = await post(`${endpoint}/wholesale/onboardingTemplates`, {
    name: "Made by hand",
    serviceProviderAdmin: "ops@partner.example",
    country: "SE",
    language: "sv",
    subscription: "Sub-100200",
});
const gruvan = address("Gruvgatan 2", "Falun", "791 30");
const frakt = address("Hamnplan 4", "Gävle", "803 20");
const customers = `${endpoint}/wholesale/customers`;
await post(customers, customer("Bergslagens Gruva AB", "crm-000814", 30, gruvan, provisioningId));
await post(customers, customer("Gävle Frakt AB", "crm-000815", 15, frakt, provisioningId));
const { items } = await (await fetch(customers, { headers: { authorization: `Bearer ${token}` } })).json();
await post(`${endpoint}/wholesale/subscribers`, {
    customerId: items.find(({ externalId }) => externalId === "crm-000815").id,
    email: "karin@frakt.example",
    packages: ["webex_calling"],
    provisioningParameters: { firstName: "Karin", lastName: "Sjö", extension: "301" },
});
console.log("Partner Hub now has one template, two customers and one user that no program knows.");
