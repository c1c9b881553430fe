// Which stacks are meant: shards that do not move, names and patterns, and what a change affects.
import { expect } from "chai";
import { affectedBy } from "../../../cli/fleet/selection/changed-since";
import { select, type Wanted } from "../../../cli/fleet/selection/select";
import { isInShard, parseShard, shardOf } from "../../../cli/fleet/selection/shard";
import { fleetRows } from "../../../sdk/fleet-rows";

const many = Array.from({ length: 2000 }, (_, index) => `crm-${String(index).padStart(6, "0")}`);

describe("the shards of a fleet", () => {
    it("hold each stack exactly once, and about as many stacks each", () => {
        for (const count of [1, 2, 7, 20]) {
            const shards = Array.from({ length: count }, (_, index) => ({ index: index + 1, count }));
            const parts = shards.map((shard) => many.filter((stack) => isInShard(stack, shard)));
            expect(parts.flat().sort()).to.deep.equal(many);
            for (const part of parts) {
                expect(part.length).to.be.within((0.6 * 2000) / count, (1.5 * 2000) / count);
            }
        }
    });

    it("keep a stack where it is, whatever other stacks come and go, and on every machine", () => {
        expect(["crm-1", "crm-2", "crm-3", "norrbygg"].map((stack) => shardOf(stack, 5))).to.deep.equal([4, 1, 2, 2]);
    });

    for (const text of ["0/3", "4/3", "1", "1/0", "-1/3", "a/b", "1/3/5", "1.5/3", " 1/3"]) {
        it(`cannot be written as ${JSON.stringify(text)}`, () => {
            expect(() => parseShard(text)).to.throw(/1\/5 to 5\/5/u);
        });
    }
});

describe("the selection of stacks", () => {
    const stacks = { shared: "shared", ofCustomers: ["crm-1", "crm-2", "crm-20", "north"] };
    const all = ["shared", ...stacks.ofCustomers];
    const cases: readonly (readonly [what: string, wanted: Wanted, expected: readonly string[]])[] = [
        ["everything without options, the shared stack first", {}, all],
        ["a name", { only: ["crm-2"] }, ["crm-2"]],
        ["a pattern", { only: ["crm-2*"] }, ["crm-2", "crm-20"]],
        ["several, in the order of the fleet", { only: ["north", "crm-1"] }, ["crm-1", "north"]],
        ["what changed", { changed: new Set(["crm-1", "shared"]) }, ["shared", "crm-1"]],
        ["what failed", { failed: new Set(["north"]) }, ["north"]],
        ["only what all options name", { only: ["crm-*"], changed: new Set(["crm-1", "north"]) }, ["crm-1"]],
        ["nothing where nothing failed", { failed: new Set() }, []],
        ["one shard without the shared stack", { shard: { index: 1, count: 1 } }, stacks.ofCustomers],
    ];
    for (const [what, wanted, expected] of cases) {
        it(`has ${what}`, () => {
            expect(select(stacks, wanted)).to.deep.equal(expected);
        });
    }

    it("is refused for a name that no stack has, with what was probably meant", () => {
        const few = { shared: undefined, ofCustomers: ["norrbygg", "lakeside"] };
        expect(() => select(few, { only: ["norbygg"] })).to.throw(/there is no such stack.*Did you mean "norrbygg"/u);
        expect(() => select(few, { only: ["!x", "#y"] })).to.throw(/there is no such stack/u);
    });
});

describe("what a change affects in a fleet", () => {
    const rows = (text: string) => fleetRows(`id,name,users\n${text}`, { column: "id", sharedStack: undefined }).rows;
    const before = rows("a,Anna,users/a.csv\nb,Bo,\nc,Carl,\n");
    const cases: readonly (readonly [what: string, paths: string[], now: string, stacks: string[], gone: string[]])[] =
        [
            ["nothing where nothing changed", [], "a,Anna,users/a.csv\nb,Bo,\nc,Carl,\n", [], []],
            ["the stack whose row changed", ["customers.csv"], "a,Anna,users/a.csv\nb,Bob,\nc,Carl,\n", ["b"], []],
            ["not one whose row only moved", ["customers.csv"], "c,Carl,\na,Anna,users/a.csv\nb,Bo,\n", [], []],
            ["a new row", ["customers.csv"], "a,Anna,users/a.csv\nb,Bo,\nc,Carl,\nd,Dora,\n", ["d"], []],
            ["a removed row, as gone", ["customers.csv"], "a,Anna,users/a.csv\nc,Carl,\n", [], ["b"]],
            [
                "the stack whose row names a changed file",
                ["users/a.csv"],
                "a,Anna,./users/a.csv\nb,Bo,\nc,Carl,\n",
                ["a"],
                [],
            ],
            [
                "the stack whose configuration changed",
                ["stacks/Pulumi.c.yaml"],
                "a,Anna,users/a.csv\nb,Bo,\nc,Carl,\n",
                ["c"],
                [],
            ],
            [
                "nothing for documents and pipelines",
                ["README.md", ".github/workflows/x.yml"],
                "a,Anna,users/a.csv\nb,Bo,\nc,Carl,\n",
                [],
                [],
            ],
            [
                "everything where the program changed",
                ["lib/customers.ts"],
                "a,Anna,users/a.csv\nb,Bo,\nc,Carl,\n",
                ["a", "b", "c", "shared"],
                [],
            ],
        ];
    for (const [what, paths, now, stacks, gone] of cases) {
        it(`is ${what}`, () => {
            const found = affectedBy({ paths, customersFile: "customers.csv", before, now: rows(now) }, "shared");
            // A row whose cell is written differently has changed as well.
            expect([...found.stacks].sort()).to.deep.equal(stacks);
            expect(found.gone).to.deep.equal(gone);
        });
    }
});
