// `webex-wholesale check` refuses what the engine would: values that JSON cannot hold, names declared twice, numbers of others.
import { expect } from "chai";
import { chmodSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { aCustomer, aUser } from "../../support/builders";
import { code, customer, location, program, template, user } from "../../support/engine-programs";
import { CheckedProgram, places, withProgram } from "./checked-program";

const seats = (quantity: unknown) => ({ packages: { webex_calling: { quantity } } });
const caller = (name: string, extension: string, changes = {}): string =>
    user(name, "norrbygg", { extension, phoneNumber: undefined, location: "HQ", ...changes });

describe("webex-wholesale check, like the engine,", function () {
    // Processes that start, on a machine that may be busy.
    this.timeout(120_000);

    for (const quantity of ["NaN", "Infinity", "-Infinity", "-0"]) {
        it(`refuses the quantity ${quantity}, which JSON would lose or change`, () =>
            withProgram(
                { "index.js": program(template(), customer("norrbygg", seats(code(quantity)))) },
                async (checked) => {
                    const report = await checked.report(["--no-state"]);
                    expect(places(report)).to.deep.equal(["norrbygg C7 packages.webex_calling.quantity"]);
                },
            ));
    }

    it("treats a date and a map as the empty objects that the engine receives, and still reports every refusal", () =>
        withProgram(
            {
                "index.js": program(
                    template({ brandName: code("new Date()"), country: "Sweden" }),
                    customer("norrbygg", { externalId: code("new Map()") }),
                ),
            },
            async (checked) => {
                const found = places(await checked.report(["--no-state"]));
                expect(found).to.include.members(["standard T1 country", "standard T1 brandName"]);
                expect(found.some((place) => place.startsWith("norrbygg C1 externalId"))).to.equal(true);
            },
        ));

    it("refuses two resources with the same URN, including those of other packages, with the place of the second", () =>
        withProgram(
            {
                "index.js": program(
                    template(),
                    customer("norrbygg", seats(9)),
                    caller("anna", "10"),
                    caller("anna", "11", { email: "bo@x.example" }).replace("const anna = ", ""),
                    'const { ComponentResource } = require("@pulumi/pulumi");',
                    'new ComponentResource("my:own:Office", "hq"); new ComponentResource("my:own:Office", "hq");',
                ),
            },
            async (checked) => {
                const { refusals } = await checked.report(["--no-state"]);
                expect(refusals.map(({ name, rule, at }) => `${name} ${rule} ${at}`)).to.have.members([
                    "anna URN index.js:5",
                    "hq URN null",
                ]);
            },
        ));

    it("refuses a new user with the extension of one who is in the state", () => {
        const type = "pulumi-nodejs:dynamic/webexwholesale:";
        const held = (kind: string, handler: string, name: string, id: string, inputs: object) => {
            const all = {
                ...inputs,
                __provider: `exports.handler=()=>require("pulumi-webex-wholesale/provider").${handler}`,
            };
            const urn = `urn:pulumi:dev::test::${type}${kind}::${name}`;
            return { urn, custom: true, id, type: type + kind, inputs: all, outputs: { ...all, orgId: "org" } };
        };
        const anna = aUser({
            ...{ customerId: "customer-1", email: "anna@norrbygg.example", location: "HQ" },
            ...{ extension: "10", phoneNumber: undefined },
        });
        const norrbygg = aCustomer({ provisioningId: "p-1", externalId: "crm-norrbygg", ...seats(9) });
        const resources = [
            held("WholesaleCustomer", "wholesaleCustomer", "norrbygg", "customer-1", norrbygg),
            held("CustomerUser", "customerUser", "anna", "user-1", anna),
        ];
        return withProgram(
            {
                "state.json": JSON.stringify({ version: 3, deployment: { resources } }),
                "index.js": program(
                    customer("norrbygg", { provisioningId: "p-1", ...seats(9) }),
                    caller("bo", "10"),
                    caller("anna", "10"),
                ),
            },
            async (checked) => {
                expect(places(await checked.report(["--state", "state.json"]))).to.deep.equal(["bo U8 extension"]);
            },
        );
    });

    it("refuses the extension of another new user, and says if it does not know the location", () =>
        withProgram(
            {
                "index.js": program(
                    template(),
                    customer("norrbygg", seats(9)),
                    caller("anna", "10", { location: code("norrbygg.headOffice.apply((one) => one.name)") }),
                    caller("bo", "10"),
                    caller("carl", "11", { location: "Attic" }),
                ),
            },
            async (checked) => {
                const report = await checked.report(["--no-state"]);
                expect(places(report)).to.deep.equal(["bo U8 extension"]);
                const ofCarl = report.notJudged.filter(({ urn }) => urn?.endsWith("::carl") === true);
                expect(ofCarl.map(({ rules, path }) => `${rules.join()} ${path}`)).to.include("U3 location");
            },
        ));

    it("refuses a new calling user without location after a second location of the customer, but not before it", () => {
        const bo = { extension: "11", phoneNumber: undefined, location: undefined };
        return withProgram(
            {
                "index.js": program(
                    template(),
                    customer("norrbygg", seats(9)),
                    location("lager", "norrbygg"),
                    caller("anna", "10", { location: undefined }),
                    user("bo", "norrbygg", bo, { dependsOn: code("lager") }),
                ),
            },
            async (checked) => {
                const { refusals } = await checked.report(["--no-state"]);
                expect(refusals.map(({ name, rule, path }) => `${name} ${rule} ${path}`)).to.deep.equal([
                    "bo U3 location",
                ]);
                expect(refusals[0]?.wayOut).to.match(/"HQ", "Lager"|"Lager", "HQ"/u);
            },
        );
    });

    for (const [what, output] of [
        ["broken JSON", '{"webexwholesale:accessToken": SECRETTOK9'],
        ["text", "SECRETTOK9"],
        ["nothing", ""],
    ]) {
        it(`never prints the output of pulumi if that is ${what}, for configuration and for state`, async () => {
            const checked = new CheckedProgram({
                "Pulumi.dev.yaml": "config:\n  test:size:\n    secure: AAAB\n",
                "index.js": program(template()),
                "printed.txt": output ?? "",
            });
            try {
                const pulumi = join(checked.folder, "pulumi");
                writeFileSync(pulumi, `#!/bin/sh\nexec cat '${join(checked.folder, "printed.txt")}'\n`);
                chmodSync(pulumi, 0o755);
                const PATH = `${checked.folder}:${dirname(process.execPath)}:/bin:/usr/bin`;
                const state = '{"deployment":{"resources":[]}}';
                checked.write({ "state.json": state });
                const config = await checked.check(["--state", "state.json"], { PATH });
                expect({ ...config, stdout: "" }).to.deep.equal({ code: 0, stdout: "", stderr: "" });
                expect(config.stdout).to.include("pulumi config --json did not print configuration");
                const { stdout, stderr, code: exit } = await checked.check([], { PATH });
                expect(exit).to.equal(2);
                expect(stderr).to.match(
                    /^webex-wholesale: The output of `pulumi stack export` is not a stack's state \(it is/u,
                );
                expect(config.stdout + stdout + stderr).to.not.include("SECRETTOK9");
            } finally {
                checked.remove();
            }
        });
    }
});
