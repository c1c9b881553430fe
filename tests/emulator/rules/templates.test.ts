// What an onboarding template may say.
import { expect } from "chai";
import { aTemplate, type Fields } from "../bodies";
import { anEmulator } from "../setting";
import { expectAccepted, expectMalformed, expectRefused } from "./judged";

const PATH = "/wholesale/onboardingTemplates";
const BOTH = ["webex_for_wholesale", "webex_for_broadworks"];

describe("emulator rules: templates", () => {
    const setting = anEmulator();
    const create = (fields: Fields) => setting().api.post(PATH, aTemplate(fields));

    for (const field of ["name", "serviceProviderAdmin", "country", "language", "subscription"]) {
        it(`refuse a template without ${field}, or with a blank one`, async () => {
            expectMalformed(await create({ [field]: undefined }), field);
            expectMalformed(await create({ [field]: " " }), field);
        });
    }

    const malformed: readonly [string, unknown][] = [
        ["serviceProviderAdmin", "ops"],
        ["country", "SWE"],
        ["country", "se"],
        ["country", "QQ"],
        ["language", "svenska"],
        ["language", "qq"],
        ["language", "en-US"],
        ["name", 7],
    ];
    for (const [field, value] of malformed) {
        it(`refuse ${field} ${JSON.stringify(value)}`, async () => {
            expectMalformed(await create({ [field]: value }), field);
        });
    }

    it("accept a language with a country", async () => {
        expectAccepted(await create({ language: "en_US" }));
    });

    it("require an entity id with SAML and OpenID Connect, and refuse one with Webex", async () => {
        expectAccepted(await create({ authentication: { method: "webex" } }));
        expectRefused(await create({ authentication: { method: "webex", idpEntityId: "x" } }), "identityProvider");
        for (const method of ["saml", "oidc"]) {
            expectAccepted(await create({ authentication: { method, idpEntityId: "https://idp.partner.example" } }));
            expectRefused(await create({ authentication: { method } }), "identityProvider");
            expectMalformed(await create({ authentication: { method, idpEntityId: "" } }), "idpEntityId");
        }
        expectMalformed(await create({ authentication: { method: "ldap" } }), "webex, saml, oidc");
    });

    it("require webex_for_wholesale among the services, and refuse to change them", async () => {
        expectRefused(await create({ services: ["webex_for_broadworks"] }), "templateServices");
        expectRefused(await create({ services: [] }), "templateServices");
        const id = await setting().api.template({ services: BOTH });
        const change = (fields: Fields) => setting().api.put(`${PATH}/${id}`, aTemplate(fields));
        expectRefused(await change({ services: ["webex_for_wholesale"] }), "templateServices");
        expectAccepted(await change({ services: [...BOTH].reverse() }));
    });

    it("allow calls from Webex to Webex only with both services", async () => {
        expectRefused(await create({ webexToWebexCalls: true }), "webexCalls");
        expectAccepted(await create({ webexToWebexCalls: true, services: BOTH }));
        expectAccepted(await create({ webexToWebexCalls: false }));
    });

    it("create, list by name, change and delete", async () => {
        const { api } = setting();
        const id = await api.template({ name: "One" });
        await api.template({ name: "Two" });
        const listed = await api.get(`${PATH}?name=One`);
        expect(listed.body.items?.map((item) => item.provisioningId)).to.deep.equal([id]);
        expectAccepted(await api.put(`${PATH}/${id}`, aTemplate({ name: "Three", brandName: "Partner Voice" })));
        expect((await api.get(`${PATH}/${id}`)).body).to.include({ name: "Three", brandName: "Partner Voice" });
        expect((await api.delete(`${PATH}/${id}`)).status).to.equal(204);
        expect((await api.get(`${PATH}/${id}`)).status).to.equal(404);
    });
});
