// 500 generated programs: the validation of `webex-wholesale check` and the provider process name the same rules.
import { expect } from "chai";
import * as fc from "fast-check";
import type { ResourceResult } from "../../../cli/check/validation/validate";
import { ProviderProcess } from "../../support/provider-process";
import { OWN } from "./company";
import { constantOf, heldOf } from "./declared";
import { generatedProgram, type GeneratedProgram } from "./generated-program";
import { declaredBy, validated, type Program } from "./in-process";
import { distinct, RIVALRIES, rulesOfProvider } from "./provider-rules";

const numberIn = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
const seed = numberIn("CHECK_AGREES_SEED", 20_261_127);
const numRuns = numberIn("CHECK_AGREES_PROGRAMS", 500);

const config = { "webexwholesale:endpoint": "http://127.0.0.1:9/v1", "webexwholesale:precheck": "false" };

/** What 500 programs break by all means. */
const COMMON = ["T1", "C1", "C5", "C7", "C8", "C10", "C15", "U1", "U2", "U3", "U5", "U8", "U9", "L1", "L2", "I1", "D1"];

type Named = Readonly<Record<string, readonly string[]>>;

function programOf({ declared }: GeneratedProgram, run: number): Program {
    const own = <Value>(value: Value): Value =>
        JSON.parse(JSON.stringify(value).replaceAll(OWN, String(run).padStart(OWN.length, "0"))) as Value;
    const project = `p${run}`;
    const held = declared.flatMap((one) => heldOf(one, project, `-${OWN}`) ?? []);
    return {
        project,
        config,
        lines: own(declared.map(constantOf)),
        names: declared.map(({ name }) => name),
        state: Object.fromEntries(own(held).map(({ urn, ...old }) => [urn, old])),
    };
}

const rulesOfCheck = ({ refusals }: ResourceResult): string[] =>
    distinct(refusals.filter(({ severity }) => severity === "refused").map(({ rule }) => rule));

/** Rules of rivals by program, all others by resource. */
function comparable(named: Named): object {
    const rivalries = distinct(Object.values(named).flat()).filter((rule) => RIVALRIES.includes(rule));
    const others = Object.entries(named).map(([name, rules]) => [
        name,
        rules.filter((rule) => !RIVALRIES.includes(rule)).join(" "),
    ]);
    return { rivalries, ...Object.fromEntries(others) } as object;
}

describe("webex-wholesale check and the provider process", function () {
    this.timeout(0);
    let provider: ProviderProcess;
    before(async () => (provider = await ProviderProcess.start({ config })));
    after(() => provider.stop());

    it(`name the same rules for ${numRuns} generated programs`, async () => {
        const began = process.cpuUsage();
        const seen = new Map<string, number>();
        let run = 0;
        await fc.assert(
            fc.asyncProperty(generatedProgram({ most: 3 }), async (generated) => {
                run += 1;
                const program = programOf(generated, run);
                const declared = await declaredBy(program);
                expect(declared.map(({ name }) => name)).to.deep.equal(program.names);
                const byCheck: Record<string, readonly string[]> = {};
                for (const result of await validated(declared, program)) {
                    byCheck[result.declared.name] = rulesOfCheck(result);
                }
                const byProvider: Record<string, readonly string[]> = {};
                for (const { name, oldUrn, inputs } of declared) {
                    const old = oldUrn === undefined ? undefined : program.state[oldUrn];
                    byProvider[name] = await rulesOfProvider(provider, old, inputs);
                }
                expect(comparable(byCheck), program.lines.join("\n")).to.deep.equal(comparable(byProvider));
                for (const rule of new Set(Object.values(byCheck).flat())) {
                    seen.set(rule, (seen.get(rule) ?? 0) + 1);
                }
            }),
            { seed, numRuns },
        );
        const { user, system } = process.cpuUsage(began);
        console.log(
            `${numRuns} programs, seed ${seed}, ${((user + system) / 1e6).toFixed(1)} s of CPU beside the provider's`,
        );
        if (numRuns >= 500) {
            expect(
                COMMON.filter((rule) => !seen.has(rule)),
                "rules that no program broke",
            ).to.deep.equal([]);
        }
        console.log(
            [...seen]
                .sort()
                .map(([rule, times]) => `${rule} ${times}`)
                .join(", "),
        );
    });
});
