// The lists of rules to break, compared with what the two sides export: a rule added later cannot be forgotten.
import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect } from "chai";
import { emulatorMutants, notRules } from "./mutations/emulator-mutants";
import { providerMutants } from "./mutations/provider-mutants";

const load = createRequire(__filename);
const built = join(__dirname, "../..");

const modulesIn = (folder: string): string[] =>
    readdirSync(join(built, folder), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".js"))
        .map((file) => join(folder, file));

const exportsOf = (module: string): [string, unknown][] => Object.entries(load(join(built, module)) as object);

const isRule = (value: unknown): boolean =>
    typeof value === "object" &&
    value !== null &&
    ["id", "severity", "sentence", "validate"].every((key) => key in value);

describe("the mutation test breaks", () => {
    it("every rule that a module of the provider exports, alone or in a list", () => {
        const broken = new Set(providerMutants.map(({ target }) => target));
        const modules = modulesIn("provider").filter((module) => module !== join("provider", "index.js"));
        const rules = modules.flatMap((module) =>
            exportsOf(module).flatMap(([name, value]) =>
                [value].flat().flatMap((one) => (isRule(one) ? [{ where: `${module}: ${name}`, rule: one }] : [])),
            ),
        );
        expect(rules).to.have.length.above(60);
        const forgotten = rules.filter(({ rule }) => !broken.has(rule)).map(({ where }) => where);
        expect(forgotten, "name it in mutations/provider-mutants.ts").to.deep.equal([]);
    });

    it("every function that refuses in the emulator's rules", () => {
        const broken = new Set(emulatorMutants.map(({ target }) => target));
        const functions = modulesIn(join("emulator", "rules")).flatMap((module) =>
            exportsOf(module).filter(([, value]) => typeof value === "function"),
        );
        expect(functions).to.have.length.above(30);
        const forgotten = functions.filter(([name, value]) => !broken.has(value) && !(name in notRules));
        expect(
            forgotten.map(([name]) => name),
            "name it in mutations/emulator-mutants.ts",
        ).to.deep.equal([]);
        const gone = Object.keys(notRules).filter((name) => !functions.some(([known]) => known === name));
        expect(gone, "no module exports it any more").to.deep.equal([]);
    });

    it("what no history can show, naming a test that covers it", () => {
        const named = [...providerMutants, ...emulatorMutants].flatMap(
            ({ equivalent }) => equivalent?.match(/tests\/\S+\.test\.ts/gu) ?? [],
        );
        expect(named).to.have.length.above(5);
        const missing = named.filter((file) => !existsSync(join(built, file.replace(/\.ts$/u, ".js"))));
        expect(missing).to.deep.equal([]);
    });
});
