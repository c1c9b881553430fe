// Extensions: on the emulator real, against Webex refused before anything is sent.
import { expect } from "chai";
import { connect } from "../../../provider/webex/connect";
import { RefusedByBackend } from "../../../provider/webex/errors/family";
import { aScene, call, closeServers, errorOf, someSettings } from "./scene";

const authentication = { method: "saml", idpEntityId: "https://idp.partner.example" };
const template = { name: "Standard", serviceProviderAdmin: "ops@partner.example", country: "SE", language: "sv" };
const body = { ...template, subscription: "Sub-100200", services: ["webex_for_wholesale"], authentication };

describe("extensions", () => {
    afterEach(closeServers);

    it("are absent from real Webex, and say what to do instead", async () => {
        for (const endpoint of ["https://webexapis.com/v1", "https://eu.webexapis.com/v1"]) {
            const client = connect(someSettings(endpoint));
            expect(client.hasExtensions).to.equal(false);
            const error = await errorOf(client.templates.create(body, { about: 'create the template "Standard"' }));
            expect(error).to.be.instanceOf(RefusedByBackend);
            expect(error.message)
                .to.contain('create the template "Standard"')
                .and.contain("no public API")
                .and.contain("Partner Hub")
                .and.contain("`provisioningId`");
            expect(await errorOf(client.setupAssist.list(call))).to.be.instanceOf(RefusedByBackend);
        }
    });

    it("are available on any other host, also one that only looks like Webex", () => {
        expect(connect(someSettings("http://127.0.0.1:4010/v1")).hasExtensions).to.equal(true);
        expect(connect(someSettings("https://webexapis.com.example/v1")).hasExtensions).to.equal(true);
    });

    it("keep a template's fields", async () => {
        const { client, lines } = await aScene(() => ({ provisioningId: "prov-1", ...body, adminInviteEmails: true }));
        const read = await client.templates.get("prov-1", call);
        expect(read).to.deep.equal({
            provisioningId: "prov-1",
            ...body,
            adminInviteEmails: true,
            webexToWebexCalls: false,
        });
        await client.templates.update("prov-1", body, call);
        await client.templates.remove("prov-1", call);
        expect(lines()).to.deep.equal(
            ["GET", "PUT", "DELETE"].map((method) => `${method} /wholesale/onboardingTemplates/prov-1`),
        );
    });

    it("keep a Setup Assist request's fields", async () => {
        const request = { customerId: "cust-1", location: "HQ", service: "express" } as const;
        const { client, lines } = await aScene(() => ({ id: "req-1", ...request }));
        expect(await client.setupAssist.create(request, call)).to.deep.equal({ id: "req-1", ...request });
        await client.setupAssist.update("req-1", request, call);
        await client.setupAssist.remove("req-1", call);
        expect(lines()[2]).to.equal("DELETE /wholesale/setupAssistRequests/req-1");
    });
});
