// Each rule's own example, as a program: `webex-wholesale check` and the provider process name the same rules.
import { expect } from "chai";
import { program } from "../../support/engine-programs";
import { ProviderProcess } from "../../support/provider-process";
import { withProgram } from "../../cli/check/checked-program";
import { heldOf, lineOf, sentOf, type Declared } from "./declared";
import { distinct, rulesOfProvider } from "./provider-rules";
import { examples, type Example } from "./rule-examples";

const EMULATOR = "http://127.0.0.1:9/v1";
const WEBEX = "https://webexapis.com/v1";

type Named = ReadonlyMap<string, readonly string[]>;

/** By the name of the resource. */
async function byCheck(declared: readonly Declared[], endpoint: string): Promise<Named> {
    const resources = declared.flatMap((one) => heldOf(one, "test") ?? []);
    const files = {
        "state.json": JSON.stringify({ version: 3, deployment: { resources } }),
        "index.js": program(...declared.map(lineOf)),
    };
    const named = new Map<string, readonly string[]>();
    await withProgram(files, async (checked) => {
        const { refusals } = await checked.report(["--state", "state.json", "--stack", "dev"], {
            WEBEX_WHOLESALE_ENDPOINT: endpoint,
        });
        for (const { name, rule, severity } of refusals.filter((one) => one.severity === "refused")) {
            expect(severity).to.equal("refused");
            named.set(name, distinct([...(named.get(name) ?? []), rule]));
        }
    });
    return named;
}

async function byProvider(declared: readonly Declared[], endpoint: string): Promise<Named> {
    const config = { "webexwholesale:endpoint": endpoint, "webexwholesale:precheck": "false" };
    const provider = await ProviderProcess.start({ config });
    const named = new Map<string, readonly string[]>();
    try {
        for (const one of declared) {
            const rules = await rulesOfProvider(provider, heldOf(one, "test"), sentOf(one));
            if (rules.length > 0) {
                named.set(one.name, rules);
            }
        }
        return named;
    } finally {
        await provider.stop();
    }
}

describe("webex-wholesale check and the provider process", function () {
    this.timeout(120_000);
    const found: { readonly check: Named; readonly provider: Named }[] = [];

    before(async () => {
        for (const [isRealWebex, endpoint] of [
            [false, EMULATOR],
            [true, WEBEX],
        ] as const) {
            const declared = examples.filter((one) => one.isRealWebex === isRealWebex).flatMap((one) => one.program);
            const [check, provider] = await Promise.all([byCheck(declared, endpoint), byProvider(declared, endpoint)]);
            found.push({ check, provider });
        }
    });

    const rulesBy = (side: "check" | "provider", { program: declared }: Example): string[] =>
        distinct(declared.flatMap(({ name }) => found.flatMap((one) => one[side].get(name) ?? [])));

    for (const example of examples.filter(({ isRefused, program: declared }) => isRefused && declared.length > 0)) {
        it(`name the same rules for ${example.title}`, () => {
            const check = rulesBy("check", example);
            expect(check).to.deep.equal(rulesBy("provider", example));
            if (example.factsFrom.includes("offline")) {
                expect(check).to.include(example.rule);
            } else {
                expect(check).to.not.include(example.rule);
            }
        });
    }

    it("have an example of every rule that refuses without Webex", () => {
        const lacking = examples.filter(
            ({ isRefused, factsFrom, program: declared }) =>
                isRefused && factsFrom.includes("offline") && declared.length === 0,
        );
        expect(lacking.map(({ title }) => title)).to.deep.equal([]);
    });
});
