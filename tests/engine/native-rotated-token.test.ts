// A rotated token and the native plugin: the stack's present configuration is used, and for a declared provider the advice works, word for word.
import { expect } from "chai";
import { z } from "zod";
import { said, type Outcome } from "../support/engine-outcome";
import { engineIsReady } from "../support/engine-stack";
import { NativeStack, nativeProgram } from "../support/native-stack";

const MINUTES = 60_000;
const granted = z.object({ access_token: z.string() });

const template = (name: string, options: string): string =>
    `new Native("OnboardingTemplate", "${name}", { name: "${name}", serviceProviderAdmin: "ops@partner.example", country: "SE", language: "sv", subscription: "Sub-100200" }, [], ${options});`;

const program = (token: string, endpoint: string): string =>
    nativeProgram(`class Provider extends pulumi.ProviderResource {}
const partner = new Provider("webexwholesale", "partner", { endpoint: ${JSON.stringify(endpoint)}, accessToken: ${JSON.stringify(token)} });
${template("of-default", "{}")}
${template("of-partner", "{ provider: partner }")}`);

describe("a rotated token and the native plugin, on the real engine", function () {
    this.timeout(20 * MINUTES);
    let stack: NativeStack;

    before(engineIsReady);
    before(async () => {
        stack = await NativeStack.create("", "config");
        await stack.project.config("webexwholesale:endpoint", stack.emulator.url);
        await writeNewToken();
        await stack.mustUp();
    });
    after(() => stack.remove());

    async function newToken(): Promise<string> {
        const refresh_token = `${stack.emulator.environment["WEBEX_WHOLESALE_ACCESS_TOKEN"] ?? ""}-refresh`;
        const form = { grant_type: "refresh_token", refresh_token, client_id: "c", client_secret: "s" };
        const body = new URLSearchParams(form);
        const answer = await fetch(`${stack.emulator.url}/access_token`, { method: "POST", body });
        return granted.parse(await answer.json()).access_token;
    }

    async function configure(token: string): Promise<void> {
        const { code, stderr } = await stack.project.config("webexwholesale:accessToken", token, ["--secret"]);
        expect(code, stderr).to.equal(0);
    }

    async function writeNewToken(): Promise<void> {
        const token = await newToken();
        await configure(token);
        stack.write(program(token, stack.emulator.url));
    }

    async function rotate(): Promise<void> {
        await stack.emulator.control("DELETE", "/tokens");
        await writeNewToken();
    }

    const refresh = async (...args: readonly string[]): Promise<Outcome> =>
        said(await stack.project.refresh(["--suppress-progress", ...args]));

    it("needs nothing for the default provider, and for a declared one what the message says", async () => {
        await rotate();
        const refused = await refresh();
        expect(refused.code, refused.text).to.not.equal(0);
        expect(refused.text).to.contain("accessToken of the provider that your program declares");
        expect(refused.text).to.contain("`pulumi refresh --run-program`");
        expect(refused.text, "the default provider reads the present configuration").to.not.contain(
            "pulumi config set",
        );
        const refreshed = await refresh("--run-program");
        expect(refreshed.code, refreshed.text).to.equal(0);
        const again = await refresh();
        expect(again.code, again.text).to.equal(0);
    });

    it("refuses a plain preview in the same way, because it reads first, until the same command", async () => {
        await rotate();
        const refused = await stack.preview();
        expect(refused.code, refused.text).to.not.equal(0);
        expect(refused.text).to.contain("`pulumi refresh --run-program`");
        const refreshed = await refresh("--run-program");
        expect(refreshed.code, refreshed.text).to.equal(0);
        const preview = await stack.preview();
        expect(preview.code, preview.text).to.equal(0);
    });

    it("does not speak of a copy in the state where the present configuration is out of date", async () => {
        const live = await newToken();
        await configure("expired-token-of-the-tests");
        stack.write(program(live, stack.emulator.url));
        const refused = await stack.preview();
        expect(refused.code, refused.text).to.not.equal(0);
        expect(refused.text).to.contain("run `pulumi config set --secret webexwholesale:accessToken ...`");
        expect(refused.text).to.not.contain("--run-program");
        await configure(live);
        const preview = await stack.preview();
        expect(preview.code, preview.text).to.equal(0);
    });
});
