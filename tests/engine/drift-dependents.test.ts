// Drift of what hangs on a customer: locations, all users as one resource, Setup Assist requests.
import { expect } from "chai";
import * as dependents from "../support/engine-drift-dependents";
import { place, request, staff } from "../support/engine-drift-programs";
import { noteShown, type Shown } from "../support/engine-drift-table";
import { changesIn, traceIn, type Outcome } from "../support/engine-outcome";
import { code, customer, program, template, user } from "../support/engine-programs";
import { engineIsReady, EngineStack } from "../support/engine-stack";

const MINUTES = 60_000;
const { ANNA, BO, OLLE, YLVA } = dependents;

const caller = (firstName: string, extension: string, more: object = {}): object => ({
    firstName,
    lastName: "Berg",
    package: "webex_calling",
    location: "HQ",
    extension,
    ...more,
});

const company = program(
    template(),
    customer("norrbygg", {
        packages: { webex_calling: {}, webex_meetings: {}, cx_standard_agent: {}, webex_suite: {} },
    }),
    place("lager", {
        name: "Lager",
        phoneNumbers: ["+46901000003", "+46901000001", "+46901000002"],
        mainNumber: "+46901000001",
    }),
    place("kontor", { name: "Kontor" }),
    request("order", {
        location: "Lager",
        service: "standard",
        users: 25,
        contactPhone: "+46700000001",
        notes: "Ring först",
    }),
    staff("staff", {
        [ANNA]: caller("Anna", "4567", { phoneNumber: "+46901234567", roles: ["User Administrator"] }),
        [BO]: caller("Bo", "4568", { location: code("lager.name") }),
        [OLLE]: { firstName: "Olle", lastName: "Ek", package: "webex_meetings", roles: [] },
        [YLVA]: caller("Ylva", "4569"),
    }),
    user("eva", "norrbygg", { phoneNumber: undefined, extension: "4570" }),
);

