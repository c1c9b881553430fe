// The map of CustomerUsers on its way to the engine and back: plain users as texts, what Pulumi must find by its place as values.
import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { CustomerUsers, type CustomerUsersArgs, type UserArgs } from "../../sdk";
import { mocked, registered, type Registration, valueOf } from "./registrations";

const ANNA = "anna@norrbygg.example";
const BO = "bo@norrbygg.example";
const user = (changes: Partial<UserArgs> = {}): UserArgs => ({
    firstName: "Anna",
    lastName: "Berg",
    package: "webex_calling",
    extension: "4567",
    ...changes,
});

describe("the users of one resource", () => {
    let registrations: Registration[];
    beforeEach(async () => {
        registrations = await mocked();
    });

    async function sent(users: CustomerUsersArgs["users"], opts?: pulumi.CustomResourceOptions): Promise<unknown> {
        await registered(new CustomerUsers("staff", { customer: "customer-1", users }, opts));
        return registrations[0]?.inputs["users"];
    }
    const text = JSON.stringify(user());

    it("are sent as one text each, and are read as they were written", async () => {
        const staff = new CustomerUsers("staff", {
            customer: "customer-1",
            users: { [ANNA]: user({ roles: ["User Administrator"] }), [BO]: user({ location: undefined }) },
        });
        const read = await valueOf(staff.users);
        expect(registrations[0]?.inputs["users"]).to.deep.equal({
            [ANNA]: JSON.stringify(user({ roles: ["User Administrator"] })),
            [BO]: text,
        });
        expect(read).to.deep.equal({ [ANNA]: user({ roles: ["User Administrator"] }), [BO]: user() });
    });

    it("are sent so from a promise and from an output of a map, which stays secret", async () => {
        expect(await sent(Promise.resolve({ [ANNA]: user() }))).to.deep.equal({ [ANNA]: text });
        registrations = await mocked();
        const staff = new CustomerUsers("staff", { customer: "customer-1", users: pulumi.secret({ [ANNA]: user() }) });
        expect(await pulumi.isSecret(staff.users)).to.equal(true);
        expect(await valueOf(staff.users)).to.deep.equal({ [ANNA]: user() });
    });

    for (const [what, firstName] of [
        ["an output", pulumi.output("Anna")],
        ["a promise", Promise.resolve("Anna")],
    ] as const) {
        it(`stay values if one of them is ${what}; the others do not`, async () => {
            expect(await sent({ [ANNA]: user({ firstName }), [BO]: user() })).to.deep.equal({
                [ANNA]: user(),
                [BO]: text,
            });
        });
    }

    it("stay values if one of them is secret, and it stays secret", async () => {
        const staff = new CustomerUsers("staff", {
            customer: "customer-1",
            users: { [ANNA]: user({ firstName: pulumi.secret("Anna") }) },
        });
        expect(await pulumi.isSecret(staff.users)).to.equal(true);
        expect(await valueOf(staff.users)).to.deep.equal({ [ANNA]: user() });
    });

    it("may be ignored one by one, or all", async () => {
        const users = { [ANNA]: user() };
        for (const path of ["users", "users[*]", `users["${ANNA}"]`, "adopt"]) {
            registrations = await mocked();
            expect(await sent(users, { ignoreChanges: [path] }), path).to.deep.equal({ [ANNA]: text });
        }
    });

    for (const path of [`users["${ANNA}"].extension`, "users[*].extension", "users.anna"]) {
        it(`are refused ignoring ${path}, with the fix`, () => {
            const make = () =>
                new CustomerUsers("staff", { customer: "customer-1", users: {} }, { ignoreChanges: [path] });
            expect(make)
                .to.throw(pulumi.RunError, "CustomerUsers staff: ignoreChanges accepts only whole users")
                .with.property("message")
                .that.contains(path)
                .and.contains("as a separate CustomerUser");
        });
    }
});
