// Users files that nobody would write: users are what the cells say, or the file is refused; nothing is dropped, changed or thrown.
import { expect } from "chai";
import fc from "fast-check";
import * as wholesale from "../../sdk";
import { HEADING, row, usersFileScene } from "./users-file-scene";

describe("users of generated files", () => {
    const { declared } = usersFileScene();

    it("have the names that their cells hold, or are refused", async function () {
        this.timeout(120_000);
        let accepted = 0;
        await fc.assert(
            fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 12 }), async (name) => {
                const text = `${HEADING}\n${row({ "First Name": name, Extension: "1" })}\n`;
                const users = await declared(text).catch((error: unknown) => {
                    expect(error).to.be.instanceOf(wholesale.UsersFileError);
                    return [] as object[];
                });
                for (const user of users) {
                    accepted += 1;
                    expect(user).to.include({
                        firstName: name.trim().replace(/^'(?='*[=+\-@\uff1d\uff0b\uff0d\uff20])/u, ""),
                    });
                }
            }),
            { numRuns: 300 },
        );
        expect(accepted).to.be.above(150);
    });

    it("never end in anything but users or an error of the file, and users are what the cells say, whatever they hold", async function () {
        this.timeout(120_000);
        const odd = fc.constantFrom(
            '"',
            ",",
            ";",
            "\t",
            "\n",
            "'",
            "=",
            "+",
            "-",
            "@",
            "#N/A",
            "\u00a0",
            "\u200b",
            "\ufeff",
            "\0",
            "|",
            "1e5",
        );
        const cell = fc.oneof(
            {
                weight: 6,
                arbitrary: fc.constantFrom("", "Anna", "webex_calling", "HQ", "+46901234567", "4567", "x@x.example"),
            },
            { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 8 }) },
            { weight: 1, arbitrary: fc.array(odd, { maxLength: 4 }).map((parts) => parts.join("")) },
        );
        const headings = fc.shuffledSubarray([...HEADING.split(","), "Notes", "", "Mobile", "__proto__"], {
            minLength: 6,
        });
        const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const table = headings.chain((heading) =>
            fc.tuple(
                fc.constant(heading),
                fc.array(fc.array(cell, { minLength: heading.length - 1, maxLength: heading.length + 1 }), {
                    maxLength: 4,
                }),
            ),
        );
        await fc.assert(
            fc.asyncProperty(
                table,
                fc.constantFrom(",", ";", "\t"),
                fc.boolean(),
                async ([heading, rows], mark, isQuoted) => {
                    const text = [heading, ...rows]
                        .map((cells) => cells.map(isQuoted ? quoted : (one) => one).join(mark))
                        .join("\n");
                    let users: object[];
                    try {
                        users = await declared(text);
                    } catch (error) {
                        expect(error, String(error)).to.be.instanceOf(wholesale.UsersFileError);
                        expect(String(error)).to.not.match(/\n\s+at /u);
                        return;
                    }
                    const filled = rows.filter((cells) => cells.some((one) => one.trim() !== ""));
                    if (isQuoted) {
                        expect(users).to.have.length(filled.length);
                    }
                    const given = new Set(rows.flat().map((one) => one.trim().replace(/^'(?='*[=+\-@])/u, "")));
                    for (const value of users.flatMap((user) => Object.values(user) as unknown[])) {
                        if (typeof value === "string" && isQuoted) {
                            expect(given).to.include(value);
                        }
                    }
                },
            ),
            { numRuns: 400 },
        );
    });
});
