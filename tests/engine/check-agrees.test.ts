// 20 generated programs through both commands: `webex-wholesale check` and `pulumi preview` name the same rules.
import { expect } from "chai";
import * as fc from "fast-check";
import { reportOf, runCommand } from "../cli/check/checked-program";
import { company, OWN } from "../contract/check-agrees/company";
import { constantOf, type Declared } from "../contract/check-agrees/declared";
import { generatedProgram, type Kind } from "../contract/check-agrees/generated-program";
import { distinct, RIVALRIES } from "../contract/check-agrees/provider-rules";
import { program } from "../support/engine-programs";
import { engineIsReady, EngineStack } from "../support/engine-stack";
import { packedPackage } from "../support/packed-package";

const SEED = 20_261_127;
const EACH = 10;
const STATE = "state.json";
const MINUTES = 60_000;

const textOf = (declared: readonly Declared[]): string =>
    program(...declared.map(constantOf)).replaceAll(OWN, "9012345");

interface Named {
    readonly resource: string;
    readonly rule: string;
}

const REFUSED = /resource '([^']+)' has a problem: \[([A-Z]\d+)\] /gu;

const rulesOf = (named: readonly Named[]): string[] => distinct(named.map(({ rule }) => rule));

const isRivalry = ({ rule }: Named): boolean => RIVALRIES.includes(rule);

describe("webex-wholesale check and pulumi preview", function () {
    this.timeout(10 * MINUTES);
    let stack: EngineStack;
    let accepted = 0;

    before(engineIsReady);
    before(async () => {
        stack = await EngineStack.create();
        await stack.project.config("webexwholesale:precheck", "false");
    });
    after(() => stack.remove());

    /** The preview ends with the first resource that is refused, or with some that were under way. */
    async function byPreview(): Promise<readonly Named[]> {
        const { code, text } = await stack.preview();
        const named = [...text.matchAll(REFUSED)].map(([, resource = "", rule = ""]) => ({ resource, rule }));
        expect(code, text).to.equal(named.length === 0 ? 0 : 1);
        return named;
    }

    /** Both commands are the packed package's: a build beside the test changes neither. */
    async function byCheck(): Promise<readonly Named[]> {
        const args = ["check", "--json", "--state", STATE, "--stack", "test"];
        const { folder } = await packedPackage();
        const outcome = await runCommand(args, stack.project.folder, stack.emulator.environment, folder);
        const { refusals, ok } = reportOf(outcome);
        const refused = refusals.filter(({ severity }) => severity === "refused");
        expect({ code: outcome.code, ok }).to.deep.equal({ code: ok ? 0 : 1, ok: refused.length === 0 });
        return refused.map(({ name, rule }) => ({ resource: name, rule }));
    }

    async function exportState(): Promise<void> {
        stack.project.write({ [STATE]: JSON.stringify({ version: 3, ...(await stack.project.exportStack()) }) });
    }

    function agree(kind: Kind): void {
        fc.sample(generatedProgram(kind), { seed: SEED, numRuns: EACH }).forEach(({ declared, changes }, index) => {
            const what = changes.map(({ name, edit }) => `${name}.${edit.path}`).join(", ");
            it(`name the same rules for program ${index + 1}, which changes ${what === "" ? "nothing" : what}`, async () => {
                stack.write(textOf(declared));
                const [preview, check] = await Promise.all([byPreview(), byCheck()]);
                const isSeen = ({ resource }: Named): boolean => preview.some((one) => one.resource === resource);
                const others = (named: readonly Named[]): string[] => rulesOf(named.filter((one) => !isRivalry(one)));
                expect(others(check.filter(isSeen)), textOf(declared)).to.deep.equal(others(preview));
                expect(rulesOf(check)).to.include.members(rulesOf(preview));
                expect(check.length === 0, JSON.stringify(check)).to.equal(preview.length === 0);
                accepted += Number(check.length === 0);
            });
        });
    }

    describe("before anything exists,", () => {
        before(exportState);

        agree({ least: 0, most: 2, hasState: false });
    });

    describe("of a company that exists,", () => {
        before(async () => {
            stack.write(textOf(company));
            await stack.mustUp();
            await exportState();
        });

        agree({ least: 0, most: 2, hasState: true, isWhole: true });
    });

    describe("of all programs", () => {
        it("accept at least three and refuse at least three", () => {
            expect(accepted).to.be.within(3, 2 * EACH - 3);
        });
    });
});
