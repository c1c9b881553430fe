// Rules about changes, judged from a written export of the stack.
import { expect } from "chai";
import { aCustomer } from "../../support/builders";
import { customer, program, template, user } from "../../support/engine-programs";
import { CheckedProgram, places, withProgram } from "./checked-program";

const urn = (kind: string, name: string): string =>
    `urn:pulumi:dev::test::pulumi-nodejs:dynamic/webexwholesale:${kind}::${name}`;
const provider = (handler: string) => ({
    __provider: `exports.handler=()=>require("pulumi-webex-wholesale/provider").${handler}`,
});
const SECRET = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", ciphertext: "v1:abc" };

/** As it was created: with 25 seats, in state under the name norrbygg. */
const standing = (changes: Record<string, unknown> = {}, name = "norrbygg") => {
    const inputs = {
        ...aCustomer({
            provisioningId: "p-1",
            externalId: "crm-norrbygg",
            packages: { webex_calling: { quantity: 25 } },
        }),
        ...provider("wholesaleCustomer"),
        ...changes,
    };
    return {
        urn: urn("WholesaleCustomer", name),
        custom: true,
        id: "customer-1",
        type: "any",
        inputs,
        outputs: { ...inputs, orgId: "org-1" },
    };
};

const exported = (...resources: readonly object[]): string => JSON.stringify({ version: 3, deployment: { resources } });

const declared = (changes: Record<string, unknown>, options: Record<string, unknown> = {}): string =>
    program(
        customer(
            "norrbygg",
            { provisioningId: "p-1", packages: { webex_calling: { quantity: 25 } }, ...changes },
            options,
        ),
    );

async function refused(program: string, state: string): Promise<string[]> {
    const checked = new CheckedProgram({ "index.js": program, "state.json": state });
    try {
        return places(await checked.report(["--state", "state.json"]));
    } finally {
        checked.remove();
    }
}

describe("webex-wholesale check with old state", function () {
    // Processes that start, on a machine that may be busy.
    this.timeout(60_000);

    it("refuses a change that Webex would refuse, once, although check and diff both do", async () => {
        const lower = declared({ packages: { webex_calling: { quantity: 24 } }, name: "Sydbygg AB" });
        expect(await refused(lower, exported(standing()))).to.have.members([
            "norrbygg C8 packages.webex_calling.quantity",
            "norrbygg C15 name",
        ]);
    });

    it("refuses nothing if nothing changes", async () => {
        expect(await refused(declared({}), exported(standing()))).to.deep.equal([]);
    });

    it("knows ids and outputs of existing resources, so that none of them are unknown", () =>
        withProgram(
            { "index.js": declared({}).concat(user("anna", "norrbygg")), "state.json": exported(standing()) },
            async (checked) => {
                const { notJudged } = await checked.report(["--state", "state.json"]);
                expect(notJudged.filter(({ path }) => path !== null)).to.deep.equal([]);
            },
        ));

    it("counts those who have a seat before new users", async () => {
        const old = (name: string) => {
            const inputs = {
                email: `${name}@norrbygg.example`,
                firstName: "A",
                lastName: "B",
                package: "webex_calling",
                extension: name,
                customerId: "customer-1",
                ...provider("customerUser"),
            };
            return { urn: urn("CustomerUser", name), id: `s-${name}`, inputs, outputs: inputs };
        };
        const who = ["10", "11", "12"].map((name) =>
            user(name, "norrbygg", { extension: name, phoneNumber: undefined }).replace("const 1", "const u1"),
        );
        const only = { packages: { webex_calling: { quantity: 2 } } };
        const state = exported(standing(only), old("11"), old("12"));
        expect(await refused(declared(only).concat(who.join("\n")), state)).to.deep.equal(["10 U5 package"]);
    });

    it("finds a renamed resource by its alias, and one inside a component by its parent's type", async () => {
        const lower = { packages: { webex_calling: { quantity: 24 } } };
        const alias = declared(lower, { aliases: [{ name: "before" }] });
        expect(await refused(alias, exported(standing({}, "before")))).to.have.length(1);
        const child = declared(lower)
            .replace("{  }", "{ parent }")
            .replace(
                "const norrbygg",
                'const pulumi = require("@pulumi/pulumi");\nconst parent = new pulumi.ComponentResource("acme:index:Two", "two", {}, { parent: new pulumi.ComponentResource("acme:index:One", "one") });\nconst norrbygg',
            );
        const below = {
            ...standing(),
            urn: urn("WholesaleCustomer", "norrbygg").replace("test::", "test::acme:index:One$acme:index:Two$"),
        };
        expect(await refused(child, exported(below))).to.have.length(1);
    });

    it("ignores changes that ignoreChanges excludes", async () => {
        const lower = { packages: { webex_calling: { quantity: 24 } }, language: "fi" };
        const ignoring = declared(lower, { ignoreChanges: ["packages.webex_calling.quantity", "language"] });
        expect(await refused(ignoring, exported(standing()))).to.deep.equal([]);
    });

    it("treats an encrypted old value as unchanged, and says so", () =>
        withProgram(
            {
                "index.js": declared({ adminEmail: "new@norrbygg.example" }),
                "state.json": exported(standing({ adminEmail: SECRET })),
            },
            async (checked) => {
                const report = await checked.report(["--state", "state.json"]);
                expect(report.ok).to.equal(true);
                expect(report.notJudged.find(({ path }) => path === "adminEmail")?.reason).to.match(
                    /^encrypted in the old state/u,
                );
            },
        ));

    it("reads the stack's name from the state, and refuses a state of another stack than the given one", () =>
        withProgram(
            {
                "index.js": program(template()),
                "state.json": exported(standing()).replaceAll("pulumi:dev::", "pulumi:prod::"),
            },
            async (checked) => {
                expect((await checked.report(["--state", "state.json"])).stack).to.equal("prod");
                const { code, stderr } = await checked.check(["--state", "state.json", "--stack", "dev"]);
                expect({ code, stderr }).to.deep.equal({
                    code: 2,
                    stderr: "webex-wholesale: The state belongs to the stack prod, not to dev: use --stack prod, or pass another state.\n",
                });
            },
        ));

    it("says why there is no state if there is no pulumi", () =>
        withProgram({ "index.js": program(template()) }, async (checked) => {
            const { notJudged } = await checked.report();
            expect(notJudged[0]?.reason).to.match(/because there is no old state: pulumi is not on the PATH$/u);
        }));
});
