// Rules U1 to U3: who the user is, which package, and the number that calling needs.
import { expect } from "chai";
import { userRules } from "../../../provider/customer-user/rules";
import type { UserSubject } from "../../../provider/customer-user/subject";
import { aMeetingsUser, aUser, type Inputs, UNKNOWN } from "../../support/builders";
import { refusedAt, sentences } from "../verdict";

type Row = readonly [title: string, now: Inputs, refused: readonly string[], rest?: Partial<UserSubject>];

function tabulate(title: string, rows: readonly Row[]): void {
    describe(title, () => {
        for (const [name, now, refused, rest = {}] of rows) {
            it(`${refused.length === 0 ? "accepts" : "refuses"} ${name}`, () => {
                expect(refusedAt(userRules, { ...rest, now })).to.deep.equal(refused);
            });
        }
    });
}

tabulate("U1", [
    ["a whole user", aUser(), []],
    ["a user without calling", aMeetingsUser(), []],
    ["no first name", aUser({ firstName: undefined }), ["U1 firstName"]],
    ["a blank last name", aUser({ lastName: " " }), ["U1 lastName"]],
    ["names in other scripts", aUser({ firstName: "Þórdís", lastName: "王" }), []],
    ["an empty e-mail address", aUser({ email: "" }), ["U1 email"]],
    ["an e-mail address without domain", aUser({ email: "anna" }), ["U1 email"]],
    ["an e-mail address with a blank in it", aUser({ email: "anna berg@norrbygg.example" }), ["U1 email"]],
    ["an e-mail address in capitals", aUser({ email: "ANNA@NORRBYGG.EXAMPLE" }), []],
    ["no package", aMeetingsUser({ package: undefined }), ["U1 package"]],
    ["an empty package", aMeetingsUser({ package: "" }), ["U1 package"]],
    ["two packages", aMeetingsUser({ package: ["webex_meetings", "webex_calling"] }), ["U1 package"]],
    ["one package as a list", aMeetingsUser({ package: ["webex_meetings"] }), ["U1 package"]],
    ["one role as text", aUser({ roles: "Full Administrator" }), ["U1 roles"]],
    ["no roles, which is none", aUser({ roles: [] }), []],
    ["a role without name", aUser({ roles: ["Full Administrator", ""] }), ["U1 roles"]],
    ["roles partly not known yet", aUser({ roles: [UNKNOWN, "User Administrator"] }), []],
    ["nothing, all at once", {}, ["U1 customerId", "U1 email", "U1 firstName", "U1 lastName", "U1 package"]],
]);

const forUsers = [
    "webex_suite",
    "cx_essentials",
    "webex_calling",
    "webex_calling_standard",
    "webex_voice",
    "webex_meetings",
    "cx_premium_agent",
    "cx_standard_agent",
];
const notForUsers = [
    "common_area_calling",
    "attendant_console",
    "cisco_calling_plan",
    "cx_voice_ports",
    "cx_ai_assistant",
    "webex_ai_agent",
];
const owning = (...names: string[]): Partial<UserSubject> => ({
    customer: { packages: Object.fromEntries(names.map((name) => [name, {}])) },
});
const only = (name: string): Inputs =>
    aMeetingsUser({ package: name, ...(isNumbered(name) ? { extension: "4567" } : {}) });
const isNumbered = (name: string): boolean =>
    !["webex_meetings", "cx_premium_agent", "cx_standard_agent"].includes(name);

tabulate("U2", [
    ...forUsers.map((name): Row => [`${name}, which the customer has`, only(name), [], owning(name)]),
    ...forUsers.map((name): Row => [
        `${name}, which the customer does not have`,
        only(name),
        ["U2 package"],
        owning("common_area_calling"),
    ]),
    ...notForUsers.map((name): Row => [
        `${name}, which users cannot have`,
        aMeetingsUser({ package: name, extension: name === "common_area_calling" ? "4567" : undefined }),
        ["U2 package"],
        owning(name),
    ]),
    ["a package of a customer that is not known", only("webex_suite"), []],
    [
        "a package of a customer whose packages are not known yet",
        only("webex_suite"),
        [],
        { customer: { packages: UNKNOWN } },
    ],
    [
        "a package whose quantity is not known yet",
        only("webex_suite"),
        [],
        { customer: { packages: { webex_suite: { quantity: UNKNOWN } } } },
    ],
    [
        "a package this version does not know, which the customer has",
        aMeetingsUser({ package: "webex_holograms" }),
        [],
        owning("webex_holograms"),
    ],
    [
        "a package this version does not know, which the customer does not have",
        aMeetingsUser({ package: "webex_holograms" }),
        ["U2 package"],
        owning("webex_meetings"),
    ],
    [
        "a package that every object inherits",
        aMeetingsUser({ package: "constructor" }),
        ["U2 package"],
        owning("webex_meetings"),
    ],
    [
        "a package of another case",
        aMeetingsUser({ package: "Webex_Meetings" }),
        ["U2 package"],
        owning("webex_meetings"),
    ],
    ["a package not known yet", aMeetingsUser({ package: UNKNOWN }), [], owning("webex_meetings")],
]);

