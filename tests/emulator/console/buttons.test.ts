// What the console's buttons do, each by the control call that its form names.
import { expect } from "chai";
import { type Customer, expectStatus } from "../api";
import { aCustomer, aLocation, aUser } from "../bodies";
import { anEmulator } from "../setting";
import { refusedUser, seed } from "./backends";
import { controlForms, press } from "./forms";
import { readPage, rowWith, visible } from "./page-reader";

describe("emulator: the buttons of the console", () => {
    const setting = anEmulator();
    const page = async (path?: string): Promise<string> => (await readPage(setting().emulator.url, path)).text;

    let customer: Customer;
    const shown = () => page(`/?customer=${customer.id}`);
    const status = async (path = customer.path) => (await setting().api.get(path)).body.status;
    beforeEach(async () => {
        customer = await seed(setting().api);
    });

    it("end the customer's job in each way", async () => {
        const { api } = setting();
        for (const [label, ending] of [
            ["Fail the job", "error"],
            ["Hold it for review", "pending_rpl_review"],
            ["Finish it with errors", "provisioned_with_errors"],
            ["Finish the job", "provisioned"],
        ] as const) {
            expectStatus(200, await press(api, await shown(), label));
            expect(await status(), label).to.equal(ending);
        }
    });

    it("change and remove quantities, as if outside the program that declared them", async () => {
        const { api } = setting();
        const form = controlForms(await shown()).find(({ label }) => label === "Set the quantities");
        expect(form?.fields).to.deep.equal([
            "limits.webex_calling",
            "limits.webex_meetings",
            "limits.common_area_calling",
        ]);
        const limits = { webex_calling: 7, webex_meetings: 10, common_area_calling: 2 };
        expectStatus(200, await press(api, await shown(), "Set the quantities", { limits }));
        expect(visible(rowWith(await shown(), "Norrbygg AB"))).to.include("webex_calling 3 of 7");
        expectStatus(200, await press(api, await shown(), "Make it unrestricted"));
        expect(visible(rowWith(await shown(), "Norrbygg AB"))).to.include("webex_calling 3 used");
        expect(controlForms(await shown()).map(({ label }) => label)).not.to.include("Make it unrestricted");
    });

    it("start and end a migration", async () => {
        const { api } = setting();
        expectStatus(200, await press(api, await shown(), "Begin a migration"));
        expect(visible(rowWith(await shown(), "Norrbygg AB"))).to.include("migrating");
        expectStatus(200, await press(api, await shown(), "End the migration"));
        expect(visible(rowWith(await shown(), "Norrbygg AB"))).not.to.include("migrating");
    });

    it("approve and decline if the administrator of an attached organization is asked", async () => {
        const { api } = setting();
        for (const [label, ending] of [
            ["Approve as its administrator", "provisioned"],
            ["Decline as its administrator", "error"],
        ] as const) {
            const { orgId } = (await api.control("POST", "/organizations", { name: "Old AB", users: 100 })).body;
            const provisioningId = await api.template({ adminInviteEmails: true });
            const sent = aCustomer({ provisioningId, orgId, externalId: label, customerInfo: undefined });
            const { url = "" } = expectStatus(202, await api.post("/wholesale/customers", sent)).body;
            const id = url.slice(url.lastIndexOf("/") + 1);
            expectStatus(200, await press(api, await page(`/?customer=${id}`), label));
            expect(await status(url), label).to.equal(ending);
            expect(controlForms(await page(`/?customer=${id}`)).map((one) => one.label)).not.to.include(label);
        }
    });

    it("consent for a user with a free account", async () => {
        const { api } = setting();
        await api.control("PUT", "/partner", { freeAccounts: ["free.example"] });
        const user = aUser({ customerId: customer.id, email: "eva@free.example", package: "webex_meetings" });
        expectStatus(202, await api.post("/wholesale/subscribers", user));
        expectStatus(204, await press(api, await shown(), "Consent for eva@free.example"));
        expect(visible(rowWith(await shown(), "eva@free.example"))).to.match(/ provisioned$/u);
    });

    it("give a location the connections that only Control Hub can", async () => {
        const { api } = setting();
        const about = "as PSTN connection of HQ";
        expectStatus(200, await press(api, await shown(), `Cisco PSTN ${about}`));
        expect(visible(await shown())).to.include("Cisco Calling Plans");
        expectStatus(200, await press(api, await shown(), `None ${about}`));
        expect(visible(await shown())).not.to.include("Cisco Calling Plans");
    });

    it("end the job that removes calling from a location", async () => {
        const { api } = setting();
        await api.control("POST", "/faults", { kind: "job-never" });
        const { items = [] } = (await api.get(`/locations?orgId=${customer.orgId}`)).body;
        const locationId = items.find((one) => one["name"] === "Luleå")?.id;
        const calling = aLocation({ id: locationId });
        expectStatus(201, await api.post(`/telephony/config/locations?orgId=${customer.orgId}`, calling));
        const jobs = `/telephony/config/jobs/locations/deleteCallingLocation?orgId=${customer.orgId}`;
        expectStatus(202, await api.post(jobs, { locationId }));
        expectStatus(200, await press(api, await shown(), "Fail the job of Luleå"));
        expect(visible(await shown())).not.to.include("being taken away");
    });

    it("set a fault, remove one and remove all", async () => {
        const { api } = setting();
        const fault = { kind: "status", method: "GET", path: "/roles", times: 3, status: 503 };
        expectStatus(201, await press(api, await page(), "Set the fault", fault));
        expectStatus(201, await press(api, await page(), "Set the fault", { ...fault, kind: "delay" }));
        expectStatus(204, await press(api, await page(), "Remove the fault delay"));
        expect((await api.get("/roles")).status).to.equal(503);
        expect(visible(rowWith(await page(), "/roles</bdi>"))).to.include("status");
        expectStatus(204, await press(api, await page(), "Remove all faults"));
        expect((await api.get("/roles")).status).to.equal(200);
    });

    it("expire tokens, clear the request log, and delete everything", async () => {
        const { api, emulator } = setting();
        const grant = {
            grant_type: "refresh_token",
            refresh_token: "emulator-refresh",
            client_id: "id",
            client_secret: "secret",
        };
        const body = new URLSearchParams(grant);
        const { access_token } = (await (
            await fetch(`${emulator.url}/access_token`, { method: "POST", body })
        ).json()) as { access_token: string };
        expect((await api.as(access_token).get("/roles")).status).to.equal(200);
        expectStatus(204, await press(api, await page(), "Expire all access tokens"));
        expect((await api.as(access_token).get("/roles")).status).to.equal(401);
        expectStatus(204, await press(api, await page(), "Forget the requests"));
        expect(visible(await page())).to.include("Nothing was asked of the API yet.");
        expectStatus(204, await press(api, await page(), "Delete everything"));
        expect(visible(await page())).to.include("There is no customer yet.");
    });

    it("send control calls, which accept only JSON, so that a form of another page cannot use them", async () => {
        await setting().api.post("/wholesale/subscribers", refusedUser(customer));
        for (const { path } of controlForms(await shown())) {
            expect(path).to.match(/^\/emulator\/\w+/u);
        }
    });
});
