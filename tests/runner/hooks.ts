// What mocha runs around all tests: measures each file, and keeps what pulumi printed where a test fails.
import type { RootHookObject } from "mocha";
import { cpuSeconds } from "../../tools/cpu-time";
import { takeCommands } from "./engine-commands";
import { removeRunFolder, runFolder, take } from "./ledger";

let wallBefore = 0;
// From the end of the file before: loading a file is part of its price.
let cpuBefore = 0;

function fileOf(context: Mocha.Context): string {
    const runnable = context.currentTest ?? context.test;
    let suite = runnable?.parent;
    let file = runnable?.file;
    while (file === undefined && suite !== undefined) {
        file = suite.file ?? suite.suites[0]?.file;
        suite = suite.parent;
    }
    return file ?? "";
}

export const mochaHooks: RootHookObject = {
    beforeAll() {
        wallBefore = performance.now();
    },
    beforeEach() {
        takeCommands();
    },
    afterEach(this: Mocha.Context) {
        if (this.currentTest?.state === "failed") {
            const test = this.currentTest.fullTitle();
            take({ kind: "engine", test, file: fileOf(this), commands: takeCommands() });
        }
    },
    afterAll(this: Mocha.Context) {
        const file = fileOf(this);
        const commands = takeCommands();
        if (commands.length > 0) {
            take({ kind: "engine", file, commands });
        }
        const cpu = cpuSeconds();
        take({ kind: "times", file, wall: (performance.now() - wallBefore) / 1000, cpu: cpu - cpuBefore });
        cpuBefore = cpu;
    },
};

export function mochaGlobalSetup(): void {
    runFolder();
}

export function mochaGlobalTeardown(): void {
    removeRunFolder();
}
