// Rules C5 to C8: quantities on all countable packages or none, whole, and only rising.
import { expect } from "chai";
import { customerRules } from "../../../provider/wholesale-customer/rules";
import { aCustomer, type Inputs, UNKNOWN } from "../../support/builders";
import { refusedAt, sentences } from "../verdict";

type Row = readonly [title: string, packages: Inputs, refused: readonly string[], before?: Inputs];
const n = (quantity: unknown): Inputs => ({ quantity });
const q = (name: string): string => `packages.${name}.quantity`;

function tabulate(title: string, rows: readonly Row[]): void {
    describe(title, () => {
        for (const [name, packages, refused, before] of rows) {
            it(`${refused.length === 0 ? "accepts" : "refuses"} ${name}`, () => {
                const subject = { now: aCustomer({ packages }), before: before && aCustomer({ packages: before }) };
                expect(refusedAt(customerRules, subject)).to.deep.equal(refused);
            });
        }
    });
}

tabulate("C5", [
    ["quantities on all", { webex_calling: n(25), webex_meetings: n(1) }, []],
    ["quantities on none", { webex_calling: {}, webex_meetings: {} }, []],
    ["quantities on one of two", { webex_calling: n(25), webex_meetings: {} }, [`C5 ${q("webex_meetings")}`]],
    [
        "quantities on one of three, naming both others",
        { webex_calling: n(25), webex_meetings: {}, common_area_calling: null },
        [`C5 ${q("common_area_calling")}`, `C5 ${q("webex_meetings")}`],
    ],
    [
        "an add-on that is countable, without",
        { webex_calling: n(25), attendant_console: {} },
        [`C5 ${q("attendant_console")}`],
    ],
    ["one that is not countable, without", { webex_calling: n(25), cisco_calling_plan: {} }, []],
    [
        "agents, which are not countable, without",
        { webex_calling: n(25), cx_premium_agent: {}, cx_standard_agent: {} },
        [],
    ],
    ["a package this version does not know, without", { webex_calling: n(25), webex_holograms: {} }, []],
    [
        "null for a quantity beside numbers",
        { webex_calling: n(25), webex_meetings: n(null) },
        [`C5 ${q("webex_meetings")}`],
    ],
    ["null for every quantity", { webex_calling: n(null), webex_meetings: n(null) }, []],
    ["one not known yet beside a number", { webex_calling: n(25), webex_meetings: n(UNKNOWN) }, []],
    ["a package not known yet beside a number", { webex_calling: n(25), webex_meetings: UNKNOWN }, []],
    ["one not known yet beside none", { webex_calling: n(UNKNOWN), webex_meetings: {} }, []],
]);

tabulate("C6", [
    [
        "a quantity on Cisco Calling Plan",
        { webex_calling: n(25), cisco_calling_plan: n(1) },
        [`C6 ${q("cisco_calling_plan")}`],
    ],
    ["one that is not known yet there", { webex_calling: n(25), cisco_calling_plan: n(UNKNOWN) }, []],
    ["null there", { webex_calling: n(25), cisco_calling_plan: n(null) }, []],
    [
        "a quantity on each of the five of the contact centre",
        {
            webex_calling: n(1),
            cx_premium_agent: n(1),
            cx_standard_agent: n(1),
            cx_voice_ports: n(1),
            cx_ai_assistant: n(1),
            webex_ai_agent: n(1),
        },
        ["cx_ai_assistant", "cx_premium_agent", "cx_standard_agent", "cx_voice_ports", "webex_ai_agent"].map(
            (name) => `C6 ${q(name)}`,
        ),
    ],
    [
        "a zero there, twice",
        { webex_calling: n(25), cisco_calling_plan: n(0) },
        [`C6 ${q("cisco_calling_plan")}`, `C7 ${q("cisco_calling_plan")}`],
    ],
]);

