// Every request of the client, held against a description of Webex's API that was written without looking at the client.
import { expect } from "chai";
import type { WebexClient } from "../../../../provider/webex/webex-client";
import type { LocationBody } from "../../../../provider/webex/wire/location";
import type { Person } from "../../../../provider/webex/wire/person";
import { undescribed } from "../../../support/described/undescribed";
import { reply } from "../../../support/web-server";
import { aCustomer, aCustomerBody, aSubscriber, aSubscriberBody } from "../builders";
import { aScene, call, closeServers } from "../scene";

const location: LocationBody = {
    name: "Lager",
    timeZone: "Europe/Stockholm",
    preferredLanguage: "sv_SE",
    announcementLanguage: "sv_SE",
    address: { address1: "Kungsgatan 2", city: "Luleå", state: "", postalCode: "972 35", country: "SE" },
};

const parameters = {
    calling: {
        location: {
            name: "HQ",
            timezone: "Europe/Stockholm",
            language: "sv_SE",
            address: { addressLine1: "Storgatan 1", city: "Umeå", country: "SE" },
        },
    },
    meetings: { timezone: "Europe/Stockholm" },
    packages: { limits: { webex_calling: 5 } },
};

const customer = aCustomerBody({
    customerInfo: { name: "Norrbygg AB", primaryEmail: "it@norrbygg.example", language: "sv" },
    provisioningParameters: parameters,
    subPartnerAdminEmail: "admin@sub.example",
});

const anna = {
    id: "person-1",
    emails: ["anna@norrbygg.example"],
    displayName: "Anna Berg",
    orgId: "org-1",
    phoneNumbers: [
        { type: "work", value: "+46901234567", primary: true },
        { type: "work_extension", value: "4567" },
    ],
    addresses: [{ type: "work", locality: "Umeå", geo: "63N" }],
    sipAddresses: [{ type: "cloud-calling", value: "anna@norrbygg.example", primary: true }],
    nickName: "Anna",
    languages: ["sv"],
};

/** Answers whatever is asked, so that each call ends well. */
async function aTalkativeServer() {
    let calls = false;
    return aScene(({ method, path }, response) => {
        if (path.endsWith("/validate")) {
            return { message: "success", info: [] };
        }
        if (path.startsWith("/people/")) {
            return method === "DELETE" ? reply(response, 204) : anna;
        }
        if (path === "/telephony/config/locations/loc-1" && method === "GET" && !calls) {
            calls = true;
            return reply(response, 404);
        }
        if (path.endsWith("/connectionOptions")) {
            return { items: [{ id: "pstn-1", displayName: "Cloud Connected PSTN" }] };
        }
        if (path.endsWith("/deleteCallingLocation")) {
            return reply(response, 202, { id: "job-1", latestExecutionStatus: "STARTED" });
        }
        if (path.endsWith("/job-1")) {
            return { id: "job-1", latestExecutionStatus: "FAILED" };
        }
        if (path.startsWith("/wholesale/subscribers/") || (path === "/wholesale/subscribers" && method === "POST")) {
            return method === "DELETE" ? reply(response, 204) : aSubscriber();
        }
        const body = { ...aCustomer(), id: "loc-1", name: "Lager", items: [], phoneNumbers: [], locations: [] };
        return reply(response, method === "DELETE" ? 204 : 200, method === "DELETE" ? undefined : body);
    });
}

const forSubPartner = { ...call, onBehalfOf: "sub-org" };
const numbers = ["+46920123400"];

