// Rules T1 to T6: which onboarding templates are refused, and where.
import { expect } from "chai";
import { templateRules } from "../../../provider/onboarding-template/rules";
import type { TemplateSubject } from "../../../provider/onboarding-template/subject";
import { aTemplate, type Inputs, UNKNOWN } from "../../support/builders";
import { placesIn, replacedAt } from "../leaves";
import { refusedAt, sentences, warnedAt } from "../verdict";

type Row = readonly [title: string, changes: Inputs, refused: readonly string[]];
const wholesale = "webex_for_wholesale";
const both = [wholesale, "webex_for_broadworks"];

function tabulate(title: string, rows: readonly Row[], subject: Partial<TemplateSubject> = {}): void {
    describe(title, () => {
        for (const [name, changes, refused] of rows) {
            it(`${refused.length === 0 ? "accepts" : "refuses"} ${name}`, () => {
                expect(refusedAt(templateRules, { ...subject, now: aTemplate(changes) })).to.deep.equal(refused);
            });
        }
    });
}

tabulate("T1", [
    ["a whole template", {}, []],
    ["settings that are left out", { services: undefined, authentication: null, adminInviteEmails: undefined }, []],
    ["no name", { name: undefined }, ["T1 name"]],
    ["a blank name", { name: " \t" }, ["T1 name"]],
    ["null as a name", { name: null }, ["T1 name"]],
    ["a name in Chinese", { name: "标准" }, []],
    ["an administrator without domain", { serviceProviderAdmin: "ops@" }, ["T1 serviceProviderAdmin"]],
    [
        "two administrators in one text",
        { serviceProviderAdmin: "a@b.example, c@d.example" },
        ["T1 serviceProviderAdmin"],
    ],
    ["an administrator with capitals", { serviceProviderAdmin: "Ops@Partner.Example" }, []],
    ["a country by its name", { country: "Sweden" }, ["T1 country"]],
    ["a country in lower case", { country: "se" }, ["T1 country"]],
    ["a language with its region", { language: "en_US" }, []],
    ["a language as a browser writes it", { language: "en-US" }, ["T1 language"]],
    ["no subscription", { subscription: "" }, ["T1 subscription"]],
    ["text where true or false belongs", { adminInviteEmails: "true" }, ["T1 adminInviteEmails"]],
    ["a number as the brand", { brandName: 5 }, ["T1 brandName"]],
    [
        "nothing at all, and says everything at once",
        {
            name: undefined,
            serviceProviderAdmin: undefined,
            country: undefined,
            language: undefined,
            subscription: undefined,
        },
        ["T1 country", "T1 language", "T1 name", "T1 serviceProviderAdmin", "T1 subscription"],
    ],
]);

tabulate("T3", [
    ["SAML with the entity id", { authentication: { method: "saml", idpEntityId: "https://idp.partner.example" } }, []],
    ["OpenID Connect with the IdP's name", { authentication: { method: "oidc", idpEntityId: "partner-idp" } }, []],
    ["SAML without", { authentication: { method: "saml" } }, ["T3 authentication.idpEntityId"]],
    [
        "OpenID Connect without",
        { authentication: { method: "oidc", idpEntityId: null } },
        ["T3 authentication.idpEntityId"],
    ],
    ["a blank entity id", { authentication: { method: "saml", idpEntityId: "  " } }, ["T3 authentication.idpEntityId"]],
    [
        "Webex authentication with one",
        { authentication: { method: "webex", idpEntityId: "https://idp" } },
        ["T3 authentication.idpEntityId"],
    ],
    ["Webex authentication with null", { authentication: { method: "webex", idpEntityId: null } }, []],
    ["an unknown method", { authentication: { method: "ldap" } }, ["T3 authentication.method"]],
    ["a method in capitals", { authentication: { method: "SAML", idpEntityId: "x" } }, ["T3 authentication.method"]],
    [
        "a method that every object inherits",
        { authentication: { method: "constructor" } },
        ["T3 authentication.method"],
    ],
    ["no method", { authentication: {} }, ["T3 authentication.method"]],
    ["an unknown method together with an entity id", { authentication: { method: UNKNOWN, idpEntityId: "x" } }, []],
    ["SAML with an entity id not known yet", { authentication: { method: "saml", idpEntityId: UNKNOWN } }, []],
    [
        "Webex authentication with an entity id not known yet",
        { authentication: { method: "webex", idpEntityId: UNKNOWN } },
        [],
    ],
]);

describe("T3, if the authentication is not a map,", () => {
    for (const authentication of ["webex", "saml", ["webex"], 5, true]) {
        it(`refuses ${JSON.stringify(authentication)}, because it cannot be sent`, () => {
            const now = aTemplate({ authentication });
            expect(refusedAt(templateRules, { now })).to.deep.equal(["T3 authentication"]);
        });
    }
});

tabulate("T4", [
    ["Webex for Wholesale", { services: [wholesale] }, []],
    ["both services", { services: both }, []],
    ["both in the other order", { services: [...both].reverse() }, []],
    ["Webex for BroadWorks alone", { services: ["webex_for_broadworks"] }, ["T4 services"]],
    ["no service", { services: [] }, ["T4 services"]],
    ["an unknown service beside", { services: [wholesale, "webex_for_holograms"] }, ["T4 services"]],
    ["one service as text", { services: wholesale }, ["T4 services"]],
    ["a list with something not known yet", { services: [UNKNOWN] }, []],
]);

