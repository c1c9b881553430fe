// Rules C1, C2, C14 and C16: what a customer must tell, the head office that calling needs, and that any country is fine.
import { expect } from "chai";
import { getAlpha2Codes } from "i18n-iso-countries/index";
import { customerRules } from "../../../provider/wholesale-customer/rules";
import { aCustomer, aHeadOffice, anAddress, type Inputs, UNKNOWN } from "../../support/builders";
import { refusedAt, sentences, warnedAt } from "../verdict";

type Row = readonly [title: string, changes: Inputs, refused: readonly string[]];

function tabulate(title: string, rows: readonly Row[]): void {
    describe(title, () => {
        for (const [name, changes, refused] of rows) {
            it(`${refused.length === 0 ? "accepts" : "refuses"} ${name}`, () => {
                expect(refusedAt(customerRules, { now: aCustomer(changes) })).to.deep.equal(refused);
            });
        }
    });
}

const meetings = { packages: { webex_meetings: {} } };
const line = (length: number): string => "Å".repeat(length);
const address = (changes: Inputs): Inputs => ({ address: anAddress(changes) });
const office = (changes: Inputs): Inputs => ({ headOffice: aHeadOffice(changes) });
const attached = { orgId: "Y2lzY29zcGFyazovL3VzL09S", name: undefined, adminEmail: undefined };

tabulate("C1", [
    ["a whole customer", {}, []],
    ["a customer without language", { language: undefined }, []],
    ["no name", { name: undefined }, ["C1 name"]],
    ["a blank name", { name: "  " }, ["C1 name"]],
    ["a name with a percent sign", { name: "100 % Bygg" }, ["C1 name"]],
    ["a name with a percent sign at its end", { name: "Bygg%" }, ["C1 name"]],
    ["a name with a percent sign in its second line", { name: "Bygg\n%" }, ["C1 name"]],
    ["a name in Arabic", { name: "شركة البناء" }, []],
    ["a name with an emoji", { name: "Bygg 🏗️ AB" }, []],
    ["a number as a name", { name: 4711 }, ["C1 name"]],
    ["no administrator", { adminEmail: undefined }, ["C1 adminEmail"]],
    ["an administrator that is not an address", { adminEmail: "it(at)norrbygg.example" }, ["C1 adminEmail"]],
    ["an administrator with a plus sign", { adminEmail: "it+webex@norrbygg.example" }, []],
    ["no external id", { externalId: undefined }, ["C1 externalId"]],
    ["an empty external id", { externalId: "" }, ["C1 externalId"]],
    ["no provisioning ID", { provisioningId: null }, ["C1 provisioningId"]],
    ["a language with a hyphen", { language: "sv-SE" }, ["C1 language"]],
    ["no address", { address: undefined }, ["C1 address.addressLine1", "C1 address.city", "C1 address.country"]],
    [
        "an address as one text",
        { address: "Storgatan 1, Umeå" },
        ["C1 address.addressLine1", "C1 address.city", "C1 address.country"],
    ],
    ["an address not known yet", { address: UNKNOWN }, []],
    ["an address line of 50 characters", address({ addressLine1: line(50), addressLine2: line(50) }), []],
    ["an address line of 51 characters", address({ addressLine1: line(51) }), ["C1 address.addressLine1"]],
    [
        "an address line of 51 characters, the last a blank",
        address({ addressLine1: `${line(50)} ` }),
        ["C1 address.addressLine1"],
    ],
    ["a second address line of 51 characters", address({ addressLine2: line(51) }), ["C1 address.addressLine2"]],
    [
        "no second address line",
        address({ addressLine2: null, stateOrProvince: undefined, zipOrPostalCode: undefined }),
        [],
    ],
    ["a blank city", address({ city: " " }), ["C1 address.city"]],
    ["a country by its name", address({ country: "Sweden" }), ["C1 address.country"]],
    ["a country of three letters", address({ country: "SWE" }), ["C1 address.country"]],
    ["an organization to attach, without name and administrator", attached, []],
    ["an organization to attach, with a malformed administrator", { ...attached, adminEmail: "it" }, ["C1 adminEmail"]],
    ["an empty organization to attach", { ...attached, orgId: "" }, ["C1 orgId"]],
    ["an organization to attach, not known yet", { ...attached, orgId: UNKNOWN }, []],
    ["null to attach, without name and administrator", { ...attached, orgId: null }, ["C1 adminEmail", "C1 name"]],
    ["a time zone of meetings that is none", { meetingsTimezone: "Stockholm" }, ["C1 meetingsTimezone"]],
    [
        "a sub-partner's administrator that is not an address",
        { subPartnerAdminEmail: "sub" },
        ["C1 subPartnerAdminEmail"],
    ],
]);

tabulate("C2", [
    ["true", { locationSupportsWebex: true }, []],
    ["false", { locationSupportsWebex: false }, ["C2 locationSupportsWebex"]],
    ["nothing", { locationSupportsWebex: undefined }, ["C2 locationSupportsWebex"]],
    ["null", { locationSupportsWebex: null }, ["C2 locationSupportsWebex"]],
    ["true as text", { locationSupportsWebex: "true" }, ["C2 locationSupportsWebex"]],
    ["1", { locationSupportsWebex: 1 }, ["C2 locationSupportsWebex"]],
    ["what is not known yet", { locationSupportsWebex: UNKNOWN }, []],
]);

