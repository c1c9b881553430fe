// Drift of every readable field of every resource: a plain preview shows it, up repairs it; what cannot be repaired is explained.
import { expect } from "chai";
import { DECLARED_TEMPLATE, driftEverything, drifts, pictureOf, valueAt, type Ids } from "../support/engine-drift";
import { changesIn, traceIn, type Outcome } from "../support/engine-outcome";
import { customer, meetingsUser, program, template, user } from "../support/engine-programs";
import { noteShown, type Shown } from "../support/engine-drift-table";
import { engineIsReady, EngineStack } from "../support/engine-stack";

const MINUTES = 60_000;
const UNIT = { webex_calling: { quantity: 25 }, webex_meetings: { quantity: 10 }, webex_suite: { quantity: 5 } };

const company = program(
    template(DECLARED_TEMPLATE),
    customer("norrbygg", {
        packages: { ...UNIT, cisco_calling_plan: {}, cx_standard_agent: {} },
        address: withoutSecondLine(),
    }),
    user("anna", "norrbygg", { roles: ["User Administrator"] }),
    meetingsUser("olle", "norrbygg", { roles: [] }),
);

function withoutSecondLine() {
    return {
        addressLine1: "Storgatan 1",
        city: "Umeå",
        stateOrProvince: "AC",
        zipOrPostalCode: "903 26",
        country: "SE",
    };
}

/** What nobody can see: there is no call that changes it, or none that tells it. */
const UNSEEN: readonly Shown[] = [
    { resource: "norrbygg", field: "name", preview: "cannot drift", remedy: "the backend has no call that changes it" },
    { resource: "norrbygg", field: "address.country", preview: "cannot drift", remedy: "the backend refuses a change" },
    { resource: "norrbygg", field: "adminEmail, language", preview: "unreadable", remedy: "kept as declared" },
    { resource: "norrbygg", field: "provisioningId", preview: "unreadable", remedy: "kept as declared" },
    { resource: "norrbygg", field: "meetingsTimezone", preview: "unreadable", remedy: "sent with each change" },
    { resource: "norrbygg", field: "subPartnerAdminEmail", preview: "unreadable", remedy: "sent with each change" },
    { resource: "anna", field: "location", preview: "cannot drift", remedy: "Webex moves no user who has calling" },
];

describe("drift on the real engine, with the native plugin,", function () {
    this.timeout(10 * MINUTES);
    let stack: EngineStack;

    before(engineIsReady);
    before(async () => {
        stack = await EngineStack.create({ program: company, provider: "plugin" });
        await stack.mustUp();
    });
    after(() => stack.remove());

    it("of every readable field is shown by a plain preview, repaired by up, and absent from the next preview", async () => {
        const rows = await tableOf(stack, await idsOf(stack));
        expect(rows.filter(isWrong)).to.deep.equal([]);
    });
});

