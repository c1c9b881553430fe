// What preview proposes for a wrong value: one message for one mistake, only choices that are allowed, and nothing of a secret.
import { expect } from "chai";
import { aHeadOffice } from "../support/builders";
import { providerLine, type Properties } from "../support/provider-process";
import { describeInBothShells } from "./both-shells";
import { type Scene, template, user } from "./scene";

describeInBothShells("a refusal at preview", 1, (open) => {
    let scene: Scene;
    before(async () => (scene = await open()));
    after(() => scene.close());
    const refusals = async (news: Properties, olds: Properties = {}): Promise<string[]> =>
        (await scene.provider.check(olds, news)).failures.map(({ reason }) => reason);
    const owner = (more: Properties = {}): Properties => ({
        id: "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
        urn: "urn:norrbygg",
        externalId: "crm-hints",
        packages: { webex_calling: {}, common_area_calling: {}, webex_meetings: {} },
        createdWith: ["webex_calling", "common_area_calling"],
        ...more,
    });

    it("names the package that a misspelt one or a display name means, once, among those that users of the customer may have", async () => {
        const before = user({ customer: "customer-1", package: "webex_calling", roles: ["Full Administrator"] });
        for (const given of ["webex_caling", "Webex Calling"]) {
            const anna = { ...before, customer: owner(), package: given, extension: "4567" };
            expect(await refusals(anna, before)).to.deep.equal([
                `[U2] package: the customer does not have a package "${given}" (guide, configure a customer, step 5). ` +
                    'Did you mean "webex_calling"? Use one of webex_calling, webex_meetings.',
            ]);
        }
    });

    it("offers a package that the customer would have to get first, and none that users cannot have", async () => {
        expect(await refusals(user({ customer: owner(), package: "webex suite" }))).to.deep.equal([
            '[U2] package: the customer does not have a package "webex suite" (guide, configure a customer, step 5). ' +
                'Did you mean "webex_suite"? If so, first add webex_suite to the customer\'s packages. Use one of webex_calling, webex_meetings.',
        ]);
        const [workspace = ""] = await refusals(user({ customer: owner(), package: "common_area_calling" }));
        expect(workspace).to.match(/cannot be assigned to a user .* Use one of webex_calling, webex_meetings\.$/u);
        const admin = user({ customer: owner(), email: "it@x.example", roles: ["Full Administrator"] });
        const [u6 = ""] = await refusals(admin);
        expect(u6).to.match(/^\[U6\] package: .* Use one of webex_calling, or give/u);
    });

    it("refuses a country that does not exist once, also where it is a change of the country", async () => {
        const before = scene.customer();
        const address = { ...(before["address"] as Properties), country: "USA" };
        const said = await refusals({ ...before, address }, before);
        expect(said).to.have.length(1);
        expect(said[0]).to.match(/^\[C1\] address\.country: "USA" is not a country's .* Did you mean "US"\? Use/u);
    });

    it("names time zone, language, service, method and package of a customer that were meant", async () => {
        const headOffice = aHeadOffice({ timezone: "europe/stockholm", language: "Swedish" });
        const said = [
            ...(await refusals(scene.customer({ language: "sv-SE", headOffice, meetingsTimezone: "Stockholm" }))),
            ...(await refusals(scene.customer({ packages: { webex_meeting: {} } }))),
            ...(await refusals(
                template({
                    services: ["webex_for_wholesale", "webex_for_broadwork"],
                    authentication: { method: "SAML" },
                    webexToWebexCalls: true,
                }),
            )),
        ].join("\n");
        const meant = [...said.matchAll(/^\[(\w+)\].* Did you mean (.*?)\?/gmu)].map(([, id, what]) => `${id} ${what}`);
        expect(meant).to.deep.equal([
            'C1 "sv_SE"',
            'C1 "Europe/Stockholm"',
            'C14 "Europe/Stockholm"',
            'C14 "sv_se"',
            'C3 "webex_meetings"',
            'T3 "saml"',
            'T4 "webex_for_broadworks"',
        ]);
        expect(said.split("\n")).to.have.length(7);
    });

    it("warns of an unknown package with the one that was probably meant", async () => {
        const warned = scene.customer({ externalId: "crm-9", packages: { webex_calling: {}, webex_meeting: {} } });
        await refusals({ ...warned, headOffice: aHeadOffice() });
        expect(scene.provider.printed).to.match(/\[C3\] packages\.webex_meeting: .* Did you mean "webex_meetings"\?/u);
    });

    it("proposes a number in E.164 by the country of the user's location, and of the location itself", async () => {
        await refusals(scene.customer({ externalId: "crm-hints", headOffice: aHeadOffice({ name: "HQ" }) }));
        const number = { customer: owner(), package: "webex_calling", phoneNumber: "070-123 45 67" };
        for (const location of [{ location: "HQ" }, {}]) {
            expect(await refusals(user({ ...number, ...location }))).to.deep.equal([
                '[U3] phoneNumber: the value given is not a number in E.164, or "next" (guide, configure a customer, step 6; ' +
                    'Webex API, Provision a Wholesale Subscriber). Did you mean "+46701234567"? Use a number in E.164, or "next", such as "+46901234567".',
            ]);
        }
        const elsewhere = await refusals(user({ ...number, location: "Oslo" }));
        expect(elsewhere.join()).to.not.contain("Did you mean");
    });

    it("asks for quotes around a number, and shows what to write", async () => {
        const anna = user({ customer: owner(), package: "webex_calling", extension: 4567, phoneNumber: 46701234567 });
        const said = await refusals(anna);
        expect(said[0]).to.match(
            /^\[U3\] phoneNumber: is a number, but must be a string in quotes: .* Did you mean "\+46701234567"\?/u,
        );
        expect(said[1]).to.match(
            /^\[U3\] extension: is a number, but must be a string in quotes: .* Did you mean "4567"\?/u,
        );
    });

    it("says what is wrong with an e-mail address without the address", async () => {
        const [said = ""] = await refusals(user({ email: "mailto:hemlig@x.example" }));
        expect(said).to.match(/^\[U1\] email: the value given is not an e-mail address: it begins with "mailto:" \(/u);
        expect(said).to.not.contain("hemlig");
    });

    it("shows a long or hostile value cut and escaped", async () => {
        const [said = ""] = await refusals(user({ customer: owner(), package: `\u001b[2J"${"x".repeat(1_000)}` }));
        expect(said)
            .to.contain('"\\u001b[2J\\"xxx')
            .and.to.contain("x…")
            .and.to.match(/^.{1,300}$/u);
    });

    it("contains nothing of a secret value, not even a similar value", async () => {
        const declaredAs = { name: "anna", serial: "s1", secrets: ["package", "phoneNumber", "extension"] };
        const secret = { package: "webex_caling", phoneNumber: "0701234567", extension: 4567 };
        const said = (await refusals(user({ customer: owner(), ...secret, declaredAs }))).join("\n");
        expect(said).to.contain("[secret]");
        expect(said).to.not.match(/Did you mean|webex_caling|70123|4567\b(?!")/u);
    });

    it("keeps the secrets of one user among many out of every message", async () => {
        const users = { "anna@x.example": { firstName: "A", lastName: "B", package: 'hemligt "paket"' } };
        const sent = { __provider: providerLine("customerUsers"), customer: owner(), users };
        const declaredAs = { name: "all", serial: "s2", secrets: ["users.anna@x.example.package"] };
        const said = (await refusals({ ...sent, declaredAs })).join("\n");
        expect(said)
            .to.match(/\[U2\]/u)
            .and.to.contain("[secret]")
            .and.to.not.contain("hemligt");
    });
});
