// The policy pack of the examples on the real engine: what it refuses in a program, what it lets through, and its configuration.
import { join } from "node:path";
import { expect } from "chai";
import { EngineEmulator } from "../support/engine-emulator";
import { said, type Outcome } from "../support/engine-outcome";
import { customer, literal, program, template } from "../support/engine-programs";
import { pulumiIsThere } from "../support/pulumi-cli";
import { PulumiProject } from "../support/pulumi-project";
import { exampleFolder } from "./example-stack";

const PACK = exampleFolder("policies");
const person = { firstName: "Anna", lastName: "Berg", package: "webex_calling" };

interface Case {
    readonly protect: boolean;
    readonly quantity: number;
    readonly location?: string;
    /** Of the resource of a user. */
    readonly name: string;
}

function company({ protect, quantity, location, name }: Case): string {
    const packages = { webex_calling: { quantity }, webex_meetings: { quantity: 10 } };
    const anna = { ...person, email: "anna@norrbygg.example", extension: "4001", location };
    const together = {
        "bo@norrbygg.example": { ...person, extension: "4002", location },
        "olle@norrbygg.example": { firstName: "Olle", lastName: "Ek", package: "webex_meetings" },
    };
    return program(
        template(),
        customer("norrbygg", { packages }, { protect }),
        `new wholesale.CustomerUser("${name}", { customer: norrbygg, ...${literal(anna)} });`,
        `new wholesale.CustomerUsers("others", { customer: norrbygg, users: ${literal(together)} });`,
    );
}

const WRONG: Case = { protect: false, quantity: 150, name: "user-0" };
const RIGHT: Case = { protect: true, quantity: 100, location: "HQ", name: "anna@norrbygg.example" };

describe("the example of policies", function () {
    this.timeout(180_000);
    let emulator: EngineEmulator;
    let project: PulumiProject;

    before(pulumiIsThere);
    before(async () => {
        emulator = await EngineEmulator.start();
        project = await PulumiProject.create({ files: { "index.js": "" }, env: emulator.environment });
    });
    after(async () => {
        await emulator.stop();
        project.remove();
    });

    const preview = async (one: Case, ...args: readonly string[]): Promise<Outcome> => {
        project.write({ "index.js": company(one) });
        return said(await project.preview(["--suppress-progress", "--policy-pack", PACK, ...args]));
    };
    const violated = ({ text }: Outcome): string[] =>
        [...text.matchAll(/\[mandatory\] +(\S+)/gu)].map(([, policy = ""]) => policy).sort();

    it("refuses a program that breaks all four, and names each resource and what to write", async () => {
        const outcome = await preview(WRONG);
        expect(outcome.code, outcome.text).to.equal(1);
        expect(new Set(violated(outcome)), outcome.text).to.deep.equal(
            new Set([
                "customers-are-protected",
                "quantities-within-budget",
                "users-are-named-by-address",
                "users-have-a-location",
            ]),
        );
        for (const part of [
            'The customer "norrbygg" can be destroyed. Give it the option { protect: true }.',
            "The quantities of webex_calling add up to 150, and the budget allows 100.",
            'The name "user-0" does not contain the user\'s address.',
            "The user anna@norrbygg.example has no location.",
            "The user bo@norrbygg.example has no location.",
        ]) {
            expect(outcome.text).to.include(part);
        }
        expect(outcome.text).to.not.include("olle@norrbygg.example has no location");
        expect(await emulator.writes()).to.deep.equal([]);
    });

    it("lets a program through that keeps to all four", async () => {
        const outcome = await preview(RIGHT);
        expect(outcome.code, outcome.text).to.equal(0);
        expect(violated(outcome)).to.deep.equal([]);
    });

    it("takes the budget and the enforcement of a policy from its configuration", async () => {
        const configuration = ["--policy-pack-config", join(PACK, "policy-config.json")];
        const outcome = await preview({ ...RIGHT, quantity: 150, name: "user-0" }, ...configuration);
        expect(outcome.code, outcome.text).to.equal(0);
        expect(outcome.text).to.match(/\[advisory\] +users-are-named-by-address/u);
        const over = await preview({ ...RIGHT, quantity: 501 }, ...configuration);
        expect(violated(over), over.text).to.deep.equal(["quantities-within-budget"]);
    });
});
