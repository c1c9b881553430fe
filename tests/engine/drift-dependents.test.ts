// Drift of what hangs on a customer: locations, all users as one resource, Setup Assist requests.
import { expect } from "chai";
import * as dependents from "../support/engine-drift-dependents";
import { place, request, staff } from "../support/engine-drift-programs";
import { noteShown, type Shown } from "../support/engine-drift-table";
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

describe("drift of what hangs on a customer", function () {
    this.timeout(10 * MINUTES);
    let stack: EngineStack;
    let ids: dependents.Ids;

    before(engineIsReady);
    before(async () => {
        stack = await EngineStack.create({ program: company });
        await stack.mustUp();
        ids = await idsOf(stack);
    });
    after(() => stack.remove());

    it("is shown field by field in a plain preview, repaired by up, and gone from the next preview", async () => {
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
});

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

async function idsOf(stack: EngineStack): Promise<dependents.Ids> {
    const [norrbygg, lager] = [await stack.resource("norrbygg"), await stack.resource("lager")];
    return {
        customer: norrbygg.id ?? "",
        org: String(norrbygg.outputs?.["orgId"]),
        lager: String(lager.outputs?.["locationId"]),
        order: await stack.idOf("order"),
    };
}