const wrong: readonly unknown[] = [
    0,
    -0,
    -1,
    0.5,
    25.5,
    -25,
    NaN,
    Infinity,
    -Infinity,
    2 ** 53,
    1e308,
    "25",
    "",
    " ",
    "twenty",
    true,
    false,
    [25],
    {},
];
tabulate("C7", [
    ["1", { webex_meetings: n(1) }, []],
    ["the largest whole number that is safe", { webex_meetings: n(Number.MAX_SAFE_INTEGER) }, []],
    ["25.0, which is 25", { webex_meetings: n(25.0) }, []],
    ...wrong.map((quantity): Row => [
        `${typeof quantity} ${String(quantity)}`,
        { webex_meetings: n(quantity) },
        [`C7 ${q("webex_meetings")}`],
    ]),
    [
        "two wrong ones at once",
        { webex_meetings: n(0), webex_calling: n("5") },
        [`C7 ${q("webex_calling")}`, `C7 ${q("webex_meetings")}`],
    ],
]);

describe("a package that is not a map", () => {
    for (const written of [25, "25", true, [25], ""]) {
        it(`is refused if it is ${JSON.stringify(written)}, which would be mistaken for no quantity`, () => {
            const refused = refusedAt(customerRules, { now: aCustomer({ packages: { webex_meetings: written } }) });
            expect(refused.join()).to.contain("packages.webex_meetings");
        });
    }
});

tabulate("C8", [
    ["the same", { webex_calling: n(25) }, [], { webex_calling: n(25) }],
    ["one more", { webex_calling: n(26) }, [], { webex_calling: n(25) }],
    ["one less", { webex_calling: n(24) }, [`C8 ${q("webex_calling")}`], { webex_calling: n(25) }],
    ["6 after 5 rose to 8", { webex_calling: n(6) }, [`C8 ${q("webex_calling")}`], { webex_calling: n(8) }],
    [
        "a package that comes back lower after it was dropped",
        { webex_meetings: n(1), webex_calling: n(1) },
        [],
        { webex_meetings: n(1) },
    ],
    ["a quantity not known yet", { webex_calling: n(UNKNOWN) }, [], { webex_calling: n(25) }],
    ["packages not known yet in the state", { webex_calling: n(24) }, [], { webex_calling: UNKNOWN }],
    [
        "two that fall and one that rises, naming the two",
        { webex_calling: n(24), webex_meetings: n(4), webex_voice: n(9) },
        [`C8 ${q("webex_calling")}`, `C8 ${q("webex_meetings")}`],
        { webex_calling: n(25), webex_meetings: n(5), webex_voice: n(5) },
    ],
    [
        "a package this version does not know, falling",
        { webex_calling: n(1), webex_holograms: n(4) },
        [`C8 ${q("webex_holograms")}`],
        { webex_calling: n(1), webex_holograms: n(5) },
    ],
]);

describe("C8, with the quantities read from the licences,", () => {
    const judged = (quantity: number): string[] =>
        sentences(customerRules, {
            before: aCustomer({ packages: { webex_calling: n(25) } }),
            now: aCustomer({ packages: { webex_calling: n(quantity) } }),
            facts: { assigned: new Map([["webex_calling", 30]]) },
        });

    it("compares with the present value at Webex, not with the state", () => {
        expect(judged(29).join()).to.contain("29 is lower than the 30 now assigned").and.contain("Write 30 or more.");
        expect(judged(30)).to.deep.equal([]);
    });
});

describe("the messages about quantities", () => {
    const told = (packages: Inputs, before?: Inputs): string[] =>
        sentences(customerRules, { now: aCustomer({ packages }), before: before && aCustomer({ packages: before }) });

    it("have the documented form", () => {
        expect(told({ webex_calling: n(24) }, { webex_calling: n(25) })).to.deep.equal([
            "[C8] packages.webex_calling.quantity: 24 is lower than the 25 now assigned; a quantity may stay or rise " +
                "(guide, create a customer, step 6). Write 25 or more.",
        ]);
    });

    it("show an invalid number as what it is", () => {
        expect(told({ webex_calling: n(NaN) }).join()).to.contain("NaN is not a whole number");
        expect(told({ webex_calling: n(Infinity) }).join()).to.contain("Infinity is not a whole number");
        expect(told({ webex_calling: n("25") }).join()).to.contain('"25" is not a whole number');
    });

    it("are all reported at once", () => {
        const ids = told(
            { webex_calling: n(24), webex_meetings: {}, cisco_calling_plan: n(2), webex_voice: n(0) },
            { webex_calling: n(25) },
        );
        expect(ids.map((sentence) => sentence.slice(0, 4))).to.deep.equal(["[C5]", "[C6]", "[C7]", "[C8]"]);
    });
});
