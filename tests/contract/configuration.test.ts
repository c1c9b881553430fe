// Settings and secrets: `configure` only stores, whatever it is given, and tokens are seen nowhere but in requests.
import { expect } from "chai";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ProviderProcess } from "../support/provider-process";
import { type Handler, reply, startWebServer } from "../support/web-server";
import { aScene, customer, failureOf, template, TRACE } from "./scene";

const TOKEN = "c3VwZXItaGVtbGlnLXRva2Vu";
const SECRET = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270" };

async function withProvider(
    options: Parameters<typeof ProviderProcess.start>[0],
    doing: (provider: ProviderProcess) => Promise<void>,
): Promise<void> {
    const provider = await ProviderProcess.start(options);
    try {
        await doing(provider);
    } finally {
        await provider.stop();
    }
}

/** Lists are empty, and nothing has any id. */
const nothingThere: Handler = ({ path }, response) =>
    /s$/iu.test(path) ? { items: [] } : reply(response, 404, { message: "not found" });

const bad: readonly (readonly [title: string, config: Record<string, string>, told: RegExp])[] = [
    [
        "an endpoint that is not a URL",
        { "webexwholesale:endpoint": "no url", "webexwholesale:accessToken": TOKEN },
        /endpoint is not a URL/u,
    ],
    [
        "an endpoint that is not a web address",
        { "webexwholesale:endpoint": "ftp://127.0.0.1", "webexwholesale:accessToken": TOKEN },
        /endpoint must begin with/u,
    ],
    [
        "nothing to sign in with",
        { "webexwholesale:endpoint": "http://127.0.0.1:1/v1" },
        /No Webex credentials are configured/u,
    ],
    [
        "half of the credentials",
        { "webexwholesale:endpoint": "http://127.0.0.1:1/v1", "webexwholesale:clientId": "c" },
        /clientSecret and refreshToken are missing/u,
    ],
    [
        "a time that is none",
        {
            "webexwholesale:endpoint": "http://127.0.0.1:1/v1",
            "webexwholesale:accessToken": TOKEN,
            "webexwholesale:requestTimeout": "soon",
        },
        /requestTimeout is "soon"/u,
    ],
];

