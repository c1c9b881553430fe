// Which project a pulumi command is about, and in which language it is: what decides whether a language host must be built.
import { expect } from "chai";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chosenProject, runtimeOf } from "../../tools/pulumi/chosen-project";

describe("the project that a pulumi command is about", () => {
    let folder: string;
    beforeEach(() => {
        folder = realpathSync(mkdtempSync(join(tmpdir(), "chosen-project-")));
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    it("is the one above the working directory, or above the folder of -C", () => {
        mkdirSync(join(folder, "app", "deep"), { recursive: true });
        writeFileSync(join(folder, "app", "Pulumi.yaml"), "name: app\nruntime: python\n");
        expect(chosenProject(["up"], join(folder, "app", "deep"))).to.equal(join(folder, "app"));
        expect(chosenProject(["-C", "app", "up"], folder)).to.equal(join(folder, "app"));
    });

    for (const [written, runtime] of [
        ["runtime: python", "python"],
        ["runtime:\n  name: yaml\n  options: {}", "yaml"],
        ["runtime: 7", undefined],
        ["runtime: [", undefined],
        ["", undefined],
    ] as const) {
        it(`has the language ${String(runtime)} if its file contains ${JSON.stringify(written)}`, () => {
            writeFileSync(join(folder, "Pulumi.yaml"), `name: app\n${written}\n`);
            expect(runtimeOf(folder)).to.equal(runtime);
        });
    }

    it("has no language where there is no project", () => {
        expect(runtimeOf(undefined)).to.equal(undefined);
        expect(runtimeOf(folder)).to.equal(undefined);
    });
});
