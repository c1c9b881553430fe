// Which packages administrators may have, and which roads down are closed.
import { expect } from "chai";
import { FULL_ADMINISTRATOR, roles } from "../../../emulator/catalog/roles";
import type { Body, Customer } from "../api";
import { aChange, aUser, type Fields } from "../bodies";
import { anEmulator } from "../setting";
import { expectAccepted, expectRefused } from "./judged";

const PATH = "/wholesale/subscribers";
const CREATED_WITH = ["webex_calling", "webex_suite", "webex_calling_standard"];
const NOW = [...CREATED_WITH, "webex_meetings", "cx_essentials"];
const roleNamed = (name: string) => roles.find((role) => role.name === name)?.id ?? "";

describe("emulator rules: administrators", () => {
    const setting = anEmulator();
    let customer: Customer;
    let first: Body;
    beforeEach(async () => {
        const { api } = setting();
        customer = await api.customer({ packages: CREATED_WITH });
        expectAccepted(await api.put(customer.path, aChange(NOW)));
        first = await api.user(customer);
    });
    const personOf = async (subscriber: Body) => (await setting().api.get(`/people/${subscriber.personId ?? ""}`)).body;
    const setRoles = async (subscriber: Body, given: readonly string[]) =>
        setting().api.put(`/people/${subscriber.personId ?? ""}`, { ...(await personOf(subscriber)), roles: given });
    const move = (subscriber: Body, to: string, fields: Fields = {}) =>
        setting().api.put(`${PATH}/${subscriber.id ?? ""}`, aChange([to], undefined, fields));

    it("make the first user of a new organization its full administrator, and no other", async () => {
        expect((await personOf(first))["roles"]).to.deep.equal([FULL_ADMINISTRATOR.id]);
        expect((await personOf(await setting().api.user(customer)))["roles"]).to.deep.equal([]);
    });

    it("require that the customer's admin has a package the customer was created with, at once and later", async () => {
        const { api } = setting();
        const admin = { customerId: customer.id, email: "IT@norrbygg.example" };
        const meetings = aUser({ ...admin, package: "webex_meetings", extension: undefined });
        expectRefused(await api.post(PATH, meetings), "administratorPackage");
        const subscriber = await api.user(customer, admin);
        expectRefused(await move(subscriber, "cx_essentials"), "administratorPackage");
        expectAccepted(await move(subscriber, "webex_suite"));
    });

    it("refuse an administrator whose package is not one the customer was created with", async () => {
        const user = await setting().api.user(customer, { package: "cx_essentials" });
        expectRefused(await setRoles(user, [roleNamed("User Administrator")]), "administratorPackage");
        expectAccepted(await setRoles(user, [roleNamed("Compliance Officer")]));
        const other = await setting().api.user(customer);
        expectAccepted(await setRoles(other, [roleNamed("User Administrator")]));
        expectRefused(await move(other, "cx_essentials"), "administratorPackage");
        expectAccepted(await setRoles(other, []));
        expectAccepted(await move(other, "cx_essentials"));
    });

    it("move a full administrator only to a package that includes the present one", async () => {
        expectRefused(await move(first, "webex_calling_standard"), "administratorDowngrade");
        expectAccepted(await move(first, "webex_calling"));
        expectAccepted(await move(first, "webex_suite"));
        expectRefused(await move(first, "webex_calling"), "administratorDowngrade");
    });

    it("treat the customer's admin like a full administrator", async () => {
        const subscriber = await setting().api.user(customer, { email: "it@norrbygg.example" });
        expectRefused(await move(subscriber, "webex_calling_standard"), "administratorDowngrade");
    });

    it("allow other administrators and users to be downgraded", async () => {
        const user = await setting().api.user(customer);
        expectAccepted(await setRoles(user, [roleNamed("User Administrator")]));
        expectAccepted(await move(user, "webex_calling_standard"));
        const plain = await setting().api.user(customer);
        expectAccepted(await move(plain, "webex_meetings"));
    });

    it("refuse a role that does not exist", async () => {
        expect((await setRoles(first, ["nobody"])).status).to.equal(400);
    });
});
