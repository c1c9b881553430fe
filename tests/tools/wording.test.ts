// What users read is plain, literal English: the turns of phrase that are not are found by pattern.
import { expect } from "chai";
import { passagesIn } from "./user-facing-text";

const FOLDERS = ["provider", "sdk", "cli"];

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

describe("what users read", () => {
    const passages = passagesIn(...FOLDERS);

    it("is found in the source of provider/, sdk/ and cli/", () => {
        expect(passages.length).to.be.above(500);
    });

    for (const [pattern, better] of unclear) {
        it(`does not say ${pattern.source}; better: ${better}`, () => {
            const wrong = passages.filter(({ text }) => pattern.test(text)).map(({ at, text }) => `${at} ${text}`);
            expect(wrong).to.deep.equal([]);
        });
    }
});
