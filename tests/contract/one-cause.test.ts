// One wrong setting and 150 resources behind it: the whole message is printed once, at the stack, and each resource has one short line at most.
import { expect } from "chai";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aMeetingsUser } from "../support/builders";
import { ProviderProcess, providerLine, type Properties } from "../support/provider-process";
import { customer, failureOf, template, user } from "./scene";

const RESOURCES = 150;
const TOKEN = "c3VwZXItaGVtbGlnLXRva2Vu";
const AT = "http://127.0.0.1:1/v1";
const token = { "webexwholesale:accessToken": TOKEN };
const endpoint = { "webexwholesale:endpoint": AT };

/** What is configured; what each resource says in short; what is said once. */
const settings: readonly (readonly [title: string, config: Record<string, string>, short: RegExp, once: RegExp])[] = [
    [
        "an endpoint that is not a URL",
        { ...token, "webexwholesale:endpoint": "no url" },
        /not a URL/u,
        /config set webexwholesale:endpoint/u,
    ],
    ["nothing to sign in with", endpoint, /No Webex credentials are configured/u, /set WEBEX_WHOLESALE_ACCESS_TOKEN/u],
    [
        "half of the credentials",
        { ...endpoint, "webexwholesale:clientId": "c" },
        /are missing/u,
        /config set --secret webexwholesale:clientSecret/u,
    ],
    [
        "a token with a line break",
        { ...endpoint, "webexwholesale:accessToken": "two\nlines" },
        /cannot be part of a token/u,
        /copy the token again/u,
    ],
    [
        "a time that is not one",
        { ...endpoint, ...token, "webexwholesale:requestTimeout": "soon" },
        /"soon"/u,
        /config set webexwholesale:requestTimeout/u,
    ],
    [
        "a precheck that is none of the three",
        { ...endpoint, ...token, "webexwholesale:precheck": "maybe" },
        /"maybe"/u,
        /config set webexwholesale:precheck/u,
    ],
    ["an endpoint where nothing listens", { ...endpoint, ...token }, /Could not use the Webex API/u, /ECONNREFUSED/u],
];

const numbered = (index: number): Properties => {
    const email = `user${index}@norrbygg.example`;
    const all = {
        __provider: providerLine("customerUsers"),
        users: { [email]: { ...aMeetingsUser(), id: `user-${index}` } },
    };
    return (
        [user({ email }), customer({ externalId: `crm-${index}` }), template({ name: `Template ${index}` }), all][
            index % 4
        ] ?? {}
    );
};

const inputs = Array.from({ length: RESOURCES }, (_, index) => ({ ...numbered(index), customerId: "customer-1" }));

const folder = mkdtempSync(join(tmpdir(), "one-cause-"));

/** A process of the same command, whose parent is the same, does not say again what another has said. */
const ofNewCommand = (config: Record<string, string>): Promise<ProviderProcess> =>
    ProviderProcess.start({ config, env: { TMPDIR: mkdtempSync(join(folder, "command-")) } });

async function messagesOf(
    config: Record<string, string>,
    call: (provider: ProviderProcess, inputs: Properties, index: number) => Promise<unknown>,
): Promise<{ readonly messages: string[]; readonly printed: string[] }> {
    const provider = await ofNewCommand(config);
    const failures = await Promise.all(inputs.map((each, index) => failureOf(call(provider, each, index)))).finally(
        () => provider.stop(),
    );
    // What a process printed has arrived when it has ended.
    return { messages: failures.map(({ message }) => message), printed: provider.printed.trim().split("\n") };
}

describe("one cause behind 150 resources", function () {
    this.timeout(60_000);
    after(() => rmSync(folder, { recursive: true, force: true }));

    for (const [title, config, short, once] of settings) {
        for (const [command, call] of [
            [
                "a refresh",
                (provider: ProviderProcess, each: Properties, index: number) => provider.read(`id-${index}`, each),
            ],
            [
                "a destroy",
                (provider: ProviderProcess, each: Properties, index: number) => provider.delete(`id-${index}`, each),
            ],
        ] as const) {
            it(`is printed in full once in ${command} if it is ${title}`, async () => {
                const { messages, printed } = await messagesOf(config, call);
                expect(
                    printed.filter((line) => once.test(line)),
                    printed.join("\n"),
                ).to.have.length(1);
                expect(printed.length).to.be.below(4);
                for (const message of messages) {
                    expect(message).to.match(short).and.contain("at the stack").and.not.match(once);
                    expect(message.length, message).to.be.below(200);
                }
            });
        }
    }

    it("is printed in full once if 150 users of one resource fail for it", async () => {
        const provider = await ofNewCommand({ ...endpoint, ...token });
        const users = Object.fromEntries(
            inputs.map((_, index) => [`user${index}@norrbygg.example`, { ...aMeetingsUser(), id: `user-${index}` }]),
        );
        const all = { __provider: providerLine("customerUsers"), customerId: "customer-1", users };
        const { message } = await failureOf(provider.delete("customer-1", all)).finally(() => provider.stop());
        expect(message)
            .to.match(/Could not use the Webex API.*at the stack/u)
            .and.not.contain("\n");
        expect(provider.printed.match(/ECONNREFUSED/gu)).to.have.length(1);
    });

    it("is printed in full once if templates are declared and no endpoint is set: T6, and briefly for each resource", async () => {
        const provider = await ofNewCommand(token);
        const declared = inputs.map((_, index) => template({ name: `Template ${index}` }));
        const checked = await Promise.all(declared.map((each) => provider.check({}, each))).finally(() =>
            provider.stop(),
        );
        const reasons = checked.flatMap(({ failures }) => failures.map(({ reason }) => reason));
        expect(reasons).to.have.length(RESOURCES);
        for (const reason of reasons) {
            expect(reason).to.match(/^\[T6\] provisioningId: is missing.*at the stack/u);
            expect(reason.length, reason).to.be.below(200);
        }
        const whole = provider.printed.split("\n").filter((line) => line.includes("WEBEX_WHOLESALE_ENDPOINT"));
        expect(whole).to.have.length(1);
        expect(whole[0]).to.match(/^error: \[T6\].*Partner Hub/u);
    });
});
