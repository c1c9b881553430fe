// `webex-wholesale check` on whole programs: all refusals at once, seats counted together, as text and as JSON.
import { expect } from "chai";
import { code, customer, meetingsUser, program, template, user } from "../../support/engine-programs";
import { places, withProgram } from "./checked-program";

const caller = (name: string, of: string, extension: string): string =>
    user(name, of, { extension, phoneNumber: undefined });
const quantity = (number: number) => ({ packages: { webex_calling: { quantity: number } } });

describe("webex-wholesale check", function () {
    // Processes that start, on a machine that may be busy.
    this.timeout(60_000);

    it("prints every refusal of every resource at once, with the place in the program, and exits with 1", () =>
        withProgram(
            {
                "index.js": program(
                    template({ country: "Sweden", cloudConnectedPstnProvider: "Example Telecom" }),
                    customer("norrbygg", { packages: { webex_calling: { quantity: 0 }, webex_meetings: {} } }),
                    user("anna", "norrbygg", { email: "anna", package: "cx_essentials" }),
                    meetingsUser("olle", "norrbygg"),
                ),
            },
            async (checked) => {
                const { code: exit, stdout } = await checked.check(["--no-state"]);
                expect(exit).to.equal(1);
                expect(stdout).to.match(/^standard \/ OnboardingTemplate {2}index\.js:2 {2}urn:pulumi:dev::test::/u);
                expect(stdout).to.match(/^ {4}\[T1\] country: "Sweden" is not .*\(guide, .*\)\. Use .*$/mu);
                expect(stdout).to.match(/^ {4}warning: \[T2\] cloudConnectedPstnProvider: /mu);
                for (const line of [
                    "\\[C7\\] packages\\.webex_calling",
                    "\\[C5\\] packages",
                    "\\[U1\\] email",
                    "\\[U2\\] package",
                ]) {
                    expect(stdout).to.match(new RegExp(`^ {4}${line}`, "mu"));
                }
                expect(stdout).to.match(/^4 resources of the stack dev checked: \d+ refusals, 1 warning\.$/mu);
                expect(stdout).to.not.match(/^olle/mu);
            },
        ));

    it("prints only counts for a program that Webex would accept, and exits with 0", () =>
        withProgram(
            { "index.js": program(template(), customer("norrbygg", quantity(2)), user("anna", "norrbygg")) },
            async (checked) => {
                const { code: exit, stdout, stderr } = await checked.check(["--no-state"]);
                expect({ exit, stderr }).to.deep.equal({ exit: 0, stderr: "" });
                expect(stdout).to.match(/^3 resources of the stack dev checked: 0 refusals, 0 warnings\.$/mu);
            },
        ));

    it("accepts warnings, unless run with --strict", () =>
        withProgram(
            { "index.js": program(template({ cloudConnectedPstnProvider: "Example Telecom" })) },
            async (checked) => {
                const outcome = await checked.check(["--no-state"]);
                expect(outcome.code).to.equal(0);
                expect(outcome.stdout).to.match(/warning: \[T2\]/u);
                expect((await checked.check(["--no-state", "--strict"])).code).to.equal(1);
            },
        ));

    it("reports the same as JSON, and keeps the output of the program separate", () =>
        withProgram(
            { "index.js": program('console.log("hello");', template({ language: "swedish" })) },
            async (checked) => {
                const report = await checked.report(["--no-state"]);
                expect(report.ok).to.equal(false);
                expect(report.refusals).to.have.length(1);
                expect(report.refusals[0]).to.deep.include({
                    urn: "urn:pulumi:dev::test::pulumi-nodejs:dynamic/webexwholesale:OnboardingTemplate::standard",
                    name: "standard",
                    type: "pulumi-nodejs:dynamic/webexwholesale:OnboardingTemplate",
                    at: "index.js:3",
                    rule: "T1",
                    path: "language",
                    source: "guide, create a template, step 5",
                    severity: "refused",
                });
                expect((await checked.check(["--no-state", "--json"])).stderr).to.equal("hello\n");
            },
        ));

    it("counts seats over the whole program, and refuses the last users, each with the full list", () =>
        withProgram(
            {
                "index.js": program(
                    template(),
                    customer("norrbygg", quantity(2)),
                    ...["a", "b", "c", "d"].map((name, index) => caller(name, "norrbygg", `${index + 10}`)),
                ),
            },
            async (checked) => {
                const report = await checked.report(["--no-state"]);
                expect(places(report)).to.deep.equal(["c U5 package", "d U5 package"]);
                for (const { reason } of report.refusals) {
                    expect(reason).to.match(
                        /^4 users would have webex_calling.*c@norrbygg\.example, d@norrbygg\.example$/u,
                    );
                }
            },
        ));

    it("refuses the second of two users with one extension, and counts each customer separately", () =>
        withProgram(
            {
                "index.js": program(
                    template(),
                    customer("norrbygg", quantity(5)),
                    customer("sydbygg", quantity(1)),
                    caller("a", "norrbygg", "10"),
                    caller("b", "norrbygg", "10"),
                    caller("c", "sydbygg", "10"),
                ),
            },
            async (checked) => {
                expect(places(await checked.report(["--no-state"]))).to.deep.equal(["b U8 extension"]);
            },
        ));

    it("treats what only `pulumi up` can know as unknown, and says for which property", () =>
        withProgram(
            {
                "index.js": program(
                    template(),
                    customer("norrbygg", quantity(1)),
                    user("a", "norrbygg", {
                        firstName: code("norrbygg.orgId"),
                        lastName: code("norrbygg.orgId.apply((id) => id.toUpperCase())"),
                        email: code("norrbygg.externalId.apply((key) => `${key}@norrbygg.example`)"),
                    }),
                ),
            },
            async (checked) => {
                const report = await checked.report(["--no-state"]);
                expect(report.ok).to.equal(true);
                const unknown = report.notJudged.filter(({ urn }) => urn?.endsWith("::a") === true);
                expect(unknown.map(({ path }) => path)).to.have.members(["customerId", "firstName", "lastName"]);
            },
        ));

    it("says which rules only Webex can check, and which need the old state", () =>
        withProgram({ "index.js": program(template(), customer("norrbygg")) }, async (checked) => {
            const { notJudged } = await checked.report(["--no-state"]);
            const [changes, webex] = notJudged;
            expect(changes?.rules).to.include.members(["C8", "C9", "C10", "C15", "T4"]);
            expect(webex?.rules).to.include.members(["C11", "C13", "C17"]);
        }));
});
