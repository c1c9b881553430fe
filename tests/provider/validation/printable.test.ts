// Text from outside cannot steer a terminal: what could is written out.
import { expect } from "chai";
import { printable } from "../../../provider/validation/printable";

describe("text from outside, made printable", () => {
    for (const [what, text, shown] of [
        ["an escape sequence", "no \u001b[2J", "no \\u{1b}[2J"],
        ["a bell and a title sequence", "\u001b]0;x\u0007", "\\u{1b}]0;x\\u{7}"],
        ["an 8-bit control", "\u009b31m", "\\u{9b}31m"],
        ["a forged line", "no\nall is well\r\n", "no\\u{a}all is well\\u{d}\\u{a}"],
        ["a line separator", "a\u2028b", "a\\u{2028}b"],
        ["a right-to-left override", "a\u202eb", "a\\u{202e}b"],
        ["a zero-width space that hides a difference", "an\u200bna", "an\u200bna".replace("\u200b", "\\u{200b}")],
        ["half a surrogate pair", "a\ud800b", "a\\u{d800}b"],
    ] as const) {
        it(`shows ${what} as an escape`, () => {
            expect(printable(text)).to.equal(shown);
        });
    }

    it("leaves ordinary text of every script as it is, joined emoji included", () => {
        const ordinary = "Åsa Öberg, 日本, Привет, می\u200cخواهم, 👩\u200d💻, $5 `x`";
        expect(printable(ordinary)).to.equal(ordinary);
    });
});
