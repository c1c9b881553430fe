// Rules C9 and C10: a customer is restricted or unrestricted for good, whichever road a change takes.
import { expect } from "chai";
import { customerRules } from "../../../provider/wholesale-customer/rules";
import { aCustomer, type Inputs, UNKNOWN } from "../../support/builders";
import { refusedAt, sentences } from "../verdict";

type Packages = Inputs | string;
type Row = readonly [title: string, before: Packages, now: Packages];
const n = (quantity: unknown): Inputs => ({ quantity });

const roadsToUnrestricted: readonly Row[] = [
    ["the quantity left out", { webex_calling: n(25) }, { webex_calling: {} }],
    ["null as the quantity", { webex_calling: n(25) }, { webex_calling: n(null) }],
    ["null as the package", { webex_calling: n(25) }, { webex_calling: null }],
    [
        "every quantity left out",
        { webex_calling: n(25), webex_meetings: n(5) },
        { webex_calling: {}, webex_meetings: {} },
    ],
    ["all packages swapped in one step", { webex_calling: n(25) }, { webex_meetings: {} }],
    ["some dropped and the rest without", { webex_calling: n(25), webex_meetings: n(5) }, { webex_meetings: {} }],
    ["swapped for ones that are not countable", { webex_calling: n(25) }, { cx_premium_agent: {} }],
    ["only the uncountable one kept", { webex_calling: n(25), cx_ai_assistant: {} }, { cx_ai_assistant: {} }],
    [
        "swapped for one this version does not know",
        { webex_calling: n(25), webex_meetings: n(5) },
        { webex_holograms: {}, webex_calling: {} },
    ],
];

const roadsToRestricted: readonly Row[] = [
    ["a quantity added", { webex_calling: {} }, { webex_calling: n(25) }],
    [
        "quantities added to all",
        { webex_calling: {}, webex_meetings: {} },
        { webex_calling: n(25), webex_meetings: n(5) },
    ],
    ["a second package added with one", { webex_calling: {} }, { webex_calling: n(1), webex_meetings: n(5) }],
    ["all packages swapped in one step", { webex_calling: {} }, { webex_meetings: n(5) }],
    [
        "created with nothing countable, then a countable one with a quantity",
        { cx_premium_agent: {} },
        { cx_premium_agent: {}, webex_calling: n(5) },
    ],
    ["null before, a number now", { webex_calling: n(null) }, { webex_calling: n(5) }],
    [
        "a quantity on a package this version does not know",
        { webex_calling: {}, webex_holograms: {} },
        { webex_calling: {}, webex_holograms: n(5) },
    ],
];

const ofTheRule = (id: string, before: Packages, now: Packages): string[] =>
    refusedAt(customerRules, { before: aCustomer({ packages: before }), now: aCustomer({ packages: now }) }).filter(
        (one) => one.startsWith(id),
    );

describe("C9, a restricted customer made unrestricted,", () => {
    for (const [title, before, now] of roadsToUnrestricted) {
        it(`refuses the change: ${title}`, () => expect(ofTheRule("C9", before, now)).to.deep.equal(["C9 packages"]));
    }
});

describe("C10, an unrestricted customer made restricted,", () => {
    for (const [title, before, now] of roadsToRestricted) {
        it(`refuses the change: ${title}`, () => expect(ofTheRule("C10", before, now)).to.deep.equal(["C10 packages"]));
    }
});

const allowed: readonly Row[] = [
    [
        "a restricted customer that swaps all packages, with quantities",
        { webex_calling: n(25) },
        { webex_meetings: n(5) },
    ],
    [
        "a restricted customer with one more package",
        { webex_calling: n(25) },
        { webex_calling: n(25), webex_meetings: n(1) },
    ],
    [
        "a restricted customer with an uncountable one more",
        { webex_calling: n(25) },
        { webex_calling: n(25), cisco_calling_plan: {} },
    ],
    ["an unrestricted customer that swaps all packages, without", { webex_calling: {} }, { webex_meetings: {} }],
    ["an unrestricted customer whose quantity is now null", { webex_calling: {} }, { webex_calling: n(null) }],
    ["a restricted customer whose quantity is not known yet", { webex_calling: n(25) }, { webex_calling: n(UNKNOWN) }],
    ["a restricted customer whose package is not known yet", { webex_calling: n(25) }, { webex_calling: UNKNOWN }],
    ["a restricted customer whose packages are not known yet", { webex_calling: n(25) }, UNKNOWN],
    ["an unrestricted customer whose quantity is not known yet", { webex_calling: {} }, { webex_calling: n(UNKNOWN) }],
    ["an unrestricted customer whose packages are not known yet", { webex_calling: {} }, UNKNOWN],
    [
        "a swap in which one quantity is not known yet",
        { webex_calling: n(25) },
        { webex_meetings: n(UNKNOWN), webex_calling: {} },
    ],
    ["a state in which the packages are not known", UNKNOWN, { webex_calling: n(25) }],
];

describe("C9 and C10", () => {
    for (const [title, before, now] of allowed) {
        it(`accept ${title}`, () => {
            expect([...ofTheRule("C9", before, now), ...ofTheRule("C10", before, now)]).to.deep.equal([]);
        });
    }

    it("are certain of one quantity only, and refuse all the same", () => {
        const [before, now] = [{ webex_calling: {} }, { webex_calling: n(UNKNOWN), webex_meetings: n(5) }];
        expect(ofTheRule("C10", before, now)).to.deep.equal(["C10 packages"]);
    });

    it("refuse nothing at creation", () => {
        for (const packages of [{ webex_calling: {} }, { webex_calling: n(5) }]) {
            expect(refusedAt(customerRules, { now: aCustomer({ packages }) })).to.deep.equal([]);
        }
    });

    it("name the fix: write it, or accept the present value with a refresh", () => {
        const told = (before: Inputs, now: Inputs): string =>
            sentences(customerRules, {
                before: aCustomer({ packages: before }),
                now: aCustomer({ packages: now }),
            }).join();
        expect(told({ webex_calling: n(25) }, { webex_calling: {} }))
            .to.contain("[C9] packages: ")
            .and.contain("pulumi refresh");
        expect(told({ webex_calling: {} }, { webex_calling: n(25) }))
            .to.contain("[C10] packages: ")
            .and.contain("pulumi refresh");
    });
});