const several = { facts: { locations: ["HQ", "Lager"] } };
const bare = (changes: Inputs): Inputs =>
    aUser({ location: undefined, phoneNumber: undefined, extension: undefined, ...changes });

tabulate("U3", [
    ["a number alone", bare({ phoneNumber: "+46901234567" }), []],
    ["an extension alone", bare({ extension: "4567" }), []],
    ["neither", bare({}), ["U3 phoneNumber"]],
    ["null for both", bare({ phoneNumber: null, extension: null }), ["U3 phoneNumber"]],
    ["a number not known yet", bare({ phoneNumber: UNKNOWN }), []],
    ["the next free number", bare({ phoneNumber: "next" }), []],
    ["the next free number in capitals", bare({ phoneNumber: "NEXT" }), ["U3 phoneNumber"]],
    ["a national number", bare({ phoneNumber: "0901234567" }), ["U3 phoneNumber"]],
    ["a number with blanks", bare({ phoneNumber: "+46 90 123 45 67" }), ["U3 phoneNumber"]],
    ["a number that begins with +0", bare({ phoneNumber: "+0901234567" }), ["U3 phoneNumber"]],
    ["a number of 15 digits", bare({ phoneNumber: "+123456789012345" }), []],
    ["a number of 16 digits", bare({ phoneNumber: "+1234567890123456" }), ["U3 phoneNumber"]],
    ["a number as a number", bare({ phoneNumber: 46901234567 }), ["U3 phoneNumber"]],
    ["a number in full-width digits", bare({ phoneNumber: "+４６９０１２３４５６７" }), ["U3 phoneNumber"]],
    ["an extension with a letter", bare({ extension: "45a7" }), ["U3 extension"]],
    ["an extension in Arabic digits", bare({ extension: "٤٥٦٧" }), ["U3 extension"]],
    ["an extension with a line break", bare({ extension: "4567\n" }), ["U3 extension"]],
    ["an extension that begins with zero", bare({ extension: "0456" }), []],
    ["both malformed, at once", bare({ phoneNumber: "1", extension: "x" }), ["U3 extension", "U3 phoneNumber"]],
    ["a malformed number without calling too", aMeetingsUser({ phoneNumber: "1" }), ["U3 phoneNumber"]],
    ["no location where the customer has one", bare({ extension: "4567" }), [], { facts: { locations: ["HQ"] } }],
    ["no location where the customer has several", bare({ extension: "4567" }), ["U3 location"], several],
    ["a location where the customer has several", aUser(), [], several],
    ["a location not known yet where the customer has several", aUser({ location: UNKNOWN }), [], several],
    ["no location without calling", aMeetingsUser(), [], several],
]);

describe("an empty location", () => {
    for (const rest of [{}, several]) {
        it(`is refused if ${rest === several ? "the customer has several" : "nothing is known of its locations"}`, () => {
            expect(refusedAt(userRules, { ...rest, now: aUser({ location: "" }) })).to.include("U3 location");
        });
    }
});

describe("the messages about a user", () => {
    it("do not contain names, numbers or e-mail addresses", () => {
        const now = bare({
            firstName: 4711,
            lastName: ["Hemlig"],
            email: "hemlig",
            phoneNumber: "4711-4711",
            extension: "hemlig",
            roles: "hemlig",
        });
        const text = sentences(userRules, { now }).join("\n");
        expect(text.split("\n")).to.have.length(6);
        expect(text).to.not.match(/hemlig|4711/iu);
    });

    it("list the packages that a user can have", () => {
        const [told = ""] = sentences(userRules, { now: aMeetingsUser({ package: "cisco_calling_plan" }) });
        for (const name of forUsers) {
            expect(told).to.contain(name);
        }
        for (const name of notForUsers.filter((one) => one !== "cisco_calling_plan")) {
            expect(told).to.not.contain(name);
        }
    });
});
