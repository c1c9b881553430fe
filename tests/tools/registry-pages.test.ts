// The pages for Pulumi's registry show the programs of docs/languages.md, which other tests run, and every setting of the schema.
import { expect } from "chai";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { packageRoot } from "../../tools/pulumi/package-root";

const read = (...path: readonly string[]): string => readFileSync(join(packageRoot(), ...path), "utf8");

const schema = z.object({
    config: z.object({ variables: z.record(z.string(), z.object({ description: z.string() })) }),
});

/** Without indentation: the page of the registry shows whole programs. */
const code = (language: string, page: string): string => {
    const [, text = ""] =
        new RegExp(`\`\`\`${language}\\n((?:resources|import|standard)[^]*?)\`\`\``, "u").exec(page) ?? [];
    return flat(text);
};
const flat = (text: string): string => text.replaceAll(/^\s+/gmu, "").trim();

describe("the pages for Pulumi's registry", () => {
    const overview = read("docs", "registry", "_index.md");
    const installation = read("docs", "registry", "installation-configuration.md");

    for (const language of ["yaml", "python", "go"]) {
        it(`show the program of docs/languages.md in ${language}`, () => {
            const program = code(language, read("docs", "languages.md")).replace(/return err\n\}$/u, "");
            expect(program).to.contain("WholesaleCustomer");
            expect(flat(overview)).to.contain(program);
        });
    }

    it("name every setting with its variable of the environment", () => {
        const { variables } = schema.parse(JSON.parse(read("plugin", "schema.json"))).config;
        expect(Object.keys(variables)).to.have.length.above(5);
        for (const [name, { description }] of Object.entries(variables)) {
            const [variable = ""] = /WEBEX_WHOLESALE_[A-Z_]+/u.exec(description) ?? [];
            expect(installation).to.match(new RegExp(`\\| \`${name}\` +\\| \`${variable}\` +\\|`, "u"));
        }
    });

    it("have the layout that the registry asks for", () => {
        for (const page of [overview, installation]) {
            expect(page).to.match(/^---\ntitle: .+\nmeta_desc: .+\nlayout: package\n---\n/u);
        }
    });
});
