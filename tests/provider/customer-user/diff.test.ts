// Which fields of a user count as changed, and which of them make a new user.
import { expect } from "chai";
import { differingFields, replacingFields } from "../../../provider/customer-user/diff";
import { aUser, type Inputs, UNKNOWN } from "../../support/builders";

const whole = aUser({ roles: ["Full Administrator", "User Administrator"] });
const others: Inputs = {
    customerId: "customer-2",
    email: "berg@norrbygg.example",
    firstName: "Annika",
    lastName: "Lind",
    package: "webex_suite",
    location: "Lager",
    phoneNumber: "+46907654321",
    extension: "4568",
    roles: ["Full Administrator"],
};

describe("a change of a user", () => {
    it("is tested here for every field", () =>
        expect(Object.keys(others).sort()).to.deep.equal(Object.keys(whole).sort()));

    for (const [field, value] of Object.entries(others)) {
        it(`is detected in ${field}, also while it is not known yet`, () => {
            expect(differingFields(whole, { ...whole, [field]: value })).to.deep.equal([field]);
            expect(differingFields(whole, { ...whole, [field]: UNKNOWN })).to.deep.equal([field]);
        });
    }

    it("is detected if a number or an extension is removed", () => {
        expect(differingFields(whole, { ...whole, phoneNumber: undefined, extension: null })).to.deep.equal([
            "phoneNumber",
            "extension",
        ]);
    });

    it("is detected if the roles become an empty list", () =>
        expect(differingFields(whole, { ...whole, roles: [] })).to.deep.equal(["roles"]));

    it("is detected if the next free number is requested and there is none", () => {
        expect(differingFields({ ...whole, phoneNumber: undefined }, { ...whole, phoneNumber: "next" })).to.deep.equal([
            "phoneNumber",
        ]);
    });

    it("replaces the user if the customer changes, or the address together with a name, and in no other case", () => {
        const another = { customerId: "other", email: "bo@norrbygg.example", firstName: "Bo", lastName: "Ek" };
        expect(replacingFields(whole, { ...whole, ...another })).to.deep.equal(["customerId", "email"]);
        expect(replacingFields(whole, { ...whole, email: "anna.lind@norrbygg.example" })).to.deep.equal([]);
        for (const field of Object.keys(whole).filter((key) => !["customerId"].includes(key))) {
            expect(replacingFields(whole, { ...whole, [field]: "changed" }), field).to.deep.equal([]);
        }
    });
});

const alike: readonly (readonly [title: string, olds: Inputs, news: Inputs])[] = [
    ["the order of keys", whole, Object.fromEntries(Object.entries(whole).reverse())],
    ["the order of roles", whole, { ...whole, roles: ["User Administrator", "Full Administrator"] }],
    [
        "the case of roles, which Webex finds whatever their case",
        whole,
        { ...whole, roles: ["full administrator", "USER ADMINISTRATOR"] },
    ],
    [
        "a role written twice",
        whole,
        { ...whole, roles: ["Full Administrator", "User Administrator", "Full Administrator"] },
    ],
    ["roles that nobody manages", whole, { ...whole, roles: undefined }],
    ["null for roles that nobody manages", whole, { ...whole, roles: null }],
    ["the case of the e-mail address", whole, { ...whole, email: "ANNA@Norrbygg.example" }],
    ["blanks around the e-mail address", whole, { ...whole, email: " anna@norrbygg.example" }],
    ["a location left out", whole, { ...whole, location: undefined }],
    ["the next number where there is one", whole, { ...whole, phoneNumber: "next" }],
    [
        "null for absent fields",
        aUser({ phoneNumber: undefined, extension: undefined }),
        aUser({ phoneNumber: null, extension: null }),
    ],
    ["adopt, which is about creation only", { ...whole, adopt: true }, whole],
    [
        "outputs beside the inputs",
        { ...whole, personId: "person-1", locationId: "location-1", status: "provisioned" },
        whole,
    ],
];

describe("no change of a user", () => {
    for (const [title, olds, news] of alike) {
        it(`is ${title}`, () => expect(differingFields(olds, news)).to.deep.equal([]));
    }
});
