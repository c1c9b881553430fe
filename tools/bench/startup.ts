// What loading costs: the provider process's modules one by one and all together, and the SDK in a program.
import { runChild } from "../pulumi/child";
import { packageRoot } from "../pulumi/package-root";
import type { Fact } from "./fact";
import { spreadOf } from "./statistics";

const CLIENT = "./dist/provider/webex/connect";

const modules: readonly (readonly [what: string, before: readonly string[], module: string])[] = [
    ["provider: everything", [], "pulumi-webex-wholesale/provider"],
    [
        "provider: without @pulumi/pulumi, which the process has already loaded",
        ["@pulumi/pulumi"],
        "pulumi-webex-wholesale/provider",
    ],
    ["provider: zod, included above", [], "zod"],
    ["provider: its client, loaded only at the first request", ["pulumi-webex-wholesale/provider"], CLIENT],
    ["provider: axios, included in the client", [], "axios"],
    ["provider: bottleneck, included in the client", [], "bottleneck"],
    ["SDK: @pulumi/pulumi, which every program loads", [], "@pulumi/pulumi"],
    ["SDK: what this package adds", ["@pulumi/pulumi"], "pulumi-webex-wholesale"],
];

const load = (names: readonly string[]): string => names.map((name) => `require(${JSON.stringify(name)});`).join("");

export async function startupFacts(repeats: number): Promise<Fact[]> {
    const facts: Fact[] = [];
    for (const [what, before, module] of modules) {
        const times: number[] = [];
        for (let round = 0; round < repeats; round++) {
            const code = `${load(before)}const begun=performance.now();${load([module])}console.log(performance.now()-begun)`;
            const { stdout, stderr } = await runChild(process.execPath, ["-e", code], { cwd: packageRoot() });
            if (stdout === "") {
                throw new Error(`loading ${module} failed: ${stderr}`);
            }
            times.push(Number(stdout));
        }
        const spread = spreadOf(times);
        if (spread !== undefined) {
            const { median, min, max } = spread;
            facts.push({
                what: `load ${what}`,
                value: `${median.toFixed(0)} ms (${min.toFixed(0)} to ${max.toFixed(0)})`,
            });
        }
    }
    return facts;
}
