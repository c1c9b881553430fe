// Cells of CSV files that a spreadsheet would run: what is written harmlessly is read as it was.
import { expect } from "chai";
import fc from "fast-check";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fromCell, withoutFormula } from "../../sdk/csv-formula";
import { readCsvUsers } from "../../sdk/csv-users";

const HEADING = ["First Name", "Last Name", "Email", "Package", "Location", "Phone Number", "Extension"];
const cellOf = (text: string): string => `"${withoutFormula(text).replaceAll('"', '""')}"`;

describe("cells that a spreadsheet would run as formulas", () => {
    it("are written with an apostrophe in front, as csv-stringify's escape_formulas does", () => {
        for (const text of [
            "=1+1",
            "+46901234567",
            "-Anna",
            "@sum",
            "\tx",
            "\rx",
            "\uff1dx",
            "\uff0bx",
            "\uff0dx",
            "\uff20x",
        ]) {
            expect(withoutFormula(text)).to.equal(`'${text}`);
        }
        for (const text of ["", "Anna", "4567", "'s-Hertogenbosch", "a=b"]) {
            expect(withoutFormula(text)).to.equal(text);
        }
    });

    it("are read back unchanged, whatever they are", () => {
        const sign = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "'", "\uff1d", "a", "");
        const text = fc.tuple(sign, sign, fc.string({ maxLength: 5 })).map((parts) => parts.join(""));
        fc.assert(
            fc.property(text, (one) => {
                expect(fromCell(withoutFormula(one))).to.equal(one);
                expect(withoutFormula(one)).to.not.match(/^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u);
            }),
            { numRuns: 2_000 },
        );
    });

    it("in a users file are read as the users that were written", () => {
        const folder = mkdtempSync(join(tmpdir(), "webex-wholesale-formula-"));
        const file = join(folder, "users.csv");
        const name = fc
            .tuple(
                fc.constantFrom("", "=", "+", "-", "@", "'", "'=", "''", '=HYPERLINK("http://x";A1)', "a,"),
                fc.constantFrom("Anna", "Ek;s", 'x "y"'),
            )
            .map((parts) => parts.join(""));
        try {
            fc.assert(
                fc.property(name, name, name, (firstName, lastName, location) => {
                    const user = {
                        email: "a@x.example",
                        firstName,
                        lastName,
                        package: "webex_calling",
                        location,
                        phoneNumber: "+46901234567",
                        extension: "4567",
                    };
                    const cells = [
                        firstName,
                        lastName,
                        user.email,
                        user.package,
                        location,
                        user.phoneNumber,
                        user.extension,
                    ];
                    writeFileSync(file, `${HEADING.join(",")}\n${cells.map(cellOf).join(",")}\n`);
                    expect(readCsvUsers(file)).to.deep.equal([user]);
                }),
                { numRuns: 200 },
            );
        } finally {
            rmSync(folder, { recursive: true, force: true });
        }
    });
});
