// The guide's page tells the truth about its code: every snippet stands in an example, and every rule it names exists.
import { expect } from "chai";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../tools/pulumi/package-root";
import { filesOf } from "./example-stack";

const docs = join(packageRoot(), "docs");
const page = readFileSync(join(docs, "guide.md"), "utf8");
const snippets = [...page.matchAll(/^```ts\n(.*?)^```$/gmsu)].map(([, code = ""]) => code);
const withoutSpace = (text: string): string => text.replaceAll(/\s+/gu, "");

describe("the page that follows the guide", () => {
    it("shows only code that is part of an example", () => {
        const examples = Object.entries(filesOf(join(packageRoot(), "examples")))
            .filter(([path]) => path.endsWith(".ts"))
            .map(([, text]) => withoutSpace(text));
        expect(snippets).to.have.length.above(8);
        for (const snippet of snippets) {
            const isShown = examples.some((text) => text.includes(withoutSpace(snippet)));
            expect(isShown, snippet).to.equal(true);
        }
    });

    it("names every rule of the guide's three parts", () => {
        const rules = readFileSync(join(docs, "rules.md"), "utf8");
        const ids = new Set([...rules.matchAll(/^### ([TCUL]\d+)\b/gmu)].map(([, id = ""]) => id));
        const named = new Set([...page.matchAll(/\b([TCULS]\d+)\b/gu)].map(([, id = ""]) => id));
        expect([...ids].filter((id) => !named.has(id))).to.deep.equal([]);
    });

    it("links to existing examples, each with a README of at most 40 lines", () => {
        const linked = [...page.matchAll(/\]\(\.\.\/examples\/([\w-]+)\)/gu)].map(([, name = ""]) => name);
        const folders = readdirSync(join(packageRoot(), "examples"));
        expect(folders).to.include.members(linked);
        for (const name of linked) {
            const readme = readFileSync(join(packageRoot(), "examples", name, "README.md"), "utf8");
            expect(readme.trimEnd().split("\n"), name).to.have.length.at.most(40);
        }
    });
});
