// How a provider process ends: by a signal within five seconds and with nothing lost, and with its engine also where its pipes are dead.
import { expect } from "chai";
import { PluginProvider } from "../support/plugin-provider";
import type { Provider } from "../support/provider-calls";
import { ProviderProcess, type ProviderOptions } from "../support/provider-process";
import { reply, startWebServer } from "../support/web-server";
import { failureOf, template, TRACE } from "./scene";

const within = async (seconds: number, work: Promise<unknown>): Promise<number> => {
    const begun = performance.now();
    await work;
    const took = (performance.now() - begun) / 1_000;
    expect(took).to.be.below(seconds);
    return took;
};

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

for (const { start, of } of [
    { start: (options?: ProviderOptions): Promise<Provider> => ProviderProcess.start(options), of: "" },
    {
        start: (options?: ProviderOptions): Promise<Provider> => PluginProvider.start(options),
        of: " of the native plugin",
    },
]) {
    describe(`a signal to the provider process${of}`, () => {
        for (const signal of ["SIGINT", "SIGTERM"] as const) {
            it(`ends it at once and silently if no request is running: ${signal}`, async () => {
                const provider = await start();
                await provider.check({}, template());
                const before = provider.printed;
                provider.signal(signal);
                await within(2, provider.ended());
                expect(provider.printed).to.equal(before);
                await provider.stop();
            });

            it(`lets a write that is running finish, and starts no other: ${signal}`, async () => {
                const made = { ...template(), provisioningId: "pid-1", services: ["webex_for_wholesale"] };
                let arrived: () => void = () => undefined;
                const arrival = new Promise<void>((resolve) => (arrived = resolve));
                const server = await startWebServer(async ({ method }, response) => {
                    if (method === "GET") {
                        return { items: [] };
                    }
                    arrived();
                    await new Promise((resolve) => setTimeout(resolve, 500));
                    return reply(response, 200, made);
                });
                const env = { WEBEX_WHOLESALE_ENDPOINT: server.endpoint, WEBEX_WHOLESALE_ACCESS_TOKEN: "s3cret-token" };
                const provider = await start({ env });
                try {
                    const { inputs } = await provider.check({}, template());
                    const creation = provider.create(inputs);
                    await Promise.race([arrival, creation]);
                    provider.signal(signal);
                    await later(200);
                    const late = failureOf(provider.create({ ...inputs, name: "Another" }));
                    expect((await creation).id).to.equal("pid-1");
                    await within(5, provider.ended());
                    expect((await late).message).to.not.match(TRACE);
                    expect(server.questions.filter(({ method }) => method !== "GET")).to.have.length(1);
                } finally {
                    await provider.stop();
                    await server.close();
                }
            });
        }
    });

    describe(`a provider process${of} whose engine dies in its first second`, () => {
        it("ends, even if nothing reads its pipes any more", async () => {
            const provider = await start();
            try {
                await provider.check({}, template());
                provider.breakPipes();
                await provider.loseEngine();
                await within(15, provider.ended());
            } finally {
                await provider.stop();
            }
        });
    });

    describe(`an expected problem${of}`, () => {
        it("prints nothing but its message", async () => {
            const env = {
                WEBEX_WHOLESALE_ENDPOINT: "http://127.0.0.1:1/v1",
                WEBEX_WHOLESALE_ACCESS_TOKEN: "s3cret-token",
            };
            const provider = await start({ env });
            try {
                const reads = Array.from({ length: 20 }, (_, index) =>
                    failureOf(provider.read(`id-${index}`, template())),
                );
                for (const error of await Promise.all(reads)) {
                    expect(error.message).to.contain("at the stack").and.has.length.below(120);
                }
                expect(provider.printed.split("\n").filter((line) => line !== "")).to.have.length(1);
                expect(provider.printed).to.match(/^error: Could not .*ECONNREFUSED/u);
            } finally {
                await provider.stop();
            }
        });
    });
}