describe("drift of what depends on a customer", function () {
    this.timeout(10 * MINUTES);
    let stack: EngineStack;
    let ids: dependents.Ids;

    before(engineIsReady);
    before(async () => {
        stack = await EngineStack.create({ program: company });
        await stack.emulator.control("PUT", "/partner", { speed: 0 });
        await stack.mustUp();
        ids = await idsOf(stack);
    });
    after(() => stack.remove());

    it("is shown field by field in a plain preview, repaired by up, and absent from the next preview", async () => {
        const before = await dependents.pictureOf(stack.emulator, ids);
        const roles = await stack.emulator.list("/roles");
        const other = roles.find(({ name }) => name === "Read-only Administrator") ?? roles[0];
        await dependents.driftEverything(stack.emulator, ids, [other?.id ?? ""]);
        const drifted = await dependents.pictureOf(stack.emulator, ids);
        const preview = await stack.preview(["--diff", "--expect-no-changes"]);

        expect(preview.code, preview.text).to.equal(7);
        await stack.mustUp();
        const after = await dependents.pictureOf(stack.emulator, ids);
        const rows = dependents.drifts.map(({ resource, field, shown, at }): Shown => {
            const [had, has] = [dependents.valueAt(before, at), dependents.valueAt(after, at)];
            expect(same(had, dependents.valueAt(drifted, at)), `${resource}.${field} was not changed`).to.equal(false);
            return {
                resource,
                field,
                preview: shown.test(preview.text) ? "shown, exit 7" : "NOT SHOWN",
                remedy: same(had, has) ? "up repairs it" : "NOT REPAIRED",
            };
        });
        noteShown(...rows);
        const wrong = rows.filter((row) => `${row.preview}${row.remedy}`.includes("NOT"));
        expect(wrong, preview.text).to.deep.equal([]);
        await stack.mustBeUnchanged();
    });

    it("includes objects that disappeared, which will be created again: a location, a request, all users", async () => {
        const users = await dependents.usersNow(stack.emulator, ids.customer);
        await dependents.removeUsers(stack.emulator, users, ANNA, BO, OLLE, YLVA);
        await dependents.removeKontor(stack.emulator, ids);
        await stack.emulator.api("DELETE", `/wholesale/setupAssistRequests/${ids.order}`);
        const preview = await stack.preview(["--expect-no-changes"]);
        expect(preview.code, preview.text).to.equal(7);
        expect(changesIn(preview)).to.deep.equal(["create kontor", "create order", "update staff [diff: ~users]"]);
        await stack.mustUp();
        await stack.mustBeUnchanged();
        expect(await dependents.usersNow(stack.emulator, ids.customer)).to.include.keys(ANNA, BO, OLLE, YLVA);
        noteShown(vanished("kontor", "create, exit 7"), vanished("order", "create, exit 7"), {
            ...vanished("staff", "shown, exit 7"),
            field: "users (all removed)",
        });
        ids = await idsOf(stack);
    });

    it("is explained if up cannot repair it, with both fixes; refresh accepts it", async () => {
        const [full] = (await stack.emulator.list("/roles")).filter(({ name }) => name === "Full Administrator");
        const { [ANNA]: anna } = await dependents.usersNow(stack.emulator, ids.customer);
        const raised = company.replace("User Administrator", full === undefined ? "" : String(full["name"]));
        stack.write(raised);
        await stack.mustUp();
        await stack.emulator.api("PUT", `/wholesale/subscribers/${String(anna?.["id"])}`, {
            packages: ["webex_suite"],
        });
        await dependents.moveNumber(stack.emulator, ids, "+46901000003");
        const ofLager = await previewOf("lager");
        const ofStaff = await previewOf("staff");
        expectExplained(ofLager, '[L1] phoneNumbers: +46901000003 belongs to the location "Kontor"');
        expectExplained(ofStaff, `[U7] users.${ANNA}.package: webex_calling does not include webex_suite`);
        const seen = await stack.previewRefresh(["--expect-no-changes"]);
        expect(seen.code, seen.text).to.equal(7);
        expect(changesIn(seen)).to.deep.equal(["update lager [diff: ~phoneNumbers]", "update staff [diff: ~users]"]);
        noteShown(
            refused("lager", "phoneNumbers (moved to kontor)", ofLager),
            refused("staff", "users.anna.package (administrator)", ofStaff),
        );
        const accepted = await stack.refresh();
        expect(accepted.code, accepted.text).to.equal(0);
        const asItIs = raised
            .replace('"+46901000003", ', "")
            .replace(/(Anna.*?"package": )"webex_calling"/u, '$1"webex_suite"');
        stack.write(asItIs);
        await stack.mustBeUnchanged();
    });

    it("includes a customer that disappeared, which is created again with everything that depends on it", async () => {
        const users = await dependents.usersNow(stack.emulator, ids.customer);
        await dependents.removeUsers(stack.emulator, users, ...Object.keys(users));
        await stack.emulator.api("DELETE", `/wholesale/customers/${ids.customer}`);
        const preview = await stack.preview(["--expect-no-changes"]);
        expect(preview.code, preview.text).to.equal(7);
        const changes = changesIn(preview).filter((change) => /^(create|replace) \w+( \[|$)/u.test(change));
        expect(changes.map((change) => change.replace(/ \[.*/u, ""))).to.deep.equal([
            "create eva",
            "create norrbygg",
            "replace kontor",
            "replace lager",
            "replace order",
            "replace staff",
        ]);
        noteShown({
            ...vanished("norrbygg", "create, exit 7"),
            field: "(disappeared, with everything that depends on it)",
        });
        await stack.mustUp();
        await stack.mustBeUnchanged();
    });

    async function previewOf(name: string): Promise<Outcome> {
        const { urn } = await stack.resource(name);
        return stack.preview(["--target", urn]);
    }
});

function expectExplained(preview: Outcome, sentence: string): void {
    expect(preview.code, preview.text).to.equal(1);
    expect(preview.text).to.contain(sentence).and.to.contain("pulumi refresh");
    expect(traceIn(preview)).to.deep.equal([]);
}

const vanished = (resource: string, preview: string): Shown => ({
    resource,
    field: "(vanished)",
    preview,
    remedy: "up creates it again",
});

const refused = (resource: string, field: string, { code }: Outcome): Shown => ({
    resource,
    field,
    preview: `refused, exit ${code}`,
    remedy: "explained; refresh accepts it",
});

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

async function idsOf(stack: EngineStack): Promise<dependents.Ids> {
    const [norrbygg, lager] = [await stack.resource("norrbygg"), await stack.resource("lager")];
    return {
        customer: norrbygg.id ?? "",
        org: String(norrbygg.outputs?.["orgId"]),
        lager: String(lager.outputs?.["locationId"]),
        kontor: String((await stack.resource("kontor")).outputs?.["locationId"]),
        order: await stack.idOf("order"),
    };
}