const calling = [
    "webex_suite",
    "cx_essentials",
    "webex_calling",
    "webex_calling_standard",
    "webex_voice",
    "common_area_calling",
];
const silent = [
    "webex_meetings",
    "cx_premium_agent",
    "cx_standard_agent",
    "cx_voice_ports",
    "cx_ai_assistant",
    "webex_ai_agent",
];

tabulate("C14", [
    ...calling.map((name): Row => [
        `${name} without a head office`,
        { packages: { [name]: {} }, headOffice: undefined },
        ["C14 headOffice"],
    ]),
    ...silent.map((name): Row => [
        `${name} without a head office`,
        { packages: { [name]: {} }, headOffice: undefined },
        [],
    ]),
    ["meetings with a head office", { ...meetings }, []],
    ["null as the head office", { headOffice: null }, ["C14 headOffice"]],
    [
        "calling with a quantity not known yet, without a head office",
        { packages: { webex_calling: { quantity: UNKNOWN } }, headOffice: null },
        ["C14 headOffice"],
    ],
    ["packages not known yet, without a head office", { packages: UNKNOWN, headOffice: undefined }, []],
    ["a head office not known yet", { headOffice: UNKNOWN }, []],
    ["an offset for a time zone", office({ timezone: "+01:00" }), ["C14 headOffice.timezone"]],
    ["a city for a time zone", office({ timezone: "Stockholm" }), ["C14 headOffice.timezone"]],
    ["a language without region", office({ language: "sv" }), ["C14 headOffice.language"]],
    ["a language as for mails", office({ language: "sv_SE" }), []],
    ["a name of 80 characters", office({ name: line(80) }), []],
    ["a name of 81 characters", office({ name: line(81) }), ["C14 headOffice.name"]],
    ["an address without city", office({ address: anAddress({ city: undefined }) }), ["C14 headOffice.address.city"]],
    [
        "no address",
        office({ address: undefined }),
        ["C14 headOffice.address.addressLine1", "C14 headOffice.address.city", "C14 headOffice.address.country"],
    ],
    [
        "a malformed head office, also where nothing calls",
        { ...meetings, ...office({ timezone: "Stockholm" }) },
        ["C14 headOffice.timezone"],
    ],
    [
        "an empty head office, all at once",
        { headOffice: {} },
        [
            "C14 headOffice.address.addressLine1",
            "C14 headOffice.address.city",
            "C14 headOffice.address.country",
            "C14 headOffice.language",
            "C14 headOffice.name",
            "C14 headOffice.timezone",
        ],
    ],
    ["a head office in another country than the customer", office({ address: anAddress({ country: "NO" }) }), []],
]);

describe("C14, if the head office is not a map,", () => {
    for (const headOffice of ["HQ", ["HQ"], 5, true]) {
        it(`refuses ${JSON.stringify(headOffice)} for a customer without calling too, because it cannot be sent`, () => {
            const now = aCustomer({ ...meetings, headOffice });
            expect(refusedAt(customerRules, { now })).to.deep.equal(["C14 headOffice"]);
        });
    }
});

describe("C16, the country of a customer,", () => {
    it("neither refuses nor warns of any country", () => {
        for (const country of Object.keys(getAlpha2Codes())) {
            const now = aCustomer({
                address: anAddress({ country }),
                headOffice: aHeadOffice({ address: anAddress({ country }) }),
            });
            expect(sentences(customerRules, { now }), country).to.deep.equal([]);
        }
    });
});

describe("the messages about a customer", () => {
    it("are all reported at once", () => {
        const now = aCustomer({
            name: "",
            address: {},
            locationSupportsWebex: false,
            packages: { webex_calling: { quantity: 0 } },
            headOffice: null,
        });
        expect(refusedAt(customerRules, { now })).to.deep.equal([
            "C1 address.addressLine1",
            "C1 address.city",
            "C1 address.country",
            "C1 name",
            "C14 headOffice",
            "C2 locationSupportsWebex",
            "C7 packages.webex_calling.quantity",
        ]);
        expect(warnedAt(customerRules, { now })).to.deep.equal([]);
    });

    it("do not contain names, addresses or e-mail addresses", () => {
        const hidden = {
            addressLine1: `Hemlig ${line(50)}`,
            addressLine2: `Hemlig ${line(50)}`,
            city: 4711,
            zipOrPostalCode: 4711,
            stateOrProvince: 4711,
        };
        const now = aCustomer({
            name: "Hemlig % AB",
            adminEmail: "hemlig",
            externalId: 4711,
            subPartnerAdminEmail: "hemlig.",
            address: anAddress(hidden),
            headOffice: aHeadOffice({ name: `Hemlig ${line(80)}`, address: anAddress(hidden) }),
        });
        const text = sentences(customerRules, { now }).join("\n");
        expect(text.split("\n")).to.have.length(15);
        expect(text).to.not.match(/hemlig|4711\b(?!")/iu);
    });
});
