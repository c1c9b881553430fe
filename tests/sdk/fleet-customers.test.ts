// fleetCustomers: the rows of the stack that runs, and a message with file and line where something is missing.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { fleetCustomers } from "../../sdk";

describe("fleetCustomers", () => {
    let folder = "";
    beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "fleet-customers-"))));
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    const fleet = (customers: string | Buffer, settings = "stack: id\nshared: shared\n"): void => {
        writeFileSync(join(folder, "fleet.yaml"), settings);
        writeFileSync(join(folder, "customers.csv"), customers);
    };
    const names = (stack: string): string[] => fleetCustomers(stack, folder).map((one) => one.require("name"));

    it("returns the rows of one stack, one for each customer or several for a group", () => {
        fleet("id,name,group\na,Åsa AB,north\nb,Bo AB,south\nc,Carl AB,north\n");
        expect(names("a")).to.deep.equal(["Åsa AB"]);
        fleet("id,name,group\na,Åsa AB,north\nb,Bo AB,south\nc,Carl AB,north\n", "stack: group\n");
        expect(names("north")).to.deep.equal(["Åsa AB", "Carl AB"]);
    });

    it("reads what spreadsheets write: semicolons, a byte order mark, UTF-16, quotes and empty lines", () => {
        fleet('\ufeffid;name\r\na;"Åsa; Söner ""AB"""\r\n;;\r\n\r\n');
        expect(names("a")).to.deep.equal(['Åsa; Söner "AB"']);
        fleet(Buffer.from("\ufeffid\tname\na\tÅsa AB\n", "utf16le"));
        expect(names("a")).to.deep.equal(["Åsa AB"]);
    });

    it("returns undefined for a blank cell, and names file, line and column where one is required", () => {
        fleet("id,name,users\na,Åsa AB,\n");
        const [one] = fleetCustomers("a", folder);
        expect(one?.get("users")).to.equal(undefined);
        expect(() => one?.require("users")).to.throw("customers.csv, line 2: the column users is empty or missing");
        expect(() => one?.require("toString")).to.throw("toString");
    });

    it("throws for a stack without a row, so that a lost row removes nobody", () => {
        fleet("id,name\na,Åsa AB\n");
        expect(() => names("b")).to.throw(/has no row whose id is b.*fleet destroy --only b/u);
    });

    for (const [what, customers, said] of [
        ["an empty file", "", /has no column id/u],
        ["another heading", "key,name\na,b\n", /has no column id.*key, name/u],
        ["a column twice", "id,name,name\na,b,c\n", /has the column name twice/u],
        ["a stack's name that Pulumi refuses", "id,name\nÅsa AB,x\n", /line 2: Åsa AB cannot be the name of a stack/u],
        ["the name ..", "id,name\n..,x\n", /line 2: \.\. cannot be the name/u],
        ["a row without a stack", "id,name\n,x\n", /line 2: the column id.*is empty/u],
        ["the shared stack's name", "id,name\nshared,x\n", /line 2: shared is the name of the shared stack/u],
        [
            "two names that differ only in case",
            "id,name\nCrm,x\ncrm,y\n",
            /lines 2 and 3: .*differ only in upper and lower case/u,
        ],
        ["an unquoted comma", "id,name\na,Bo, AB\n", /line 2: has more cells/u],
        ["an open quote", 'id,name\na,"Bo\n', /is not valid CSV/u],
        ["a file that is not UTF-8", Buffer.from([0x69, 0x64, 0x0a, 0xc5]), /is not UTF-8/u],
    ] as const) {
        it(`refuses ${what}`, () => {
            fleet(customers);
            expect(() => names("a")).to.throw(said);
        });
    }

    for (const [what, settings, said] of [
        ["without a column", "customers: customers.csv\n", /stack/u],
        ["with a key that does not exist", "stack: id\nshard: 3\n", /shard/u],
        ["that is not YAML", "stack: [", /not valid YAML/u],
        ["that names a missing file", "stack: id\ncustomers: others.csv\n", /There is no others\.csv/u],
    ] as const) {
        it(`refuses a fleet.yaml ${what}`, () => {
            fleet("id,name\na,b\n", settings);
            expect(() => names("a")).to.throw(said);
        });
    }
});
