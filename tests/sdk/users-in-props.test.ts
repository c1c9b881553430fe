// The users among the properties of a resource, as a policy and as `pulumi stack export` hand them on.
import { expect } from "chai";
import { usersInProps } from "../../sdk";

const anna = { firstName: "Anna", lastName: "Berg", package: "webex_calling", location: "HQ" };

/** As @pulumi/policy hands on properties: reading one that is not known yet throws. */
const withUnknown = <Value extends object>(value: Value, unknown: string): Value =>
    new Proxy(value, {
        get: (target, key) => {
            if (key === unknown) {
                throw new Error(`${unknown} can't be known during preview`);
            }
            return Reflect.get(target, key) as unknown;
        },
    });

describe("usersInProps", () => {
    it("reads the users of a CustomerUsers, those that are stored as texts and those that are not", () => {
        const props = { customerId: "c", users: { "anna@x.example": JSON.stringify(anna), "bo@x.example": anna } };
        expect(usersInProps(props)).to.deep.equal({ "anna@x.example": anna, "bo@x.example": anna });
    });

    it("reads the user of a CustomerUser", () => {
        const props = { ...anna, email: "Anna@x.example" };
        expect(usersInProps(props)).to.deep.equal({ "Anna@x.example": props });
    });

    it("finds no users in any other resource, in texts that are not users, and in the absence of all", () => {
        for (const props of [{}, { name: "HQ" }, { users: undefined }, { users: { "a@x.example": "anna" } }]) {
            expect(usersInProps(props)).to.deep.equal({});
        }
    });

    it("reads no property of a user, because in a policy one that is not known yet would hide all other users", () => {
        const props = { users: { "anna@x.example": withUnknown(anna, "location"), "bo@x.example": anna } };
        const users = usersInProps(props);
        expect(users["bo@x.example"]?.location).to.equal("HQ");
        expect(() => users["anna@x.example"]?.location).to.throw("can't be known");
        const one = withUnknown({ ...anna, email: "anna@x.example" }, "location");
        expect(usersInProps(one)["anna@x.example"]?.firstName).to.equal("Anna");
    });
});
