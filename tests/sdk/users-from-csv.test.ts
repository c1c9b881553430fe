// Users from a CSV file: what spreadsheets write is read, what is wrong is told at once, and the administrator comes first.
import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as wholesale from "../../sdk";
import { mocked, registered, type Registration } from "./registrations";

const HEADING = "First Name,Last Name,Email,Package,Location,Phone Number,Extension,Roles";
const anna = { email: "anna@norrbygg.example", firstName: "Åsa, Anna", lastName: "Berg", package: "webex_calling" };

describe("users from a CSV file", () => {
    let registrations: Registration[];
    let folder: string;
    beforeEach(async () => {
        registrations = await mocked();
        folder = mkdtempSync(join(tmpdir(), "webex-wholesale-csv-"));
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    function file(content: string | Buffer): string {
        const path = join(folder, "users.csv");
        writeFileSync(path, content);
        return path;
    }

    async function declared(content: string, customer: wholesale.CustomerArgument = "customer-1"): Promise<unknown[]> {
        await registered(...Object.values(wholesale.usersFromCsv(customer, file(content))));
        return registrations.map(({ inputs: { __provider, customer: _, ...inputs } }) => inputs);
    }

    const writings: Readonly<Record<string, string>> = {
        "commas and quotes": `${HEADING}\n"Åsa, Anna",Berg,anna@norrbygg.example,webex_calling,HQ,,4567,\n`,
        semicolons: `${HEADING.replaceAll(",", ";")}\nÅsa, Anna;Berg;anna@norrbygg.example;webex_calling;HQ;;4567;\n`,
        tabs: `${HEADING.replaceAll(",", "\t")}\nÅsa, Anna\tBerg\tanna@norrbygg.example\twebex_calling\tHQ\t\t4567\n`,
        "a byte order mark and Windows' line ends": `\uFEFF${HEADING}\r\n"Åsa, Anna",Berg,anna@norrbygg.example,webex_calling,HQ,,4567,\r\n`,
        "empty lines and blanks around": `\n${HEADING}\n\n "Åsa, Anna" , Berg , anna@norrbygg.example,webex_calling,HQ,,4567,\n,,,,,,,\n`,
        "columns of Control Hub, in another order, among others":
            'User ID/Email (Required),Extension,Display Name,First Name,Last Name,Location,Package\nanna@norrbygg.example,4567,AB,"Åsa, Anna",Berg,HQ,webex_calling\n',
    };
    for (const [how, content] of Object.entries(writings)) {
        it(`are read with ${how}`, async () => {
            expect(await declared(content)).to.deep.equal([{ ...anna, location: "HQ", extension: "4567" }]);
        });
    }

    it("have the roles that their row separates by a bar, and nothing for blank cells", async () => {
        const content = `${HEADING}\nA,B,a@x.example,webex_meetings,,,,Full Administrator | User Administrator\n`;
        expect(await declared(content)).to.deep.equal([
            {
                ...{ email: "a@x.example", firstName: "A", lastName: "B", package: "webex_meetings" },
                roles: ["Full Administrator", "User Administrator"],
            },
        ]);
    });

    it("may be none, under a heading", async () => {
        expect(await declared(`${HEADING}\n`)).to.deep.equal([]);
    });

    const wrong: Readonly<Record<string, [string | Buffer, ...string[]]>> = {
        "is empty": ["", "is empty", "would be removed"],
        "lacks columns": ["Email,Name\na@x.example,A\n", "no column First Name, Last Name, Package", "Email, Name"],
        "has one column twice": [
            "Email,User ID,First Name,Last Name,Package\n",
            "the same in the columns Email, User ID. Keep one",
        ],
        "is not UTF-8": [
            Buffer.from(`${HEADING}\nÅsa,B,a@x.example,webex_calling\n`, "latin1"),
            "is not UTF-8",
            "Save it",
        ],
        "has an open quote": [`${HEADING}\n"A,B\n`, "is no CSV", "line 2"],
        "has wrong rows": [
            [
                HEADING,
                "A,B,a@x.example,webex_calling,HQ,,4567",
                "A,B,a@x,webex_calling,HQ,,4568",
                ",B,c@x.example,webex_calling,HQ,,4569",
                "A,B,A@x.example,webex_calling,HQ,,4570",
                "A,B,e@x.example,webex_calling,HQ,,4571,,more",
            ].join("\n"),
            "has 4 wrong entries",
            "row 3: [U1] email",
            "row 4: [U1] firstName: is missing",
            "row 5: the e-mail address stands in row 2 already",
            "row 6: 1 more cell than headings",
        ],
    };
    for (const [what, [content, ...told]] of Object.entries(wrong)) {
        it(`are none where the file ${what}, and the error names the file`, () => {
            const path = file(content);
            for (const use of [
                () => wholesale.usersFromCsv("customer-1", path),
                () => new wholesale.CustomerUsers("users", { customer: "customer-1", file: path }),
            ]) {
                const error = thrownBy(use);
                expect(error).to.be.instanceOf(pulumi.RunError);
                for (const words of [path, ...told]) expect(String(error)).to.include(words);
            }
            expect(registrations).to.deep.equal([]);
        });
    }

    it("are none where there is no such file, and the error says where it is looked for", () => {
        const error = thrownBy(() => wholesale.usersFromCsv("customer-1", join(folder, "none.csv")));
        expect(String(error)).to.include("none.csv cannot be read (ENOENT)");
    });

    describe("come after their administrator, whom Webex makes of the first to come:", () => {
        const row = (name: string, roles = "") => `A,B,${name}@x.example,webex_meetings,,,,${roles}`;
        const emails = async (rows: readonly string[], customer?: wholesale.CustomerArgument): Promise<unknown[]> =>
            (await declared([HEADING, ...rows].join("\n"), customer)).map((user) => (user as typeof anna).email);
        const [a, b] = ["a@x.example", "b@x.example"];

        it("the row with the customer's admin e-mail address", async () => {
            const customer = { id: "customer-1", adminEmail: pulumi.output("B@X.example") };
            const roles = ["Full Administrator", "User Administrator"] as const;
            expect(await emails([row("a", roles[0]), row("b", roles[1])], customer)).to.deep.equal([b, a]);
            registrations.length = 0;
            expect(await emails([row("a"), row("b")], customer)).to.deep.equal([b, a]);
        });

        it("else the first row with the role, whatever its case", async () => {
            const customer = { id: "customer-1", adminEmail: "nobody@x.example" };
            expect(await emails([row("a"), row("b", "full administrator")], customer)).to.deep.equal([b, a]);
            registrations.length = 0;
            expect(await emails([row("a"), row("b", "Full Administrator")])).to.deep.equal([b, a]);
        });

        it("nobody waits where no administrator is meant", async () => {
            expect(await emails([row("a"), row("b", "User Administrator")])).to.deep.equal([a, b]);
        });
    });

    function thrownBy(use: () => unknown): unknown {
        try {
            use();
        } catch (error) {
            return error;
        }
        throw new Error("nothing was thrown");
    }
});
