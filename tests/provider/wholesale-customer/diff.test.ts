// Which fields of a customer count as changed.
import { expect } from "chai";
import { differingFields } from "../../../provider/wholesale-customer/diff";
import { aCustomer, aHeadOffice, anAddress, type Inputs, UNKNOWN } from "../../support/builders";

const whole = aCustomer({
    packages: { webex_calling: { quantity: 25 }, webex_meetings: { quantity: 5 }, cisco_calling_plan: {} },
    orgId: "org-1",
    meetingsTimezone: "Europe/Stockholm",
    subPartnerAdminEmail: "a@sub.example",
});

const changed: readonly (readonly [field: string, title: string, value: unknown])[] = [
    ["name", "another name", "Sydbygg AB"],
    ["adminEmail", "another address", "ny@norrbygg.example"],
    ["language", "another language", "en"],
    ["provisioningId", "another template", "other"],
    ["orgId", "another organization", "org-2"],
    ["externalId", "another key", "crm-1"],
    ["meetingsTimezone", "another time zone", "Europe/Oslo"],
    ["subPartnerAdminEmail", "another address", "b@sub.example"],
    ...Object.keys(anAddress()).map((key) => ["address", `another ${key}`, anAddress({ [key]: "other" })] as const),
    ["address", "one line less", anAddress({ addressLine2: undefined })],
    ["packages", "a package more", { ...(whole["packages"] as Inputs), webex_voice: { quantity: 1 } }],
    ["packages", "a package less", { webex_calling: { quantity: 25 }, webex_meetings: { quantity: 5 } }],
    ["packages", "another quantity", { ...(whole["packages"] as Inputs), webex_meetings: { quantity: 6 } }],
    ["packages", "a quantity less", { ...(whole["packages"] as Inputs), webex_meetings: {} }],
    [
        "packages",
        "a quantity not known yet",
        { ...(whole["packages"] as Inputs), webex_meetings: { quantity: UNKNOWN } },
    ],
    ["packages", "a package with an inherited name", { ...(whole["packages"] as Inputs), constructor: {} }],
    ["headOffice", "another name", aHeadOffice({ name: "Lager" })],
    ["headOffice", "another time zone", aHeadOffice({ timezone: "Europe/Oslo" })],
    ["headOffice", "another language", aHeadOffice({ language: "en_us" })],
    ["headOffice", "another street", aHeadOffice({ address: anAddress({ addressLine1: "Skolgatan 12" }) })],
];

describe("a change of a customer", () => {
    for (const [field, title, value] of changed) {
        it(`is detected in ${field}: ${title}`, () => {
            expect(differingFields(whole, { ...whole, [field]: value })).to.deep.equal([field]);
        });
    }

    for (const field of Object.keys(whole).filter((key) => key !== "locationSupportsWebex")) {
        it(`is detected while ${field} is not known yet`, () => {
            expect(differingFields(whole, { ...whole, [field]: UNKNOWN })).to.deep.equal([field]);
        });
    }

    it("is detected in several fields at once", () => {
        const news = {
            ...whole,
            externalId: "crm-1",
            headOffice: aHeadOffice({ name: "Lager" }),
            address: anAddress({ city: "Luleå" }),
        };
        expect(differingFields(whole, news)).to.have.members(["externalId", "headOffice", "address"]);
    });
});

const alike: readonly (readonly [title: string, olds: Inputs, news: Inputs])[] = [
    ["the order of keys", whole, Object.fromEntries(Object.entries(whole).reverse())],
    [
        "the order of packages",
        whole,
        { ...whole, packages: Object.fromEntries(Object.entries(whole["packages"] as Inputs).reverse()) },
    ],
    [
        "the case of e-mail addresses",
        whole,
        { ...whole, adminEmail: "IT@NORRBYGG.example", subPartnerAdminEmail: "A@sub.Example" },
    ],
    ["blanks around an e-mail address", whole, { ...whole, adminEmail: " it@norrbygg.example" }],
    [
        "an empty address line for none",
        aCustomer({ address: anAddress({ addressLine2: undefined }) }),
        aCustomer({ address: anAddress({ addressLine2: "" }) }),
    ],
    [
        "null for an absent address line",
        aCustomer({ address: anAddress({ addressLine2: undefined }) }),
        aCustomer({ address: anAddress({ addressLine2: null }) }),
    ],
    [
        "null for an absent quantity",
        aCustomer({ packages: { webex_meetings: {} } }),
        aCustomer({ packages: { webex_meetings: { quantity: null } } }),
    ],
    [
        "null for a package without quantity",
        aCustomer({ packages: { webex_meetings: {} } }),
        aCustomer({ packages: { webex_meetings: null } }),
    ],
    ["the case of a location's language", whole, { ...whole, headOffice: aHeadOffice({ language: "sv_SE" }) }],
    [
        "an empty line in the head office's address",
        { ...whole, headOffice: aHeadOffice({ address: anAddress({ addressLine2: "" }) }) },
        { ...whole, headOffice: aHeadOffice({ address: anAddress({ addressLine2: undefined }) }) },
    ],
    [
        "a field that the program leaves out",
        whole,
        {
            ...whole,
            name: undefined,
            adminEmail: null,
            language: undefined,
            orgId: undefined,
            headOffice: undefined,
            meetingsTimezone: undefined,
            subPartnerAdminEmail: undefined,
        },
    ],
    ["adopt, which is about creation only", { ...whole, adopt: true }, whole],
    [
        "outputs beside the inputs",
        { ...whole, status: "provisioned", restricted: true, createdWith: ["webex_calling"] },
        whole,
    ],
];

describe("no change of a customer", () => {
    for (const [title, olds, news] of alike) {
        it(`is ${title}`, () => expect(differingFields(olds, news)).to.deep.equal([]));
    }
});
