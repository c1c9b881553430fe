// 20 generated programs through both commands: `webex-wholesale check` and `pulumi preview` name the same rules.
import { delimiter, dirname, join } from "node:path";
import { expect } from "chai";
import * as fc from "fast-check";
import { reportOf, runCommand } from "../cli/check/checked-program";
import { company, OWN } from "../contract/check-agrees/company";
import { constantOf, type Declared } from "../contract/check-agrees/declared";
import { generatedProgram, type Kind } from "../contract/check-agrees/generated-program";
import { distinct } from "../contract/check-agrees/provider-rules";
import { program } from "../support/engine-programs";
import { engineIsReady, EngineStack } from "../support/engine-stack";
import { pulumiCli } from "../support/pulumi-cli";

const SEED = 20_261_127;
const EACH = 10;
const MINUTES = 60_000;

const textOf = (declared: readonly Declared[]): string =>
    program(...declared.map(constantOf)).replaceAll(OWN, "9012345");

interface Named {
    readonly resource: string;
    readonly rule: string;
}

const REFUSED = /resource '([^']+)' has a problem: \[([A-Z]\d+)\] /gu;

describe("webex-wholesale check and pulumi preview", function () {
    this.timeout(10 * MINUTES);
    let stack: EngineStack;

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

    async function byCheck(): Promise<readonly Named[]> {
        const { command, env } = await pulumiCli();
        const surroundings = {
            ...env,
            ...stack.emulator.environment,
            PATH: [dirname(command), process.env["PATH"]].join(delimiter),
            PULUMI_BACKEND_URL: `file://${join(stack.project.folder, ".state")}`,
            PULUMI_CONFIG_PASSPHRASE: "",
        };
        const outcome = await runCommand(["check", "--json", "--stack", "test"], stack.project.folder, surroundings);
        const { refusals, ok } = reportOf(outcome);
        const refused = refusals.filter(({ severity }) => severity === "refused");
        expect({ code: outcome.code, ok }).to.deep.equal({ code: ok ? 0 : 1, ok: refused.length === 0 });
        return refused.map(({ name, rule }) => ({ resource: name, rule }));
    }

    const rulesOf = (named: readonly Named[]): string[] => distinct(named.map(({ rule }) => rule));

    function agree(kind: Kind): void {
        fc.sample(generatedProgram(kind), { seed: SEED, numRuns: EACH }).forEach(({ declared, changes }, index) => {
            const what = changes.map(({ name, edit }) => `${name}.${edit.path}`).join(", ");
            it(`name the same rules for program ${index + 1}, which changes ${what === "" ? "nothing" : what}`, async () => {
                stack.write(textOf(declared));
                const [preview, check] = [await byPreview(), await byCheck()];
                const isSeen = ({ resource }: Named): boolean => preview.some((one) => one.resource === resource);
                expect(rulesOf(check.filter(isSeen)), textOf(declared)).to.deep.equal(rulesOf(preview));
                expect(check.length === 0, JSON.stringify(check)).to.equal(preview.length === 0);
            });
        });
    }

    describe("before anything exists,", () => agree({ least: 1, most: 2, hasState: false }));

    describe("of a company that exists,", () => {
        before(async () => {
            stack.write(textOf(company));
            await stack.mustUp();
        });

        agree({ least: 1, most: 2, hasState: true, isWhole: true });
    });
});
