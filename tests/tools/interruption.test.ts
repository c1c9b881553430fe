// Two runs at once, Ctrl+C and kill -9 in the middle of a build: nothing half made, nothing left running.
import { expect } from "chai";
import { exitOf, ToolSandbox } from "./tool-sandbox";
import { isRunning, until } from "./until";

describe("getting pulumi, interrupted", () => {
    let sandbox: ToolSandbox;

    beforeEach(() => {
        sandbox = new ToolSandbox();
        sandbox.go("shut");
    });
    afterEach(() => {
        sandbox.openGate();
        sandbox.remove();
    });

    it("builds once for two runs at once", async () => {
        const first = exitOf(sandbox.start("up"));
        await until("the build has started", () => sandbox.builds().length === 1);
        const second = sandbox.start("up");
        let said = "";
        second.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
        const secondEnd = exitOf(second);
        await until("the second waits", () => said.includes("waiting for another run that is getting pulumi"));
        sandbox.openGate();
        expect(await Promise.all([first, secondEnd])).to.deep.equal([42, 42]);
        expect(sandbox.builds()).to.have.length(1);
        expect(sandbox.leftovers()).to.deep.equal([]);
    });

    for (const [signal, code] of [
        ["SIGINT", 130],
        ["SIGTERM", 143],
    ] as const) {
        it(`leaves nothing behind after ${signal}, and starts from the beginning next time`, async () => {
            const child = sandbox.start("up");
            const end = exitOf(child);
            await until("the build has started", () => sandbox.builds().length === 1);
            child.kill(signal);
            expect(await end).to.equal(code);
            await until("the build has stopped", () => !sandbox.builds().some(isRunning));
            expect(sandbox.leftovers()).to.deep.equal([]);
            sandbox.openGate();
            expect((await sandbox.run("up")).stdout).to.contain("ran 3.255.0");
        });
    }

    it("stops the build even if it is killed outright, and recovers", async function () {
        this.timeout(60_000);
        const child = sandbox.start("up");
        const end = exitOf(child);
        await until("the build has started", () => sandbox.builds().length === 1);
        child.kill("SIGKILL");
        expect(await end).to.equal("SIGKILL");
        await until("the build has stopped", () => !sandbox.builds().some(isRunning));
        sandbox.openGate();
        expect((await sandbox.run("up")).stdout).to.contain("ran 3.255.0");
        expect(sandbox.leftovers()).to.deep.equal([]);
    });

    it("passes a signal on to pulumi and exits as pulumi does", async () => {
        sandbox.pulumiAt(sandbox.bin, "3.255.0");
        sandbox.script(
            `${sandbox.bin}/pulumi`,
            `#!/bin/sh
if [ "$1" = version ]; then echo v3.255.0; exit 0; fi
trap 'exit 7' TERM
echo ready
while :; do sleep 0.02; done
`,
        );
        const child = sandbox.start("up");
        const end = exitOf(child);
        let said = "";
        child.stdout?.on("data", (chunk: Buffer) => (said += chunk.toString()));
        await until("pulumi runs", () => said.includes("ready"));
        child.kill("SIGTERM");
        expect(await end).to.equal(7);
    });
});
