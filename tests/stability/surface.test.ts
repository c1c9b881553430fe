// What docs/stability.md promises is there: each name of tests/stability/recorded.json still exists, and each new one is recorded.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { packageRoot } from "../../tools/pulumi/package-root";
import recorded from "./recorded.json";
import * as surface from "./surface";

const ADD =
    "add what is new to tests/stability/recorded.json; nothing recorded may be renamed or removed (docs/stability.md)";

describe("what users can hold on to", function () {
    this.timeout(240_000);

    it("is each class with its type token, its provider line and its outputs", async () => {
        expect(await surface.resources(), ADD).to.deep.equal(recorded.resources);
    });

    it("is each name of an input", () => {
        expect(surface.inputs(), ADD).to.deep.equal(recorded.inputs);
    });

    it("is each export of the package and each handler of its provider entry", () => {
        expect(surface.exported(), ADD).to.deep.equal(recorded.exports);
    });

    it("is the natural key by which each kind of object is found again", () => {
        expect(surface.naturalKeys(), ADD).to.deep.equal(recorded.naturalKeys);
    });

    it("is each rule id, which has an entry in docs/rules.md", () => {
        expect(surface.ruleIds(), ADD).to.deep.equal(recorded.ruleIds);
        const page = readFileSync(join(packageRoot(), "docs", "rules.md"), "utf8");
        expect(recorded.ruleIds.filter((id) => !new RegExp(`^### ${id}\\b`, "mu").test(page))).to.deep.equal([]);
    });

    it("is each environment variable and each key of the stack configuration", () => {
        expect(surface.environment(), ADD).to.deep.equal(recorded.environment);
        expect(surface.configuration(), ADD).to.deep.equal(recorded.configuration);
    });

    it("is each option of each command", async () => {
        expect(await surface.options(), ADD).to.deep.equal(recorded.options);
    });
});
