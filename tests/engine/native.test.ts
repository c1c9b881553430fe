// The native plugin on the real engine: preview, up, drift in a plain preview with each property, and states of dynamic resources passing over.
import { expect } from "chai";
import type { Listed } from "../support/engine-emulator";
import { engineIsReady } from "../support/engine-stack";
import { NativeStack, nativeProgram } from "../support/native-stack";

const MINUTES = 60_000;

const template =
    'new Native("OnboardingTemplate", "standard", { name: "Standard", serviceProviderAdmin: "ops@partner.example", country: "SE", language: "sv", subscription: "Sub-100200" }, ["provisioningId"])';
const customer = (quantity: number): string =>
    `new Native("WholesaleCustomer", "norrbygg", { provisioningId: standard.provisioningId, name: "Norrbygg AB", adminEmail: "it@norrbygg.example", externalId: "crm-004711", address: { addressLine1: "Storgatan 1", city: "Umeå", country: "SE" }, locationSupportsWebex: true, packages: { webex_meetings: { quantity: ${quantity} } } }, ["orgId"])`;
const user = (name: string, rest = ""): string =>
    `new Native("CustomerUser", "${name}", { customer: norrbygg, email: "${name}@norrbygg.example", firstName: "${name}", lastName: "Berg", package: "webex_meetings"${rest} });`;

const program = (quantity: number, ...users: readonly string[]): string =>
    nativeProgram(`const standard = ${template};\nconst norrbygg = ${customer(quantity)};\n${users.join("\n")}`);

describe("the native plugin on the real engine", function () {
    this.timeout(20 * MINUTES);
    let stack: NativeStack;

    before(engineIsReady);
    before(async () => {
        stack = await NativeStack.create(program(2, user("anna")));
    });
    after(() => stack.remove());

    it("shows what it will create, and writes nothing", async () => {
        const preview = await stack.preview();
        expect(preview.code, preview.text).to.equal(0);
        expect(preview.text).to.match(/\+ 4 to create/u);
    });

    it("refuses at the first preview a user too many, by the customer that the program declares", async () => {
        stack.write(program(1, user("anna"), user("bo")));
        const preview = await stack.preview();
        expect(preview.code, preview.text).to.not.equal(0);
        expect(preview.text).to.contain("[U5] package");
        stack.write(program(2, user("anna")));
    });

    it("creates, and then finds nothing to do", async () => {
        await stack.mustUp();
        const preview = await stack.preview(["--expect-no-changes"]);
        expect(preview.code, preview.text).to.equal(0);
    });

    it("shows in a plain preview, without any option, what somebody changed, and which property", async () => {
        const [person] = await stack.emulator.list("/people");
        await stack.emulator.api("PUT", `/people/${person?.id ?? ""}`, { ...person, lastName: "Ek" });
        const preview = await stack.preview(["--expect-no-changes", "--diff"]);
        expect(preview.code, preview.text).to.not.equal(0);
        expect(preview.text).to.match(/lastName\s*: "Ek" => "Berg"/u);
        await stack.mustUp();
    });

    it("shows a change of one quantity as that", async () => {
        stack.write(program(3, user("anna")));
        const preview = await stack.preview(["--diff"]);
        expect(preview.text).to.match(/~ quantity: 2 => 3/u);
        expect(preview.text).to.not.contain("adminEmail");
        await stack.mustUp();
    });
});

describe("a state of the TypeScript classes, taken over by a native program", function () {
    this.timeout(20 * MINUTES);
    let stack: NativeStack;

    before(engineIsReady);
    before(async () => {
        stack = await NativeStack.create(`const wholesale = require("pulumi-webex-wholesale");
class Native { constructor(kind, name, args) { return new wholesale[kind](name, args); } }
const standard = ${template};
const norrbygg = ${customer(2)};
${user("anna")}`);
        await stack.mustUp();
    });
    after(() => stack.remove());

    it("changes nothing and sends nothing: each resource keeps its id under the new type", async () => {
        const id = await stack.idOf("norrbygg");
        stack.write(
            program(2, user("anna")).replace(
                "{ ...absent, ...args }, options)",
                '{ ...absent, ...args }, { ...options, aliases: [{ type: "pulumi-nodejs:dynamic/webexwholesale:" + kind }] })',
            ),
        );
        const preview = await stack.preview(["--expect-no-changes"]);
        expect(preview.code, preview.text).to.equal(0);
        expect(await stack.emulator.requests()).to.deep.equal([]);
        await stack.mustUp();
        expect(await stack.emulator.writes()).to.deep.equal([]);
        const taken = await stack.resource("norrbygg");
        expect(taken).to.include({ id, type: "webexwholesale:index:WholesaleCustomer" });
    });
});

describe("a stack whose program changes from one provider to the other without aliases", function () {
    this.timeout(20 * MINUTES);
    let stack: NativeStack;
    let ids: unknown;

    const crew =
        'new Native("CustomerUsers", "crew", { customer: norrbygg, users: { "bo@norrbygg.example": { firstName: "Bo", lastName: "Ek", package: "webex_meetings" } } });';
    const native = program(3, user("anna"), crew);
    const classes = `const wholesale = require("pulumi-webex-wholesale");
class Native { constructor(kind, name, args) { return new wholesale[kind](name, args); } }
const standard = ${template};
const norrbygg = ${customer(3)};
${user("anna")}
${crew}`;

    before(engineIsReady);
    before(async () => {
        stack = await NativeStack.create(classes);
        await stack.mustUp();
        ids = await existing();
    });
    after(() => stack.remove());

    /** Ids of everything at Webex, by what it is. */
    async function existing(): Promise<unknown> {
        const [customer, ...others] = await stack.emulator.customers();
        const users = await stack.emulator.list(`/wholesale/subscribers?customerId=${customer?.id ?? ""}`);
        expect(others).to.deep.equal([]);
        const templates = await stack.emulator.list("/wholesale/onboardingTemplates").catch(() => []);
        const named = (one: Listed[number] | undefined): unknown => one?.["email"] ?? one?.["name"] ?? "customer";
        return [customer, ...users, ...templates].map((one) => [named(one), one?.id]);
    }

    for (const [direction, written] of [
        ["from the TypeScript classes to the native plugin", native],
        ["from the native plugin back to the TypeScript classes", classes],
    ] as const) {
        it(`keeps every object, with the same id, ${direction}`, async () => {
            stack.write(written);
            await stack.emulator.control("DELETE", "/requests");
            const up = await stack.mustUp();
            expect((await stack.emulator.writes()).filter((write) => write.startsWith("DELETE"))).to.deep.equal([]);
            expect(await existing()).to.deep.equal(ids);
            expect(up.text).to.contain("was kept at Webex");
            const preview = await stack.preview(["--expect-no-changes"]);
            expect(preview.code, preview.text).to.equal(0);
        });
    }
});
