// The language host and the program it runs end when the engine does, however that happens.
import { expect } from "chai";
import { LanguageHostProcess } from "./language-host-process";
import { exitOf } from "./tool-sandbox";
import { isRunning, until } from "./until";

const WAITS_FOR_EVER = "setInterval(() => undefined, 1000)";

// Plays the engine: starts the host, shows what it prints, and waits to be killed.
const ENGINE = `
const { spawn } = require("child_process");
const host = spawn(process.execPath, process.argv.slice(1), { stdio: ["ignore", "pipe", "inherit"], detached: true });
host.stdout.pipe(process.stdout);
`;

describe("the end of the language host", () => {
    let host: LanguageHostProcess;

    afterEach(() => host.remove());

    it("comes within a second of Cancel, and ends the running program too", async () => {
        host = await LanguageHostProcess.start({ "index.js": WAITS_FOR_EVER });
        const end = exitOf(host.process);
        const run = host.run().catch(() => undefined);
        const { pid } = await host.told();
        const cancelled = Date.now();
        await host.cancel();
        expect(await end).to.equal(0);
        expect(Date.now() - cancelled).to.be.below(1000);
        await until("the program has ended", () => !isRunning(pid));
        await run;
    });

    for (const signal of ["SIGTERM", "SIGINT"] as const) {
        it(`comes with ${signal}, and ends the running program too`, async () => {
            host = await LanguageHostProcess.start({ "index.js": WAITS_FOR_EVER });
            const end = exitOf(host.process);
            const run = host.run().catch(() => undefined);
            const { pid } = await host.told();
            host.process.kill(signal);
            await end;
            await until("the program has ended", () => !isRunning(pid));
            await run;
        });
    }

    it("comes when the engine is killed outright, and ends the running program too", async () => {
        host = await LanguageHostProcess.start({ "index.js": WAITS_FOR_EVER }, ENGINE);
        const run = host.run().catch((error: unknown) => error);
        const { pid } = await host.told();
        host.process.kill("SIGKILL");
        expect(await run, "the connection breaks when the host ends").to.be.an("error");
        await until("the program has ended", () => !isRunning(pid));
    });
});
