// What people read is plain, literal English: the turns of phrase that are not are found by pattern.
import { expect } from "chai";
import { commentsIn, pagesIn, passagesIn, titlesIn } from "./user-facing-text";

const PAGES = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "docs", "examples", "tools", "tests"];

const unclear: readonly (readonly [pattern: RegExp, better: string])[] = [
    [/\btold\b|\btells\b/iu, "returns, reports or contains"],
    [/\bstands\b/iu, "exists, is or appears"],
    [/\bby any road\b|\bround in circles\b|\bat it\b/iu, "what literally happens"],
    [/(?<!\bthere )\b(?:is|are|was) no (?!longer\b)/iu, "is not a ..."],
    [/\btakes? no\b/iu, "does not accept, or cannot change"],
    [/\bof its own\b|\bof your own\b/iu, "separate"],
    [/\banew\b/iu, "again"],
    [/\bwhereabouts\b|\bvanished\b|\bnevertheless\b/iu, "location and number, disappeared, anyway"],
    [
        /\bnothing is to be\b|\bis to be\b|\bhas yet to\b|\bnobody reads\b/iu,
        "no action is needed, must, or is not used",
    ],
    [/\bgoes? on from here\b/iu, "continues from here"],
    [/\bat the backend\b|\bthe backend (?:decides|would)\b/iu, "Webex"],
    [/\bcould not be asked\b|\bwas not asked\b/iu, "could not be checked with Webex"],
];

describe("what people read", () => {
    const readings = {
        "the texts of provider/, sdk/ and cli/": { passages: passagesIn("provider", "sdk", "cli"), least: 500 },
        "the texts of emulator/ and tools/": { passages: passagesIn("emulator", "tools"), least: 400 },
        "the examples": { passages: [...passagesIn("examples"), ...commentsIn("examples")], least: 50 },
        "the pages": { passages: pagesIn(...PAGES), least: 800 },
        "the titles of tests": { passages: titlesIn("tests"), least: 1200 },
    };

    for (const [what, { passages, least }] of Object.entries(readings)) {
        it(`is found in ${what}`, () => {
            expect(passages.length).to.be.above(least);
        });

        for (const [pattern, better] of unclear) {
            it(`does not say ${pattern.source} in ${what}; better: ${better}`, () => {
                const wrong = passages.filter(({ text }) => pattern.test(text)).map(({ at, text }) => `${at} ${text}`);
                expect(wrong).to.deep.equal([]);
            });
        }
    }
});
