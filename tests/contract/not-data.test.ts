// Values that are not data, from the classes over Pulumi's wire to `check`: what would be lost on the way is refused, in every resource.
import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import * as wholesale from "../../sdk";
import { mocked, registered } from "../sdk/registrations";
import { aHeadOffice, aMeetingsUser, aTemplate, aUser, type Inputs } from "../support/builders";
import { aScene, type Scene } from "./scene";

const ANNA = "anna@norrbygg.example";
const LOST: readonly (readonly [string, unknown])[] = [
    ["a function", () => "HQ"],
    ["a symbol", Symbol("HQ")],
    ["a bigint", 12n],
    ["a Date", new Date(0)],
    ["a Map", new Map([["name", "HQ"]])],
    ["a Set", new Set(["HQ"])],
    ["a URL", new URL("https://norrbygg.example")],
    ["a string with half of a surrogate pair", "HQ\ud800"],
];

const circle: Record<string, unknown> = {};
circle["self"] = circle;

describe("a value that is not data", () => {
    let scene: Scene;
    before(async () => (scene = await aScene()));
    after(() => scene.close());

    type Made = new (name: string, args: never) => pulumi.CustomResource;

    /** The failures of what the class sends. */
    async function refused(kind: Made, args: Inputs): Promise<string[]> {
        const registrations = await mocked();
        await registered(new kind("one", args as never));
        const { failures } = await scene.provider.check({}, registrations[0]?.inputs ?? {});
        return failures.map(({ reason }) => reason);
    }
    const oneUser = (changes: Inputs): Promise<string[]> =>
        refused(wholesale.CustomerUser, { customer: "customer-1", ...withoutCustomer(aUser(changes)) });
    const inMap = (changes: Inputs): Promise<string[]> => {
        const { email, ...user } = withoutCustomer(aUser(changes));
        return refused(wholesale.CustomerUsers, { customer: "customer-1", users: { [String(email)]: user } });
    };
    const withoutCustomer = ({ customerId, ...user }: Inputs): Inputs => user;
    const customer = (changes: Inputs): Promise<string[]> =>
        refused(wholesale.WholesaleCustomer, withoutLine(scene.customer(changes)));
    const withoutLine = ({ __provider, ...inputs }: Inputs): Inputs => inputs;

    for (const [what, value] of LOST) {
        const said = `is ${what}, which Pulumi cannot send`;

        it(`is refused if a user's location or first name is ${what}, alone and in a map, in the same words`, async () => {
            for (const key of ["location", "firstName"]) {
                const alone = await oneUser({ [key]: value });
                expect(alone.join("\n"), key).to.contain(`] ${key}: ${said}`);
                expect(await inMap({ [key]: value }), key).to.deep.equal(
                    alone.map((reason) => reason.replace("] ", `] users.${ANNA}.`)),
                );
            }
        });

        it(`is refused below the first level of every resource if it is ${what}`, async () => {
            const office = aHeadOffice({ timezone: value });
            const rows: readonly (readonly [() => Promise<string[]>, string])[] = [
                [() => customer({ packages: { webex_meetings: value } }), "packages.webex_meetings"],
                [
                    () => customer({ packages: { webex_meetings: { quantity: value } } }),
                    "packages.webex_meetings.quantity",
                ],
                [() => customer({ meetingsTimezone: value }), "meetingsTimezone"],
                [() => customer({ packages: { webex_calling: {} }, headOffice: office }), "headOffice.timezone"],
                [() => oneUser({ roles: [value] }), "roles.0"],
                [() => inMap({ roles: ["User Administrator", value] }), `users.${ANNA}.roles.1`],
                [
                    () => refused(wholesale.OnboardingTemplate, aTemplate({ authentication: { method: value } })),
                    "authentication.method",
                ],
                [
                    () =>
                        refused(wholesale.CustomerLocation, {
                            customer: "customer-1",
                            ...aHeadOffice({ phoneNumbers: [value] }),
                        }),
                    "phoneNumbers.0",
                ],
            ];
            for (const [reasons, path] of rows) {
                expect((await reasons()).join("\n"), path).to.contain(`] ${path}: ${said}`);
            }
        });
    }

    it("is refused if it comes from an output or a promise, and if an object contains itself", async () => {
        const later = pulumi.output("x").apply(() => new Date(0) as unknown);
        expect((await oneUser({ location: later })).join()).to.contain("] location: is a Date");
        expect((await inMap({ location: Promise.resolve(() => "HQ") })).join()).to.contain(".location: is a function");
        expect((await customer({ address: circle })).join()).to.contain(
            "address.self: is an object that contains itself",
        );
    });

    it("is refused once, by the rule that refuses its place in any case", async () => {
        const reasons = await oneUser({ firstName: new Date(0) });
        expect(reasons.filter((reason) => reason.includes("firstName"))).to.have.length(1);
        expect(reasons[0]).to.match(/^\[U1\] firstName: is a Date/u);
    });

    for (const number of [NaN, Infinity, -Infinity]) {
        it(`is refused in a map as well as alone if it is ${number}, which JSON does not have`, async () => {
            for (const changes of [
                { firstName: number },
                { location: number },
                { extension: number },
                { roles: [number] },
            ]) {
                const alone = await oneUser(changes);
                expect(alone, Object.keys(changes).join()).to.not.deep.equal([]);
                expect(await inMap(changes), Object.keys(changes).join()).to.deep.equal(
                    alone.map((reason) => reason.replace("] ", `] users.${ANNA}.`)),
                );
            }
        });

        it(`is shown as ${number} and not as null if it replaces a package`, async () => {
            const [reason] = await customer({ packages: { webex_meetings: number } });
            expect(reason).to.contain(`packages.webex_meetings: ${number} is not`);
        });
    }

    it("does not include objects of a class with values, or an omitted value", async () => {
        class Address {
            readonly addressLine1 = "Storgatan 1";
            readonly city = "Umeå";
            readonly country = "SE";
        }
        expect(await customer({ address: new Address(), meetingsTimezone: undefined })).to.deep.equal([]);
        const { customerId, ...user } = aMeetingsUser();
        expect(await refused(wholesale.CustomerUser, { customer: customerId, ...user, location: null })).to.deep.equal(
            [],
        );
    });
});