describe("drift on the real engine", function () {
    this.timeout(10 * MINUTES);
    let stack: EngineStack;
    let ids: Ids;
    const matrix: Shown[] = [];

    before(engineIsReady);
    before(async () => {
        stack = await EngineStack.create({ program: company });
        await stack.mustUp();
        ids = await idsOf(stack);
    });
    after(() => stack.remove());
    after(() => noteShown(...matrix, ...UNSEEN));

    it("of every readable field is shown by a plain preview, repaired by up, and absent from the next preview", async () => {
        const rows = await tableOf(stack, ids);
        matrix.push(...rows);
        expect(rows.filter(isWrong)).to.deep.equal([]);
    });

    it("of a head office's name is shown by a plain preview and repaired by up, while it has users", async () => {
        const call = `/locations/${ids.location}?orgId=${ids.org}`;
        await stack.emulator.api("PUT", call, { name: "Kontor" });
        const preview = await stack.preview(["--diff", "--expect-no-changes"]);
        const up = await stack.up();
        const { name } = await stack.emulator.api("GET", call);
        await stack.emulator.api("PUT", call, { name: "HQ" });
        const isShown = preview.code === 7 && /~ name *: "Kontor" => "HQ"/u.test(preview.text);
        matrix.push({
            resource: "norrbygg",
            field: "headOffice.name",
            preview: isShown ? "shown, exit 7" : `NOT SHOWN, exit ${preview.code}`,
            remedy: name === "HQ" ? "up repairs it" : "NOT REPAIRED",
        });
        expect(isShown, preview.text).to.equal(true);
        expect(up.code, up.text).to.equal(0);
        expect(name).to.equal("HQ");
        await stack.mustBeUnchanged();
    });

    it("of a raised quantity is refused with the present value and both fixes; refresh accepts it", async () => {
        const control = `/customers/${ids.customer}`;
        const limits = { webex_calling: 40, webex_meetings: 10, webex_suite: 5 };
        await stack.emulator.control("PUT", control, { limits });
        const preview = await stack.preview();
        matrix.push(unrepairable("norrbygg", "packages.….quantity (raised)", preview));
        await expectSeenAndAccepted("norrbygg", "packages");
        stack.write(company.replace('"quantity": 25', '"quantity": 40'));
        await stack.mustBeUnchanged();
        expectExplained(preview, "[C8] packages.webex_calling.quantity: 25 is lower than the 40 now assigned");
    });

    it("of an administrator's package that was raised is refused with the present value and both fixes; refresh accepts it", async () => {
        stack.write(stack.project.read("index.js").replace("User Administrator", "Full Administrator"));
        await stack.mustUp();
        const anna = await stack.idOf("anna");
        await stack.emulator.api("PUT", `/wholesale/subscribers/${anna}`, { packages: ["webex_suite"] });
        const preview = await stack.preview();
        matrix.push(unrepairable("anna", "package (administrator, raised)", preview));
        await expectSeenAndAccepted("anna", "package");
        const raised = stack.project
            .read("index.js")
            .replace(/("anna".*"package": )"webex_calling"/u, '$1"webex_suite"');
        stack.write(raised);
        await stack.mustBeUnchanged();
        expectExplained(preview, "[U7] package: webex_calling does not include webex_suite");
    });

    it("includes a user who disappeared, who will be created again", async () => {
        const olle = await stack.idOf("olle");
        await stack.emulator.api("DELETE", `/wholesale/subscribers/${olle}`);
        const preview = await stack.preview(["--expect-no-changes"]);
        matrix.push(vanished("olle", preview));
        expect(preview.code, preview.text).to.equal(7);
        expect(changesIn(preview)).to.deep.equal(["create olle"]);
        await stack.mustUp();
        await stack.mustBeUnchanged();
        expect(await stack.idOf("olle")).not.to.equal(olle);
    });

    it("includes a customer that disappeared, which will be created again with its users", async () => {
        for (const { id } of await stack.emulator.list("/wholesale/subscribers")) {
            await stack.emulator.api("DELETE", `/wholesale/subscribers/${id}`);
        }
        await stack.emulator.api("DELETE", `/wholesale/customers/${ids.customer}`);
        const preview = await stack.preview(["--expect-no-changes"]);
        matrix.push(vanished("norrbygg", preview));
        expect(preview.code, preview.text).to.equal(7);
        expect(changesIn(preview)).to.deep.equal(["create anna", "create norrbygg", "create olle"]);
        await stack.mustUp();
        await stack.mustBeUnchanged();
        expect(await stack.emulator.customers()).to.have.length(1);
    });

    function expectExplained(preview: Outcome, sentence: string): void {
        expect(preview.code, preview.text).to.equal(1);
        expect(preview.text).to.contain(sentence).and.to.contain("pulumi refresh");
        expect(traceIn(preview)).to.deep.equal([]);
    }

    async function expectSeenAndAccepted(name: string, field: string): Promise<void> {
        const seen = await stack.previewRefresh(["--expect-no-changes"]);
        expect(seen.code, seen.text).to.equal(7);
        expect(changesIn(seen)).to.deep.equal([`update ${name} [diff: ~${field}]`]);
        const accepted = await stack.refresh();
        expect(accepted.code, accepted.text).to.equal(0);
    }
});

/** Changes every field at Webex, and says of each whether a preview shows it and `up` repairs it. */
async function tableOf(stack: EngineStack, ids: Ids): Promise<Shown[]> {
    const before = await pictureOf(stack.emulator, ids);
    const [other] = await rolesNamed(stack, "Full Administrator");
    await driftEverything(stack.emulator, ids, [other ?? ""]);
    const drifted = await pictureOf(stack.emulator, ids);
    const preview = await stack.preview(["--diff", "--expect-no-changes"]);
    expect(preview.code, preview.text).to.equal(7);
    await stack.mustUp();
    const after = await pictureOf(stack.emulator, ids);
    const rows: Shown[] = [];
    for (const { resource, field, shown, at } of drifts) {
        const isDrifted = !same(valueAt(before, at), valueAt(drifted, at));
        expect(isDrifted, `${resource}.${field} was not changed by the test`).to.equal(true);
        const isRepaired = same(valueAt(before, at), valueAt(after, at));
        rows.push({
            resource,
            field,
            preview: shown.test(preview.text) ? "shown, exit 7" : "NOT SHOWN",
            remedy: isRepaired ? "up repairs it" : "NOT REPAIRED",
        });
    }
    await stack.mustBeUnchanged();
    return rows;
}

const isWrong = ({ preview, remedy }: Shown): boolean => `${preview}${remedy}`.includes("NOT");

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const unrepairable = (resource: string, field: string, { code }: Outcome): Shown => ({
    resource,
    field,
    preview: `refused, exit ${code}`,
    remedy: "explained; refresh accepts it",
});

const vanished = (resource: string, { code }: Outcome): Shown => ({
    resource,
    field: "(vanished)",
    preview: `create, exit ${code}`,
    remedy: "up creates it again",
});

async function idsOf(stack: EngineStack): Promise<Ids> {
    const [norrbygg, anna] = [await stack.resource("norrbygg"), await stack.resource("anna")];
    return {
        template: await stack.idOf("standard"),
        customer: norrbygg.id ?? "",
        org: String(norrbygg.outputs?.["orgId"]),
        location: String(norrbygg.outputs?.["headOfficeId"]),
        anna: String(anna.outputs?.["personId"]),
        subscriber: await stack.idOf("olle"),
    };
}

async function rolesNamed(stack: EngineStack, ...names: readonly string[]): Promise<string[]> {
    const roles = await stack.emulator.list("/roles");
    return names.map((name) => roles.find((role) => role["name"] === name)?.id ?? "");
}