describe("settings", () => {
    for (const [title, config, told] of bad) {
        it(`may contain ${title}: configuring succeeds, and the next call that needs them says so in one sentence`, () =>
            withProvider({ config }, async (provider) => {
                await provider.configure();
                const calls = [
                    provider.create(customer()),
                    provider.read("id", customer()),
                    provider.delete("id", customer()),
                ];
                for (const error of await Promise.all(calls.map(failureOf))) {
                    expect(error.message).to.match(told).and.not.contain("\n").and.not.contain(TOKEN);
                    expect(error.kept).to.equal(undefined);
                }
                expect(provider.printed).to.not.match(TRACE);
                expect(provider.printed).to.not.contain(TOKEN);
            }));
    }

    it("report a wrong endpoint also when a template is checked, instead of sending the user to Partner Hub", () =>
        withProvider(
            { config: { "webexwholesale:endpoint": "no url", "webexwholesale:accessToken": TOKEN } },
            async (provider) => {
                const told = await provider.check({}, template()).then(
                    ({ failures }) => failures.map(({ reason }) => reason).join(),
                    (error: unknown) => String(error),
                );
                expect(told).to.contain("endpoint is not a URL");
            },
        ));

    it("come from the environment if the configuration is empty", async () => {
        const server = await startWebServer(nothingThere);
        const env = { WEBEX_WHOLESALE_ENDPOINT: server.endpoint, WEBEX_WHOLESALE_ACCESS_TOKEN: TOKEN };
        try {
            await withProvider({ env, config: { "webexwholesale:endpoint": "" } }, async (provider) => {
                expect((await provider.check({}, template())).failures).to.deep.equal([]);
                expect((await provider.read("id-1", template())).id).to.equal("");
            });
            expect(server.questions.map(({ line }) => line)).to.deep.equal(["GET /wholesale/onboardingTemplates"]);
            expect(server.questions[0]?.headers.authorization).to.equal(`Bearer ${TOKEN}`);
        } finally {
            await server.close();
        }
    });

    it("are overridden by the environment, which is reported in one line without a value", async () => {
        const server = await startWebServer(nothingThere);
        const env = { WEBEX_WHOLESALE_ENDPOINT: server.endpoint, WEBEX_WHOLESALE_ACCESS_TOKEN: TOKEN };
        const config = {
            "webexwholesale:endpoint": "http://127.0.0.1:1/v1",
            "webexwholesale:accessToken": "other-token",
        };
        try {
            await withProvider({ env, config }, async (provider) => {
                expect((await provider.read("id-1", template())).id).to.equal("");
                expect(provider.printed).to.match(
                    /^note: the endpoint and all credentials are taken from the environment.*$/u,
                );
                expect(provider.printed)
                    .to.not.match(/other-token|127\.0\.0\.1/u)
                    .and.not.contain(TOKEN);
            });
            expect(server.questions[0]?.headers.authorization).to.equal(`Bearer ${TOKEN}`);
        } finally {
            await server.close();
        }
    });

    it("may require that Webex is queried: a check without credentials, or without an answer, then fails", async () => {
        const dead = { WEBEX_WHOLESALE_ENDPOINT: "http://127.0.0.1:1/v1", WEBEX_WHOLESALE_ACCESS_TOKEN: TOKEN };
        // Processes of one command do not repeat a warning: here each is a command.
        const folder = mkdtempSync(join(tmpdir(), "required-precheck-"));
        const alone = (env: Record<string, string>): { env: Record<string, string> } => ({
            env: { TMPDIR: mkdtempSync(join(folder, "command-")), ...env },
        });
        for (const [env, why] of [
            [{}, "no credentials"],
            [dead, "ECONNREFUSED"],
        ] as const) {
            await withProvider(alone({ ...env, WEBEX_WHOLESALE_PRECHECK: "required" }), async (provider) => {
                const error = await failureOf(provider.check({}, customer()));
                expect(error.message).to.contain("at the stack");
                expect(provider.printed)
                    .to.match(/^error: .*precheck is "required".*C11, C12, C13/u)
                    .and.contain(why);
            });
            await withProvider(alone(env), async (provider) => {
                expect((await provider.check({}, customer())).failures).to.deep.equal([]);
                expect(provider.printed)
                    .to.match(/^warning: .*C11, C12, C13.*$/u)
                    .and.contain(why);
            });
            await withProvider(alone({ ...env, WEBEX_WHOLESALE_PRECHECK: "false" }), async (provider) => {
                expect((await provider.check({}, customer())).failures).to.deep.equal([]);
                expect(provider.printed).to.equal("");
            });
        }
        rmSync(folder, { recursive: true, force: true });
    });

    it("arrive before any call, even if all calls arrive at once", async () => {
        const server = await startWebServer(nothingThere);
        const config = { "webexwholesale:endpoint": server.endpoint, "webexwholesale:accessToken": TOKEN };
        try {
            await withProvider({ config }, async (provider) => {
                const calls = Array.from({ length: 8 }, (_, index) =>
                    provider.read(`id-${index}`, index % 2 === 0 ? template() : customer()),
                );
                const answers = await Promise.all(calls);
                expect(answers.map(({ id }) => id)).to.deep.equal(answers.map(() => ""));
            });
            for (const { headers } of server.questions) {
                expect(headers.authorization).to.equal(`Bearer ${TOKEN}`);
            }
        } finally {
            await server.close();
        }
    });
});

describe("secrets", () => {
    it("arrive unwrapped: the process does not accept secrets, so the engine sends plain text", () =>
        withProvider({}, async (provider) => {
            expect((await provider.configure()).getAcceptsecrets()).to.equal(false);
        }));

    it("are unwrapped in the configuration", async () => {
        const server = await startWebServer(nothingThere);
        const wrapped = { ...SECRET, value: TOKEN };
        try {
            await withProvider(
                { config: { "webexwholesale:endpoint": server.endpoint, "webexwholesale:accessToken": wrapped } },
                async (provider) => {
                    await provider.read("id-1", template());
                },
            );
            expect(server.questions[0]?.headers.authorization).to.equal(`Bearer ${TOKEN}`);
        } finally {
            await server.close();
        }
    });

    it("are not contained in any answer, error or line, whatever the server does", async () => {
        const scene = await aScene();
        const token = scene.emulator.accessToken;
        try {
            const config = { "webexwholesale:endpoint": scene.emulator.url, "webexwholesale:accessToken": TOKEN };
            await withProvider({ config }, async (provider) => {
                const calls = [
                    provider.create(customer()),
                    provider.create(template()),
                    provider.read("id", customer()),
                    provider.delete("id", customer()),
                ];
                for (const error of await Promise.all(calls.map(failureOf))) {
                    expect(error.message).to.not.contain(TOKEN);
                    expect(JSON.stringify(error.kept ?? {})).to.not.contain(TOKEN);
                }
                expect(provider.printed).to.not.contain(TOKEN).and.not.match(TRACE);
            });
            const made = await scene.up(template());
            expect(JSON.stringify(made)).to.not.contain(token);
        } finally {
            await scene.close();
        }
    });
});
