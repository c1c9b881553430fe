// Users files as spreadsheets and exports leave them: read as they were meant, or refused with a sentence for what happened to them.
import { expect } from "chai";
import * as wholesale from "../../sdk";
import { aCustomer, anAddress } from "../support/builders";
import { registered } from "./registrations";
import { HEADING, row, usersFileScene } from "./users-file-scene";

const anna = { firstName: "Åsa", lastName: "Berg", email: "a@x.example", package: "webex_calling", extension: "4567" };

describe("users files as they come", () => {
    const { declared, refusal, warnings } = usersFileScene();

    const ROW = "Åsa,Berg,a@x.example,webex_calling,,,4567,";
    const utf16 = (text: string, isBig = false): Uint8Array => {
        const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
        return isBig ? bytes.swap16() : bytes;
    };
    const readAsMeant: Readonly<Record<string, string | Uint8Array>> = {
        "UTF-16 with tabs, as Excel and Webex's own exports write it": utf16(
            `${HEADING}\n${ROW}`.replaceAll(",", "\t"),
        ),
        "UTF-16 of the other byte order": utf16(`${HEADING}\r\n${ROW}\r\n`, true),
        "non-breaking spaces and quoted blanks around cells": `${HEADING}\n\u00a0Åsa\u00a0," Berg ",a@x.example\u00a0,"webex_calling ",,,4567,\n`,
        "headings in capitals, joined and with stars":
            "FIRSTNAME,LastName*,EMAIL ADDRESS,Wholesale_Package,EXTENSION\nÅsa,Berg,a@x.example,webex_calling,4567\n",
        "the columns of Control Hub's export":
            "First Name,Last Name,Display Name,User ID/Email (Required),User Status,Preferred Webex Site,Caller ID Number,Extension,Package\n" +
            "Åsa,Berg,ÅB,a@x.example,Verified,norrbygg.webex.com,+46901234500,4567,webex_calling\n",
        "a column without heading that is empty": `${HEADING},\n${ROW},\n`,
        "old Mac line ends": `${HEADING}\r${ROW}\r`,
    };
    for (const [how, content] of Object.entries(readAsMeant)) {
        it(`are read with ${how}`, async () => expect(await declared(content)).to.deep.equal([anna]));
    }

    const damage: readonly (readonly [what: string, cells: Readonly<Record<string, string>>, ...said: string[]])[] = [
        [
            "a number in scientific notation",
            { "Phone Number": "4.67012E+10" },
            "Phone Number contains 4.67012E+10",
            "scientific notation, which loses digits",
        ],
        ["scientific notation with a comma", { "Phone Number": "4,67012E+10" }, "scientific notation"],
        [
            "a number that lost its plus",
            { "Phone Number": "46701234567" },
            "begins with neither + nor 0",
            'Did you mean "+46701234567"?',
            "Format the column as text",
        ],
        ["a number that lost its zero", { "Phone Number": "701234567" }, "begins with neither + nor 0"],
        [
            "a number that became a fraction",
            { "Phone Number": "46701234567.0" },
            "took it for a fraction",
            'Did you mean "+46701234567"?',
        ],
        [
            "an extension that became a fraction",
            { Extension: "4567.0" },
            "Extension contains 4567.0",
            'Did you mean "4567"?',
        ],
        ["an extension that became a date", { Extension: "12-Mar" }, "Extension contains 12-Mar", "made a date of"],
        ["an extension that became a whole date", { Extension: "2026-03-12" }, "made a date of"],
        ["an apostrophe in front of a number", { "Phone Number": "'0701234567" }, "with the apostrophe"],
        [
            "a formula that keeps a number as text",
            { "Phone Number": '="+46701234567"' },
            "contains a formula",
            'Did you mean "+46701234567"?',
        ],
        ["a formula in a name", { "First Name": "=A2&B2" }, "First Name contains a formula instead of its value"],
        ["an error of the spreadsheet", { Location: "#N/A" }, "Location contains #N/A, an error of the spreadsheet"],
        ["a column that was too narrow", { Extension: "####" }, "an error of the spreadsheet"],
        ["a character that could not be decoded", { "Last Name": "\ufffdsterberg" }, "Last Name contains U+FFFD"],
        [
            "an invisible joiner in a number",
            { "Phone Number": "+4670123\u200d4567" },
            "Phone Number contains the invisible character U+200D",
        ],
        [
            "roles that are separated by a comma",
            { Roles: "Full Administrator, User Administrator" },
            "separates roles by a comma",
            "Separate them by |",
        ],
        ["a mailto: link", { Email: "mailto:a@x.example" }, "[U1] email", 'it begins with "mailto:"'],
        ["two addresses", { Email: "a@x.example; b@x.example" }, "[U1] email", "several addresses"],
        ["a national number", { "Phone Number": "070-123 45 67" }, "[U3] phoneNumber"],
        ["an extension with its word", { Extension: "ext. 4567" }, "[U3] extension", 'Did you mean "4567"?'],
    ];
    for (const [what, cells, ...said] of damage) {
        it(`are refused, with one sentence, for ${what}`, () => {
            const extension = "Extension" in cells || "Phone Number" in cells ? {} : { Extension: "4567" };
            const text = refusal(`${HEADING}\n${row({ ...extension, ...cells })}\n`);
            expect(text).to.include("has 1 wrong entry:\nrow 2: ");
            for (const words of said) {
                expect(text).to.include(words);
            }
        });
    }

    it("propose numbers by the country of the location that the program declares", async () => {
        const norrbygg = new wholesale.WholesaleCustomer(
            "norrbygg",
            aCustomer() as unknown as wholesale.WholesaleCustomerArgs,
        );
        const address = anAddress({ country: "NO" }) as unknown as wholesale.AddressArgs;
        new wholesale.CustomerLocation("oslo", {
            customer: norrbygg,
            name: "Oslo",
            timezone: "Europe/Oslo",
            language: "nb_no",
            address,
        });
        const numbers = [
            { Location: "HQ", "Phone Number": "070-123 45 67" },
            { Location: "Oslo", "Phone Number": "22 12 34 56", Email: "b@x.example" },
            { Location: "Umea", "Phone Number": "070-123 45 67", Email: "c@x.example" },
        ];
        const said = refusal([HEADING, ...numbers.map(row)].join("\n"), norrbygg)
            .split("\n")
            .slice(1);
        expect(said.map((line) => /Did you mean (.*?)\?/u.exec(line)?.[1])).to.deep.equal([
            '"+46701234567"',
            '"+4722123456"',
            undefined,
        ]);
        await registered();
    });

    it("report every row, whatever is wrong with the others, and duplicates among damaged ones too", () => {
        const rows = [
            row({ "Phone Number": "4.7E+10" }),
            row({ Extension: "12-Mar" }),
            row({ Email: "c@x.example", Extension: "4" }),
            row({ Email: "d@x", Extension: "5" }),
        ];
        const said = refusal([HEADING, ...rows].join("\n"));
        expect(said).to.include("has 4 wrong entries");
        expect(said).to.match(/row 2: .*scientific.*\nrow 3: .*date.*\nrow 3: duplicate .*\nrow 5: \[U1\] email/u);
    });

    it("warn of letters that look garbled, and read them", async () => {
        expect(await declared(`${HEADING}\n${ROW.replace("Åsa", "Ã…sa")}\n`)).to.deep.equal([
            { ...anna, firstName: "Ã…sa" },
        ]);
        expect(warnings().join()).to.match(/look garbled in row 2: UTF-8 that some program read as Windows-1252/u);
    });

    for (const [what, content, ...said] of [
        [
            "is UTF-16 without a byte order mark",
            Buffer.from(`${HEADING}\n${ROW}`, "utf16le"),
            "contains NUL bytes",
            "CSV UTF-8",
        ],
        [
            "misspells headings",
            HEADING.replace("First Name", "Frist Name").replace("Email", "Emial"),
            'Did you mean "First Name" by "Frist Name"?',
            'Did you mean "Email" by "Emial"?',
        ],
        [
            "has another separator",
            HEADING.replaceAll(",", "|"),
            "Separate the columns by a comma, a semicolon or a tab",
        ],
        [
            "misspells a heading that may be absent",
            `${HEADING.replace("Extension", "Extensoin").replace("Roles", "Rolls")}\n${ROW}\n`,
            'the column "Extensoin" is not used',
            "Rename it to Extension",
        ],
        [
            "has numbers under a foreign heading",
            `${HEADING.replace("Phone Number", "Rufnummer")}\n${row({ "Phone Number": "+46 90 123 45 67" })}\n`,
            'the column "Rufnummer" is not used',
            "belongs under Phone Number",
        ],
        [
            "has administrators under a foreign heading",
            `${HEADING.replace("Roles", "Befogenhet")}\n${row({ Extension: "1", Roles: "Full Administrator" })}\n`,
            "belongs under Roles",
        ],
        [
            "has values under no heading",
            `${HEADING},\n${ROW},+46901234567\n`,
            "row 2: column 9 has no heading, but contains",
        ],
    ] as const) {
        it(`are refused where the file ${what}`, () => {
            const text = refusal(content);
            for (const words of said) {
                expect(text).to.include(words);
            }
        });
    }
});
