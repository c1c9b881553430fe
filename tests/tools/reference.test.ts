// The generated pages of docs/ are those that the rules and docstrings would give today.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import * as sdk from "../../sdk";
import { packageRoot } from "../../tools/pulumi/package-root";
import { documentedIn } from "../../tools/reference/documented";
import { referencePage, sdkFiles } from "../../tools/reference/reference-page";
import { rulesPage } from "../../tools/reference/rules-page";
import { sourcesPage } from "../../tools/reference/sources-page";

const page = (name: string): string => readFileSync(join(packageRoot(), "docs", name), "utf8");

describe("the generated documentation", () => {
    it("contains the rules as they are (npm run docs writes them)", () => {
        expect(page("rules.md")).to.equal(rulesPage());
    });

    it("contains the docstrings as they are (npm run docs writes them)", () => {
        expect(page("reference.md")).to.equal(referencePage());
    });

    it("contains the sources as they are (npm run docs writes them)", () => {
        expect(page("sources.md")).to.equal(sourcesPage());
    });

    it("has one entry in docs/rules.md for each rule id, so that whoever reads [L1] can look it up", () => {
        const ids = [...rulesPage().matchAll(/^### (\w+)/gmu)].map(([, id]) => id);
        expect(ids.length).to.be.above(30);
        expect(ids).to.deep.equal([...new Set(ids)]);
    });

    it("shows a message for each rule", () => {
        const messages = rulesPage().split("```text\n").slice(1);
        expect(messages.length).to.be.above(30);
        expect(messages.filter((message) => !message.startsWith("["))).to.deep.equal([]);
    });

    it("leaves no class, function, type, argument, output or field of a result without words", () => {
        const documented = sdkFiles
            .flatMap(documentedIn)
            .filter(({ name }) => /^(?:[A-Z]|get|usersFrom|fleetC)/u.test(name));
        const silent = documented.flatMap(({ name, says, members }) => [
            ...(says === "" ? [name] : []),
            ...members.filter((member) => member.says === "").map((member) => `${name}.${member.name}`),
        ]);
        expect(documented).to.have.length.above(40);
        expect(silent).to.deep.equal([]);
    });

    it("has an entry for everything that a program can import", () => {
        const exported = Object.keys(sdk).filter((name) => !new RegExp(`^##+ ${name}$`, "mu").test(referencePage()));
        expect(exported).to.deep.equal([]);
    });
});
