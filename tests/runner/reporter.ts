// Mocha's own report, the tables of the run before it ends, and the failures last, each with what pulumi printed at that step.
import { reporters, type MochaOptions, type Runner, type Test } from "mocha";
import { notes } from "./ledger";
import { dearestFiles, filledTables, previewTotals, skippedLines, timesPerFolder } from "./tables";
import { sourceOf } from "./test-file";

function engineOutput(failed: Test): string[] {
    const all = notes("engine");
    const own = all.filter(({ test }) => test === failed.fullTitle());
    const ofFile = all.filter(({ test, file }) => test === undefined && file === failed.file);
    return (own.length > 0 ? own : ofFile).flatMap(({ commands }) => commands);
}

class Report extends reporters.Spec {
    private readonly failed: Test[] = [];

    constructor(runner: Runner, options: MochaOptions) {
        super(runner, options);
        runner.on("fail", (test: Test) => this.failed.push(test));
    }

    override epilogue(): void {
        const took = [...timesPerFolder(), ...dearestFiles()];
        for (const part of [...filledTables(), ...previewTotals(), ...took, ...skippedLines()]) {
            console.log(`\n${part}`);
        }
        super.epilogue();
        for (const [index, test] of this.failed.entries()) {
            console.log(`  ${index + 1}) ${test.fullTitle()}`);
            console.log(`     npm test -- ${sourceOf(test.file ?? "")}`);
            const printed = engineOutput(test).join("\n\n");
            console.log(printed === "" ? "" : `\n${printed.replace(/^(?=.)/gmu, "       ")}\n`);
        }
        const { passes = 0, failures = 0 } = this.stats as Mocha.Stats | { passes?: number; failures?: number };
        console.log(`${passes} passed, ${failures} failed`);
    }
}

module.exports = Report;
