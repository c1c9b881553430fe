// `pulumi import` with the native plugin on the real engine: each kind by its id, by command and by file, and then an empty preview.
import { expect } from "chai";
import { engineIsReady } from "../support/engine-stack";
import { NativeStack, nativeProgram } from "../support/native-stack";

const MINUTES = 60_000;
const place = (name: string): string =>
    `{ name: "${name}", timezone: "Europe/Stockholm", language: "sv_se", address: { addressLine1: "Storgatan 1", city: "Umeå", zipOrPostalCode: "903 26", country: "SE" } }`;

const PROGRAM = nativeProgram(`
const standard = new Native("OnboardingTemplate", "standard", { name: "Standard", serviceProviderAdmin: "ops@partner.example", country: "SE", language: "sv", subscription: "Sub-100200" }, ["provisioningId"]);
const common = { provisioningId: standard.provisioningId, adminEmail: "it@norrbygg.example", language: "sv", address: { addressLine1: "Storgatan 1", city: "Umeå", zipOrPostalCode: "903 26", country: "SE" }, locationSupportsWebex: true, packages: { webex_calling: { quantity: 5 }, webex_meetings: { quantity: 2 } }, headOffice: ${place("HQ")} };
const norrbygg = new Native("WholesaleCustomer", "norrbygg", { ...common, name: "Norrbygg AB", externalId: "crm-1" }, ["orgId"]);
const sydbygg = new Native("WholesaleCustomer", "sydbygg", { ...common, name: "Sydbygg AB", externalId: "crm-2" }, ["orgId"]);
const anna = new Native("CustomerUser", "anna", { customer: norrbygg, email: "anna@norrbygg.example", firstName: "Anna", lastName: "Berg", package: "webex_calling", extension: "4567", location: "HQ" });
const store = new Native("CustomerLocation", "store", { customer: norrbygg, ...${place("Lager")} }, [], { dependsOn: anna });
new Native("CustomerUsers", "crew", { customer: sydbygg, users: { "bo@sydbygg.example": { firstName: "Bo", lastName: "Ek", package: "webex_meetings" } } });
new Native("SetupAssistRequest", "setup", { customer: norrbygg, contactName: "Olle", contactEmail: "olle@norrbygg.example", users: 3 });
`);

describe("`pulumi import` with the native plugin, on the real engine", function () {
    this.timeout(20 * MINUTES);
    let stack: NativeStack;
    let ids: Map<string, { readonly type: string; readonly id: string }>;

    before(engineIsReady);
    before(async () => {
        stack = await NativeStack.create(PROGRAM);
        await stack.mustUp();
        const { resources } = (await stack.project.exportStack()).deployment;
        const ours = resources.filter(({ type }) => type.startsWith("webexwholesale:"));
        ids = new Map(ours.map(({ urn, type, id = "" }) => [urn.split("::").at(-1) ?? "", { type, id }]));
        const { code, stderr } = await stack.project.run(["stack", "init", "imported"]);
        expect(code, stderr).to.equal(0);
    });
    after(() => stack.remove());

    const imported = (...args: readonly string[]) =>
        stack.readingOnly(() =>
            stack.command(["import", "--yes", "--generate-code=false", "--suppress-progress", ...args], "imported"),
        );

    it("imports a customer by its id, and asks in plain words for what Webex does not return", async () => {
        const { type = "", id = "" } = ids.get("norrbygg") ?? {};
        const { code, text } = await imported(type, "norrbygg", id);
        expect(code, text).to.equal(0);
        expect(text).to.contain(
            "was imported without adminEmail, provisioningId and locationSupportsWebex, which Webex does not return",
        );
        expect(text).to.not.contain("almost certainly a bug").and.to.not.contain("problem");
    });

    it("imports the other kinds by a file, in which a customer has what Webex does not return", async () => {
        const provisioningId = ids.get("standard")?.id;
        const inputs = {
            provisioningId,
            adminEmail: "it@norrbygg.example",
            locationSupportsWebex: true,
            language: "sv",
        };
        const resources = [...ids]
            .filter(([name]) => name !== "norrbygg")
            .map(([name, { type, id }]) => ({ type, name, id, ...(name === "sydbygg" ? { inputs } : {}) }));
        stack.project.write({ "import.json": JSON.stringify({ resources }) });
        const { code, text } = await imported("--file", "import.json");
        expect(code, text).to.equal(0);
        expect(text).to.not.contain("warning");
    });

    it("leaves nothing to do: the preview of the program is empty, before and after an up that writes nothing", async () => {
        const unchanged = ["preview", "--expect-no-changes", "--suppress-progress"];
        const preview = await stack.readingOnly(() => stack.command(unchanged, "imported"));
        expect(preview.code, preview.text).to.equal(0);
        const up = await stack.readingOnly(() => stack.command(["up", "--yes", "--skip-preview"], "imported"));
        expect(up.code, up.text).to.equal(0);
        const again = await stack.readingOnly(() => stack.command(unchanged, "imported"));
        expect(again.code, again.text).to.equal(0);
    });

    it("refuses from then on to change what the program declared first", async () => {
        stack.write(
            PROGRAM.replace('name: "Norrbygg AB"', 'adminEmail: "other@norrbygg.example", name: "Norrbygg AB"'),
        );
        const preview = await stack.readingOnly(() => stack.command(["preview"], "imported"));
        expect(preview.code, preview.text).to.not.equal(0);
        expect(preview.text).to.contain("[C15] adminEmail");
        stack.write(PROGRAM);
    });

    it("says in one line that an id does not exist", async () => {
        const { code, text } = await imported("webexwholesale:index:CustomerUser", "nobody", "nobody");
        expect(code).to.not.equal(0);
        expect(text).to.contain("Webex has no user with the id nobody");
    });
});