tabulate(
    "T4, at a change,",
    [
        ["the same services", { services: [wholesale] }, []],
        ["one more", { services: both }, ["T4 services"]],
        ["services not known yet", { services: UNKNOWN }, []],
    ],
    { before: aTemplate() },
);

tabulate(
    "T4, at a change of both,",
    [
        ["another order", { services: [...both].reverse() }, []],
        ["one less", { services: [wholesale] }, ["T4 services"]],
    ],
    { before: aTemplate({ services: both }) },
);

tabulate("T5", [
    ["Webex-to-Webex calls with both services", { services: both, webexToWebexCalls: true }, []],
    ["them without BroadWorks", { webexToWebexCalls: true }, ["T5 webexToWebexCalls"]],
    ["them without a word on services", { services: undefined, webexToWebexCalls: true }, ["T5 webexToWebexCalls"]],
    ["false anywhere", { services: [wholesale], webexToWebexCalls: false }, []],
    ["them with services not known yet", { services: UNKNOWN, webexToWebexCalls: true }, []],
    ["them with one service not known yet", { services: [wholesale, UNKNOWN], webexToWebexCalls: true }, []],
    ["them not known yet", { webexToWebexCalls: UNKNOWN }, []],
]);

tabulate("T6, at an emulator,", [
    ["a template to be made", {}, []],
    ["one that is there", { provisioningId: "pid-1" }, []],
]);

tabulate(
    "T6, at real Webex,",
    [
        ["a template to be made", {}, ["T6 provisioningId"]],
        ["null", { provisioningId: null }, ["T6 provisioningId"]],
        ["one made in Partner Hub", { provisioningId: "pid-1" }, []],
        ["a provisioning ID not known yet", { provisioningId: UNKNOWN }, []],
    ],
    { hasExtensions: false },
);

for (const hasExtensions of [true, false]) {
    tabulate(
        `T6, at a change, ${hasExtensions ? "at an emulator" : "at real Webex"},`,
        [
            ["the same provisioning ID", { provisioningId: "pid-1" }, []],
            ["another", { provisioningId: "pid-2" }, ["T6 provisioningId"]],
            ["one not known yet", { provisioningId: UNKNOWN }, []],
        ],
        { hasExtensions, before: aTemplate({ provisioningId: "pid-1" }) },
    );
}

describe("an empty provisioning ID", () => {
    it("is refused, at real Webex with T6, because it does not identify a template", () => {
        const subject = { now: aTemplate({ provisioningId: "" }), hasExtensions: false };
        expect(refusedAt(templateRules, subject)).to.include("T6 provisioningId");
    });
});

describe("T2, the PSTN provider of a template,", () => {
    it("warns of a Cloud Connected PSTN provider, and does not refuse it", () => {
        const subject = { now: aTemplate({ cloudConnectedPstnProvider: "Example Telecom" }) };
        expect(warnedAt(templateRules, subject)).to.deep.equal(["T2 cloudConnectedPstnProvider"]);
        expect(refusedAt(templateRules, subject)).to.deep.equal([]);
    });

    for (const cloudConnectedPstnProvider of [undefined, null, ""]) {
        it(`does not warn of ${JSON.stringify(cloudConnectedPstnProvider)}`, () => {
            expect(warnedAt(templateRules, { now: aTemplate({ cloudConnectedPstnProvider }) })).to.deep.equal([]);
        });
    }
});

describe("an onboarding template with an unknown value", () => {
    const whole = aTemplate({
        services: both,
        webexToWebexCalls: true,
        authentication: { method: "saml", idpEntityId: "https://idp.partner.example" },
        brandName: "Partner Voice",
        cloudConnectedPstnProvider: "Example Telecom",
        provisioningId: "pid-1",
    });
    for (const path of placesIn(whole)) {
        it(`is not refused for ${path.join(".")}`, () => {
            const now = replacedAt(whole, path, UNKNOWN) as Inputs;
            for (const subject of [{ now }, { now, before: whole }, { now, hasExtensions: false }]) {
                expect(refusedAt(templateRules, subject)).to.deep.equal([]);
            }
        });
    }
});

describe("the messages about an onboarding template", () => {
    it("name the three methods of authentication", () => {
        expect(sentences(templateRules, { now: aTemplate({ authentication: { method: "ldap" } }) })).to.deep.equal([
            '[T3] authentication.method: "ldap" is not an authentication method (guide, create a template, step 7). Use "webex", "saml" or "oidc".',
        ]);
    });

    it("say where to find an entity id, for each method", () => {
        const told = (method: string): string =>
            sentences(templateRules, { now: aTemplate({ authentication: { method } }) }).join();
        expect(told("saml")).to.contain("EntityID").and.contain("metadata");
        expect(told("oidc")).to.contain("TAC");
    });

    it("do not contain names or e-mail addresses", () => {
        const now = aTemplate({
            name: { first: "Sigrid" },
            serviceProviderAdmin: "sigrid.hemlig.partner.example",
            brandName: 4711,
        });
        const text = sentences(templateRules, { now }).join("\n");
        expect(text.match(/\[T1\]/gu)).to.have.length(3);
        expect(text).to.not.match(/sigrid|hemlig|4711/iu);
    });
});