const everyCall: Readonly<Record<string, (client: WebexClient) => Promise<unknown>>> = {
    "a customer is listed": ({ customers }) => customers.list({ externalId: "crm-1", orgId: "org-1" }, forSubPartner),
    "a customer is read": ({ customers }) => customers.get("cust-1", call, { includePackageLicenseInfo: true }),
    "a customer without an id is read": ({ customers }) => customers.get("", call),
    "a customer is provisioned": ({ customers }) => customers.provision(customer, forSubPartner),
    "a customer is changed": ({ customers }) =>
        customers.update("cust-1", { packages: ["webex_calling"], provisioningParameters: parameters }, call),
    "a customer is checked beforehand": ({ customers }) => customers.precheck(customer, call),
    "a customer is removed": ({ customers }) => customers.remove("cust-1", call),
    "subscribers are listed": ({ subscribers }) =>
        subscribers.list({ customerId: "cust-1", email: "a@b.example" }, call),
    "a subscriber is read": ({ subscribers }) => subscribers.get("sub-1", call),
    "a subscriber is provisioned": ({ subscribers }) => subscribers.provision(aSubscriberBody(), forSubPartner),
    "a subscriber is changed": ({ subscribers }) =>
        subscribers.update(
            "sub-1",
            { packages: ["webex_calling"], provisioningParameters: { extension: "4567" } },
            forSubPartner,
        ),
    "a subscriber is checked beforehand": ({ subscribers }) => subscribers.precheck(aSubscriberBody(), call),
    "a subscriber is removed": ({ subscribers }) => subscribers.remove("sub-1", call),
    "people are listed": ({ people }) => people.list({ orgId: "org-1", callingData: true }, call),
    "a person is changed": ({ people }) =>
        people.change("person-1", (one): Person => ({ ...one, firstName: "Anne", extension: undefined }), call),
    "a person is removed": ({ people }) => people.remove("person-1", call),
    "roles are listed": ({ people }) => people.roles(call),
    "an organization is read": ({ organizations }) => organizations.get("org-1", call),
    "licenses are listed": ({ organizations }) => organizations.licenses("org-1", call),
    "locations are listed": ({ locations }) => locations.list("org-1", call),
    "calling locations are listed": ({ locations }) => locations.listCalling("org-1", call),
    "a location is read": ({ locations }) => locations.get("org-1", "loc-1", call),
    "a location is created": ({ locations }) => locations.create("org-1", location, call),
    "a location is changed": ({ locations }) => locations.update("org-1", "loc-1", location, call),
    "calling is enabled": ({ locations }) => locations.enableCalling("org-1", "loc-1", location, call),
    "a main number is set": ({ locations }) => locations.setMainNumber("org-1", "loc-1", "+46920123400", call),
    "the removal of a location is checked": ({ locations }) => locations.removalBlockers("org-1", "loc-1", call),
    "a location is removed": ({ locations }) => locations.remove("org-1", "loc-1", call).catch(() => undefined),
    "numbers are listed": (client) =>
        client.numbers.list({ orgId: "org-1", locationId: "loc-1", available: true }, call),
    "numbers are added": (client) => client.numbers.add("org-1", "loc-1", numbers, call),
    "numbers are activated": (client) => client.numbers.activate("org-1", "loc-1", numbers, call),
    "numbers are removed": (client) => client.numbers.remove("org-1", "loc-1", numbers, call),
    "PSTN connections are listed": (client) => client.pstn.options("org-1", "loc-1", call),
    "a PSTN connection is read": (client) => client.pstn.connection("org-1", "loc-1", call),
    "a PSTN provider is chosen": (client) => client.pstn.connect("org-1", "loc-1", { id: "pstn-1" }, call),
    "a route on the premises is chosen": (client) =>
        client.pstn.connect("org-1", "loc-1", { premiseRouteType: "TRUNK", premiseRouteId: "trunk-1" }, call),
    "sub-partners are listed": (client) => client.subPartners(call),
};

describe("only what Webex documents is sent when", () => {
    afterEach(closeServers);

    for (const [title, ask] of Object.entries(everyCall)) {
        it(title, async () => {
            const { client, server } = await aTalkativeServer();
            await ask(client);
            expect(server.questions.flatMap((question) => undescribed(question) ?? [])).to.deep.equal([]);
        });
    }
});

describe("a location", () => {
    afterEach(closeServers);

    it("gets the language of its announcements from the calling request, where Webex documents it", async () => {
        const { client, lines, server } = await aTalkativeServer();
        await client.locations.update("org-1", "loc-1", location, call);
        expect(lines()).to.deep.equal(["PUT /telephony/config/locations/loc-1", "PUT /locations/loc-1"]);
        expect(JSON.parse(server.questions[0]?.body ?? "")).to.deep.equal({ announcementLanguage: "sv_se" });
    });
});

describe("the extension of a person", () => {
    afterEach(closeServers);

    it("is removed by an empty text, because an omitted field keeps its value", async () => {
        const { client, server } = await aTalkativeServer();
        await client.people.change("person-1", (one) => ({ ...one, extension: undefined }), call);
        expect(JSON.parse(server.questions[1]?.body ?? "")).to.include({ extension: "" });
    });
});
