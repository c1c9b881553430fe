// Which settings of an onboarding template count as changed.
import { expect } from "chai";
import { differingSettings } from "../../../provider/onboarding-template/diff";
import { withDefaults } from "../../../provider/onboarding-template/inputs";
import { aTemplate, type Inputs, UNKNOWN } from "../../support/builders";

const whole = aTemplate({
    services: ["webex_for_wholesale", "webex_for_broadworks"],
    authentication: { method: "saml", idpEntityId: "https://idp.partner.example" },
    brandName: "Partner Voice",
    cloudConnectedPstnProvider: "Example Telecom",
});

const others: Inputs = {
    name: "Large",
    serviceProviderAdmin: "it@partner.example",
    country: "NO",
    language: "nb",
    subscription: "Sub-2",
    services: ["webex_for_wholesale"],
    authentication: { method: "saml", idpEntityId: "https://other.partner.example" },
    brandName: "Other Voice",
    adminInviteEmails: true,
    webexToWebexCalls: true,
    cloudConnectedPstnProvider: "Other Telecom",
};

describe("a change of an onboarding template", () => {
    it("is tested here for every setting", () => {
        expect(Object.keys(others).sort()).to.deep.equal(Object.keys(whole).sort());
    });

    for (const [key, value] of Object.entries(others)) {
        it(`is detected in ${key}, also while it is not known yet`, () => {
            expect(differingSettings(whole, { ...whole, [key]: value })).to.deep.equal([key]);
            expect(differingSettings(whole, { ...whole, [key]: UNKNOWN })).to.deep.equal([key]);
        });
    }

    for (const key of ["brandName", "cloudConnectedPstnProvider"]) {
        it(`is detected if ${key} is added or removed`, () => {
            expect(differingSettings(whole, { ...whole, [key]: undefined })).to.deep.equal([key]);
            expect(differingSettings({ ...whole, [key]: undefined }, whole)).to.deep.equal([key]);
        });
    }

    const alike: readonly (readonly [string, Inputs, Inputs])[] = [
        ["the order of keys", whole, Object.fromEntries(Object.entries(whole).reverse())],
        [
            "the order of keys within",
            whole,
            { ...whole, authentication: { idpEntityId: "https://idp.partner.example", method: "saml" } },
        ],
        ["the order of services", whole, { ...whole, services: ["webex_for_broadworks", "webex_for_wholesale"] }],
        ["the case of an e-mail address", whole, { ...whole, serviceProviderAdmin: "OPS@Partner.example" }],
        ["null for nothing", aTemplate(), aTemplate({ brandName: null, cloudConnectedPstnProvider: null })],
        ["a blank brand for none", aTemplate(), aTemplate({ brandName: "" })],
        ["a blank PSTN provider for none", aTemplate({ cloudConnectedPstnProvider: "" }), aTemplate()],
        [
            "defaults written out",
            withDefaults({ name: "Standard" }),
            withDefaults({
                name: "Standard",
                services: ["webex_for_wholesale"],
                authentication: { method: "webex" },
                adminInviteEmails: false,
                webexToWebexCalls: false,
            }),
        ],
        ["null in place of a default", withDefaults({ authentication: null, services: null }), withDefaults({})],
        ["adopt, which is about creation only", { ...whole, adopt: true }, whole],
        ["outputs beside the settings", { ...whole, provisioningId: "pid-1" }, whole],
    ];
    for (const [title, olds, news] of alike) {
        it(`is not ${title}`, () => expect(differingSettings(olds, news)).to.deep.equal([]));
    }
});
