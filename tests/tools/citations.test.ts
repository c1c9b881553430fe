// Every citation that users read leads to an entry of docs/sources.md, and each entry to a page on the web.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { sources } from "../../provider/catalog/sources";
import { packageRoot } from "../../tools/pulumi/package-root";
import { passagesIn, type Passage } from "./user-facing-text";

const known = Object.keys(sources).sort((one, other) => other.length - one.length);

/** Where a citation may begin: the text from there on has to be one of the list. */
/** `The guide, step by step` is the title of a page. */
const START = /\bguide, (?!step by step)|\bWebex API, |\bWebex Help, /gu;
/** Papers that no reader can open. */
const UNREACHABLE = /\bAPI,? (?:sheet|section|\d)|\bthe design\b|\bSkapa\b|\bKonfigurera\b/u;
/** Pages that explain the names in another language. */
const EXPLAINS = "docs/sources.md";

const docs = ["docs", "docs/decisions"].flatMap((folder): Passage[] =>
    readdirSync(join(packageRoot(), folder))
        .filter((name) => name.endsWith(".md"))
        .map((name) => ({
            at: `${folder}/${name}`,
            text: readFileSync(join(packageRoot(), folder, name), "utf8").replaceAll(/\s+/gu, " "),
        })),
);
const readme: Passage = {
    at: "README.md",
    text: readFileSync(join(packageRoot(), "README.md"), "utf8").replaceAll(/\s+/gu, " "),
};

const tidy = (text: string): string => text.replaceAll(/\n\s*\*\s+/gu, " ");

const isKnown = (citation: string): boolean =>
    known.some((key) => citation.startsWith(key) && !/^(?:[\w-]|, (?:step|roles))/u.test(citation.slice(key.length)));

function unknownIn({ at, text }: Passage): string[] {
    const whole = tidy(text);
    return [...whole.matchAll(START)]
        .map(({ index }) => whole.slice(index, index + 80))
        .filter((citation) => !isKnown(citation))
        .map((citation) => `${at}: ${citation}`);
}

describe("citations", () => {
    const passages = [...passagesIn("provider", "sdk", "cli"), ...docs, readme];

    it("are all in the list of sources, in messages, docstrings and pages", () => {
        expect(passages.flatMap(unknownIn)).to.deep.equal([]);
        expect(passages.filter(({ text }) => text.search(START) >= 0).length).to.be.above(50);
    });

    it("refer to no document that a reader cannot open", () => {
        const wrong = passages.filter(({ at, text }) => at !== EXPLAINS && UNREACHABLE.test(text));
        expect(wrong.map(({ at }) => at)).to.deep.equal([]);
    });

    it("are wrong if the step does not exist or the document is not in the list", () => {
        expect(isKnown("guide, create a template, step 5).")).to.equal(true);
        expect(isKnown("guide, create a template, step 55).")).to.equal(false);
        expect(isKnown("API, section 3.4).")).to.equal(false);
    });

    for (const [citation, { title, url }] of Object.entries(sources)) {
        it(`lead from "${citation}" to a titled page on the web`, () => {
            expect(title).to.not.equal("");
            expect(new URL(url)).to.include({ protocol: "https:" });
            expect(new URL(url).hostname).to.match(/(?:^|\.)(?:webex|pulumi)\.com$/u);
        });
    }
});
