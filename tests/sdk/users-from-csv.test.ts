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
        "underlines in the headings, and what they say of themselves":
            'First_Name,last_name,E_Mail *,package (required),LOCATION,Phone_Number (Optional),extension\n"Åsa, Anna",Berg,anna@norrbygg.example,webex_calling,HQ,,4567\n',
        "a heading in quotes that contains another separator":
            'First Name,Last Name,Email,Package,Location,Extension,"Notes; a; b; c; d; e; f"\n"Åsa, Anna",Berg,anna@norrbygg.example,webex_calling,HQ,4567,"a;b"\n',
        "unused columns that are empty":
            'First Name,Last Name,Email,Package,Location,Extension,Mobile Phone,Admin\n"Åsa, Anna",Berg,anna@norrbygg.example,webex_calling,HQ,4567,,no\n',
        "columns of Control Hub, in another order, among others":
            'User ID/Email (Required),Extension,Display Name,First Name,Last Name,Location,Package\nanna@norrbygg.example,4567,AB,"Åsa, Anna",Berg,HQ,webex_calling\n',
    };
    for (const [how, content] of Object.entries(writings)) {
        it(`are read with ${how}`, async () => {
            expect(await declared(content)).to.deep.equal([{ ...anna, location: "HQ", extension: "4567" }]);
        });
    }

    it("have the roles that are separated by a bar in their row, and nothing for blank cells", async () => {
        const content = `${HEADING}\nA,B,a@x.example,webex_meetings,,,,Full Administrator | User Administrator\n`;
        expect(await declared(content)).to.deep.equal([
            {
                ...{ email: "a@x.example", firstName: "A", lastName: "B", package: "webex_meetings" },
                roles: ["Full Administrator", "User Administrator"],
            },
        ]);
    });

    it("are reported with the columns that are not used, once for a file", async () => {
        const { warn } = pulumi.log;
        const warnings: string[] = [];
        const log = pulumi.log as { warn: typeof warn };
        log.warn = (text) => Promise.resolve(void warnings.push(text));
        try {
            await declared(
                "Display Name,First Name,Last Name,Email,Package,Status\nX,A,B,a@x.example,webex_meetings,on\nY,A,B,b@x.example,webex_meetings,on\n",
            );
        } finally {
            log.warn = warn;
        }
        expect(warnings).to.have.length(1);
        expect(warnings[0]).to.match(
            /users\.csv has columns that are not used: Display Name, Status\. The columns that are used: First Name/u,
        );
    });

    it("may be none, if the file only has a heading", async () => {
        expect(await declared(`${HEADING}\n`)).to.deep.equal([]);
    });

    const wrong: Readonly<Record<string, [string | Buffer, ...string[]]>> = {
        "is empty": ["", "is empty", "would be removed"],
        "lacks columns": ["Email,Name\na@x.example,A\n", "no column First Name, Last Name, Package", "Email, Name"],
        "has one column twice": [
            "Email,User ID,First Name,Last Name,Package\n",
            "has more than one column for the same field: Email, User ID. Keep one",
        ],
        "is not UTF-8": [
            Buffer.from(`${HEADING}\nÅsa,B,a@x.example,webex_calling\n`, "latin1"),
            "is not UTF-8",
            "Save it",
        ],
        "has an open quote": [`${HEADING}\n"A,B\n`, "is not valid CSV", "line 2"],
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
            "row 5: duplicate e-mail address, first used in row 2",
            "row 6: 1 more cell than headings",
        ],
        "has the cells of a row under wrong headings, though the last one is empty or absent": [
            [
                HEADING,
                "User, Jr,B,a@x.example,webex_meetings,,,,",
                "User, Sr,B,b@x.example,webex_meetings,,,",
                "A,B,c@x.example,webex_meetings,,,,",
            ].join("\n"),
            "has 2 wrong entries",
            "row 2: 1 more cell than headings. Put quotes around any text that contains the separator",
            "row 3: the e-mail address is in the column Package, so the cells are in the wrong columns",
        ],
        "has stray quotes, of which each row is named": [
            [
                HEADING,
                'Anna "Ann",B,a@x.example,webex_meetings,,,,',
                "A,B,b@x.example,webex_meetings,,,,",
                '"Anna" Ann,B,c@x.example,webex_meetings,,,,',
                "A,B,d@x,webex_meetings,,,,",
                'A,"B,e@x.example,webex_meetings,,,,',
                "A,B,f@x.example,webex_meetings,,,,",
            ].join("\n"),
            "has 4 wrong entries",
            "row 2: a cell contains a quote that is not doubled. Put quotes around the whole cell",
            "row 4: a cell contains a quote that is not doubled",
            "row 5: [U1] email",
            "row 6: the file is not valid CSV from line 6 on: a quote that opens there is never closed",
        ],
        "has characters that nobody sees": [
            `${HEADING}\nA\u200b,B,a@x.example,webex_calling,,\u202a+46901234567\u202c,,\n"A\nB",B,b@x.example,webex_meetings\n`,
            "row 2: First Name contains the invisible character U+200B. Retype the cell",
            "row 2: Phone Number contains the invisible character U+202A",
            "row 4: First Name contains the invisible character U+000A",
        ],
        "begins with Excel's sep= line": [
            `sep=;\n${HEADING.replaceAll(",", ";")}\nA;B;a@x.example;webex_meetings\n`,
            "begins with the line sep=;, which only Excel understands. Delete that line",
        ],
        "has users' roles or numbers under unused headings": [
            "First Name,Last Name,Email,Package,Admin Roles,primary_number,Ext.,Employee Number\nA,B,a@x.example,webex_meetings,User Administrator,+46901234567,4567,17\n",
            "has 3 wrong entries",
            'row 1: the column "Admin Roles" is not used, although it seems to contain what belongs under Roles. Rename it to Roles',
            'row 1: the column "primary_number" is not used, although it seems to contain what belongs under Phone Number',
            'row 1: the column "Ext." is not used, although it seems to contain what belongs under Extension',
        ],
    };
    for (const [what, [content, ...told]] of Object.entries(wrong)) {
        it(`are refused if the file ${what}, and the error names the file`, () => {
            const path = file(content);
            for (const use of [
                () => wholesale.usersFromCsv("customer-1", path),
                () => new wholesale.CustomerUsers("users", { customer: "customer-1", file: path }),
            ]) {
                const error = thrownBy(use);
                expect(error).to.be.instanceOf(pulumi.RunError);
                for (const words of [path, ...told]) {
                    expect(String(error)).to.include(words);
                }
            }
            expect(registrations).to.deep.equal([]);
        });
    }

    it("are refused if the file does not exist, and the error says where it was looked for", () => {
        const error = thrownBy(() => wholesale.usersFromCsv("customer-1", join(folder, "none.csv")));
        expect(String(error)).to.include("none.csv cannot be read (ENOENT)");
    });

    describe("depend on their administrator, whom Webex makes of the first user:", () => {
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

        it("else the first row with the role, compared without case", async () => {
            const customer = { id: "customer-1", adminEmail: "nobody@x.example" };
            expect(await emails([row("a"), row("b", "full administrator")], customer)).to.deep.equal([b, a]);
            registrations.length = 0;
            expect(await emails([row("a"), row("b", "Full Administrator")])).to.deep.equal([b, a]);
        });

        it("no user waits if no administrator is meant", async () => {
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
