// Users of one resource given as texts, as programs send them: answered as texts, the same whoever made them.
import { expect } from "chai";
import { aHeadOffice } from "../support/builders";
import { providerLine, type Properties } from "../support/provider-process";
import { aScene, failureOf, type Scene } from "./scene";

const ANNA = "anna@norrbygg.example";
const BO = "bo@norrbygg.example";
const packages = { webex_calling: {} };
const values = (changes: Properties = {}): Properties => ({
    firstName: "Anna",
    lastName: "Berg",
    package: "webex_calling",
    extension: "4567",
    ...changes,
});
const text = (changes: Properties = {}): string => JSON.stringify(values(changes));
const said = (entry: unknown): Properties => JSON.parse(String(entry)) as Properties;

describe("users given as texts", () => {
    let scene: Scene;
    let customerId: string;
    beforeEach(async () => {
        scene = await aScene();
        customerId = (await scene.up(scene.customer({ packages, headOffice: aHeadOffice() }))).id;
    });
    afterEach(() => scene.close());

    const staff = (users: Properties): Properties => ({
        __provider: providerLine("customerUsers"),
        customer: { id: customerId, packages, createdWith: ["webex_calling"] },
        users,
    });
    const usersOf = (properties: Properties): Properties => properties["users"] as Properties;
    const boToo = { [BO]: text({ extension: "4568" }) };

    it("are texts in inputs and outputs, and a refresh finds exactly the same ones", async () => {
        const { id, inputs, outputs } = await scene.up(staff({ [ANNA]: text() }));
        expect(said(usersOf(inputs)[ANNA])).to.deep.equal(values());
        expect(said(usersOf(outputs)[ANNA])).to.include({ ...values(), status: "provisioned" });
        await scene.nextCommand();
        const read = await scene.provider.read(id, outputs);
        expect(read.properties).to.deep.equal(outputs);
        expect(usersOf(read.inputs ?? {})).to.deep.equal({
            [ANNA]: JSON.stringify({
                extension: "4567",
                firstName: "Anna",
                lastName: "Berg",
                package: "webex_calling",
            }),
        });
    });

    it("are the same whatever the order of their values", async () => {
        const { id, inputs, outputs } = await scene.up(staff({ [ANNA]: text() }));
        const turned = JSON.stringify(Object.fromEntries(Object.entries(values()).reverse()));
        const { inputs: news } = await scene.provider.check(inputs, staff({ [ANNA]: turned }));
        expect(news).to.deep.equal(inputs);
        expect(await scene.provider.diff(id, outputs, news)).to.include({ changes: false });
    });

    it("are the same as values in an older state", async () => {
        const { id, outputs } = await scene.up(staff({ [ANNA]: values() }));
        expect(usersOf(outputs)[ANNA]).to.include(values());
        const { inputs: news } = await scene.provider.check({}, staff({ [ANNA]: text() }));
        expect(await scene.provider.diff(id, outputs, news)).to.include({ changes: false });
    });

    it("are returned as they were given, also by an update", async () => {
        const { id, inputs, outputs } = await scene.up(staff({ [ANNA]: text() }));
        const both = staff({ [ANNA]: text({ firstName: "Annika" }), [BO]: values({ extension: "4568" }) });
        const { inputs: news } = await scene.provider.check(inputs, both);
        const updated = usersOf(await scene.provider.update(id, outputs, news));
        expect(said(updated[ANNA])).to.include({ firstName: "Annika" });
        expect(updated[BO]).to.include({ extension: "4568" });
    });

    it("keep what succeeded as texts if one of them fails", async () => {
        await scene.control("POST", "faults", {
            kind: "status",
            status: 400,
            method: "POST",
            path: "/v1/wholesale/subscribers",
            times: 1,
        });
        const { inputs } = await scene.provider.check({}, staff({ [ANNA]: text(), ...boToo }));
        const { kept } = await failureOf(scene.provider.create(inputs));
        const [only, ...others] = Object.values(usersOf(kept?.properties ?? {}));
        expect(others).to.deep.equal([]);
        expect(said(only)).to.include({ status: "provisioned" });
    });

    it("are validated as values are", async () => {
        const { failures } = await scene.provider.check({}, staff({ [ANNA]: text({ extension: undefined }) }));
        expect(failures.map(({ reason }) => reason).join()).to.contain(`[U3] users.${ANNA}.phoneNumber: is missing`);
    });

    for (const wrong of ["Anna Berg", "4567", "[]", '"anna"', "{"]) {
        it(`are refused as not a user if they contain ${wrong}`, async () => {
            const { failures } = await scene.provider.check({}, staff({ [ANNA]: wrong }));
            expect(failures.map(({ reason }) => reason).join()).to.contain(`[U1] users.${ANNA}: is not a user object`);
        });
    }

    it("can be removed", async () => {
        const { id, outputs } = await scene.up(staff({ [ANNA]: text(), ...boToo }));
        await scene.provider.delete(id, outputs);
        expect((await scene.writes()).filter((line) => line.startsWith("DELETE"))).to.have.length(2);
    });
});
