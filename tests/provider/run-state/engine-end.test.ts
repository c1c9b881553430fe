// A provider process ends with its engine: a killed pulumi command cannot end it, and it would stay for ever.
import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { expect } from "chai";
import { endWithEngine } from "../../../provider/run-state/engine";
import { ProviderProcess, providerLine } from "../../support/provider-process";

async function anEngine(): Promise<{ server: Server; address: string }> {
    const server = createServer((socket) => socket.end()).listen(0, "127.0.0.1");
    await once(server, "listening");
    const bound = server.address();
    return { server, address: `127.0.0.1:${typeof bound === "object" && bound !== null ? bound.port : 0}` };
}

describe("a process whose engine ends", () => {
    it("ends with the engine, and not before", async () => {
        const { server, address } = await anEngine();
        let isOver = false;
        const ended = new Promise<void>((resolve) => {
            endWithEngine(
                address,
                () => {
                    expect(isOver).to.equal(true);
                    resolve();
                },
                10,
            );
        });
        await once(server, "connection");
        await once(server, "connection");
        isOver = true;
        server.close();
        await ended;
    });

    it("ends if the engine was gone before the first check", async () => {
        const { server, address } = await anEngine();
        server.close();
        await once(server, "close");
        await new Promise<void>((resolve) => endWithEngine(address, resolve, 10));
    });

    it("is Pulumi's provider process", async () => {
        const provider = await ProviderProcess.start();
        try {
            await provider.check({}, { __provider: providerLine("onboardingTemplate"), name: "Standard" });
            await provider.loseEngine();
            await provider.ended();
        } finally {
            await provider.stop();
        }
    });
});
