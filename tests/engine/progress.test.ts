// What a run prints while it waits for Webex: as long as it waits, and not a second time under Diagnostics.
import { expect } from "chai";
import { TOKEN } from "../support/engine-emulator";
import { said } from "../support/engine-outcome";
import { customer, meetingsUser, program, template } from "../support/engine-programs";
import { engineIsReady, EngineStack } from "../support/engine-stack";

const MINUTES = 60_000;
const packages = { webex_meetings: { quantity: 5 } };
const JOB_SECONDS = 4;
/** Longer than the ten seconds after which a trouble is worth a line. */
const RETRY_AFTER = 3;
const REFUSED_SIGN_INS = 5;
const OAUTH = {
    WEBEX_WHOLESALE_ACCESS_TOKEN: "",
    WEBEX_WHOLESALE_CLIENT_ID: "client-of-the-progress-test",
    WEBEX_WHOLESALE_CLIENT_SECRET: "secret-of-the-progress-test",
    WEBEX_WHOLESALE_REFRESH_TOKEN: `${TOKEN}-refresh`,
};

/** What stands before and after the line "Diagnostics:". */
function parts(text: string): { readonly during: string; readonly diagnostics: string } {
    const [during = "", ...rest] = text.split(/^Diagnostics:$/mu);
    return { during, diagnostics: rest.join("") };
}

const timesIn = (text: string, wanted: RegExp): number => [...text.matchAll(wanted)].length;

describe("progress of a run that waits, on the real engine", function () {
    this.timeout(10 * MINUTES);
    let stack: EngineStack;

    before(engineIsReady);
    beforeEach(async () => {
        const people = ["anna", "bo", "ylva"].map((name) => meetingsUser(name, "norrbygg"));
        stack = await EngineStack.create({
            program: program(template(), customer("norrbygg", { packages }), ...people),
        });
    });
    afterEach(() => stack.remove());

    it("shows a long provisioning while it lasts, and does not repeat it under Diagnostics", async () => {
        await stack.emulator.control("PUT", "/partner", { speed: JOB_SECONDS });
        const up = said(await stack.project.up([]));
        expect(up.code, up.text).to.equal(0);
        const { during, diagnostics } = parts(up.text);
        expect(during).to.match(/Waiting for Webex to create the customer "Norrbygg AB"/u);
        expect(diagnostics).not.to.contain("Waiting for Webex");
    });

    it("reports a rate limit that affects only the sign-in, and signs in once for all resources", async () => {
        const fault = {
            ...{ method: "POST", path: "/v1/access_token", kind: "status", status: 429 },
            ...{ retryAfter: RETRY_AFTER, times: REFUSED_SIGN_INS },
        };
        await stack.emulator.control("POST", "/faults", fault);
        await stack.emulator.control("DELETE", "/requests");
        const args = ["up", "--stack", "test", "--yes", "--skip-preview", "--suppress-progress"];
        const up = said(await stack.project.run(args, OAUTH));
        expect(up.code, up.text).to.equal(0);
        expect(timesIn(parts(up.text).diagnostics, /Waiting for Webex to sign in.*HTTP 429/gu), up.text).to.equal(1);
        const signIns = (await stack.emulator.requests()).filter(({ path }) => path.endsWith("/access_token"));
        expect(signIns).to.have.length(REFUSED_SIGN_INS + 1);
    });
});
