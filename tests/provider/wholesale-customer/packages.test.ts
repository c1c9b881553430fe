// Rules C3, C4 and C17: which packages a customer may have together, and which it may lose.
import { expect } from "chai";
import { customerRules } from "../../../provider/wholesale-customer/rules";
import { aCustomer, UNKNOWN } from "../../support/builders";
import { refusedAt, sentences, warnedAt } from "../verdict";

type Row = readonly [title: string, packages: unknown, refused: readonly string[], warned?: readonly string[]];

function tabulate(title: string, rows: readonly Row[]): void {
    describe(title, () => {
        for (const [name, packages, refused, warned = []] of rows) {
            it(`${refused.length === 0 ? "accepts" : "refuses"} ${name}`, () => {
                const now = aCustomer({ packages });
                expect(refusedAt(customerRules, { now })).to.deep.equal(refused);
                expect(warnedAt(customerRules, { now })).to.deep.equal(warned);
            });
        }
    });
}

tabulate("C3", [
    ["one known package", { webex_meetings: {} }, []],
    ["no package", {}, ["C3 packages"]],
    ["packages that are absent", undefined, ["C3 packages"]],
    ["null", null, ["C3 packages"]],
    ["a list of names", ["webex_calling"], ["C3 packages"]],
    ["one name", "webex_calling", ["C3 packages"]],
    ["packages not known yet", UNKNOWN, []],
    ["a misspelt package alone", { webex_caling: {} }, ["C3 packages"]],
    ["two misspelt packages", { webex_caling: {}, webex_meting: {} }, ["C3 packages"]],
    ["a package of another case", { Webex_Calling: {} }, ["C3 packages"]],
    ["names that every object inherits", { constructor: {}, toString: {}, hasOwnProperty: {} }, ["C3 packages"]],
    ["a name that sets a prototype", JSON.parse('{"__proto__": {}}'), ["C3 packages"]],
    ["a package in Greek letters that look Latin", { webeχ_meetings: {} }, ["C3 packages"]],
    [
        "an unknown one beside a known one, with a warning",
        { webex_meetings: {}, webex_holograms: {} },
        [],
        ["C3 packages.webex_holograms"],
    ],
    [
        "an inherited name beside a known one, with a warning",
        { webex_meetings: {}, constructor: {} },
        [],
        ["C3 packages.constructor"],
    ],
]);

const bases = [
    "webex_suite",
    "cx_essentials",
    "webex_calling",
    "webex_calling_standard",
    "webex_voice",
    "common_area_calling",
];
const others = [
    "webex_meetings",
    "cx_premium_agent",
    "cx_standard_agent",
    "cx_voice_ports",
    "cx_ai_assistant",
    "webex_ai_agent",
];
const carriesConsole = ["webex_calling", "webex_suite", "cx_essentials", "webex_voice"];

tabulate("C4", [
    ...bases.map((name): Row => [`Cisco Calling Plan with ${name}`, { cisco_calling_plan: {}, [name]: {} }, []]),
    ...others.map((name): Row => [
        `Cisco Calling Plan with ${name}`,
        { cisco_calling_plan: {}, [name]: {} },
        ["C4 packages.cisco_calling_plan"],
    ]),
    ...[...bases, ...others].map((name): Row => [
        `the attendant console with ${name}`,
        { attendant_console: {}, [name]: {} },
        carriesConsole.includes(name) ? [] : ["C4 packages.attendant_console"],
    ]),
    [
        "each add-on alone",
        { cisco_calling_plan: {}, attendant_console: {} },
        ["C4 packages.attendant_console", "C4 packages.cisco_calling_plan"],
    ],
    [
        "an add-on whose package is not known yet in its quantity",
        { cisco_calling_plan: {}, webex_calling: UNKNOWN },
        [],
    ],
]);

describe("C17, packages that users have,", () => {
    const users = new Map([
        ["webex_meetings", ["anna@norrbygg.example", "olle@norrbygg.example"]],
        ["webex_voice", ["ylva@norrbygg.example"]],
        ["webex_suite", []],
    ]);
    const refused = (packages: unknown): string[] =>
        refusedAt(customerRules, { now: aCustomer({ packages }), facts: { users } });

    it("refuses to remove each package that users have", () => {
        expect(refused({ webex_calling: {} })).to.deep.equal([
            "C17 packages.webex_meetings",
            "C17 packages.webex_voice",
        ]);
        expect(refused({ webex_calling: {}, webex_voice: {} })).to.deep.equal(["C17 packages.webex_meetings"]);
    });

    it("accepts the removal of packages that no user has", () => {
        expect(refused({ webex_meetings: {}, webex_voice: {} })).to.deep.equal([]);
    });

    it("is skipped while the packages are not known", () => {
        expect(refused(UNKNOWN)).to.deep.equal([]);
    });

    it("counts the users, and does not name them", () => {
        const [meetings = "", voice = ""] = sentences(customerRules, {
            now: aCustomer({ packages: { webex_calling: {} } }),
            facts: { users },
        });
        expect(meetings).to.contain("2 users").and.not.contain("@");
        expect(voice).to.contain("1 user of");
    });
});

describe("the messages about packages", () => {
    it("list Webex's packages", () => {
        const [told = ""] = sentences(customerRules, { now: aCustomer({ packages: { webex_caling: {} } }) });
        expect(told)
            .to.match(/^\[C3\] packages: /u)
            .and.contain("webex_calling")
            .and.contain("common_area_calling");
    });

    it("say that packages must be a map if something else was written", () => {
        const [told = ""] = sentences(customerRules, { now: aCustomer({ packages: ["webex_calling"] }) });
        expect(told).to.not.contain("is empty");
    });
});
