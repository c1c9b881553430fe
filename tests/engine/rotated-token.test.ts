// A token in the stack configuration that has been rotated: the engine refreshes with the copy in the state, and the message's way out works, word for word.
import { expect } from "chai";
import { z } from "zod";
import { diagnosticsIn, said, traceIn, type Outcome } from "../support/engine-outcome";
import { customer, program, template } from "../support/engine-programs";
import { engineIsReady, EngineStack } from "../support/engine-stack";

const MINUTES = 60_000;
const granted = z.object({ access_token: z.string() });

describe("a rotated token in the stack configuration, on the real engine", function () {
    this.timeout(20 * MINUTES);
    let stack: EngineStack;

    before(engineIsReady);
    before(async () => {
        stack = await EngineStack.create({ program: program(template(), customer("norrbygg")), settings: "config" });
        await stack.project.config("webexwholesale:endpoint", stack.emulator.url);
        await configureNewToken();
        await stack.mustUp();
    });
    after(() => stack.remove());

    async function configureNewToken(): Promise<void> {
        const { WEBEX_WHOLESALE_ACCESS_TOKEN: fixed } = stack.emulator.environment;
        const form = {
            grant_type: "refresh_token",
            refresh_token: `${fixed}-refresh`,
            client_id: "c",
            client_secret: "s",
        };
        const answer = await fetch(`${stack.emulator.url}/access_token`, {
            method: "POST",
            body: new URLSearchParams(form),
        });
        const { access_token: token } = granted.parse(await answer.json());
        const { code, stderr } = await stack.project.config("webexwholesale:accessToken", token, ["--secret"]);
        expect(code, stderr).to.equal(0);
    }

    async function rotate(): Promise<void> {
        await stack.emulator.control("DELETE", "/tokens");
        await configureNewToken();
    }

    /** Runs a command as the message writes it. */
    async function follow(told: Outcome, command: string): Promise<Outcome> {
        expect(told.text).to.contain(`\`${command}\``);
        const [, name = "", ...rest] = command.split(" ");
        return said(await stack.project.run([name, "--stack", "test", "--yes", "--skip-preview", ...rest]));
    }

    it("fails with one cause at the stack, which says why the new token was not used", async () => {
        await rotate();
        const preview = await stack.preview();
        expect(preview.code, preview.text).to.equal(1);
        expect(traceIn(preview)).to.deep.equal([]);
        expect(diagnosticsIn(preview).match(/copy of the configuration/gu) ?? [], preview.text).to.have.length(1);
        expect(preview.text).not.to.contain("stopped, see the error");
        const refreshed = await follow(preview, "pulumi refresh --run-program");
        expect(refreshed.code, refreshed.text).to.equal(0);
    });

    it("is fixed by what the message says: preview, refresh and up work again", async () => {
        await stack.mustBeUnchanged();
        const refreshed = await stack.refresh();
        expect(refreshed.code, refreshed.text).to.equal(0);
        await stack.mustUp();
    });

    it("lets the stack be destroyed with what the message says for that", async () => {
        await rotate();
        const preview = await stack.preview();
        expect(preview.code, preview.text).to.equal(1);
        const destroyed = await follow(preview, "pulumi destroy --run-program --refresh=false");
        expect(destroyed.code, destroyed.text).to.equal(0);
        expect(await stack.emulator.customers()).to.deep.equal([]);
    });
});
