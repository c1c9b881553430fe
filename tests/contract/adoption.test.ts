// Taking over what exists with `adopt`, over Pulumi's own wire: refused at the preview that adopts where a later run could never bring it to the declared state.
import { expect } from "chai";
import { aHeadOffice } from "../support/builders";
import { providerLine, type Properties } from "../support/provider-process";
import { describeInBothShells } from "./both-shells";
import { failureOf, type Scene, template, user } from "./scene";

const calling = { packages: { webex_calling: { quantity: 5 } }, headOffice: aHeadOffice() };

describeInBothShells("adopting", 0.12, (open) => {
    let scene: Scene;
    beforeEach(async () => (scene = await open()));
    afterEach(() => scene.close());

    /** None of them names a refresh: what is not in the state yet cannot be refreshed. */
    const refusals = async (news: Properties, olds: Properties = {}): Promise<string> => {
        const said = (await scene.provider.check(olds, news)).failures.map(({ reason }) => reason).join("\n");
        expect(said).to.not.contain("pulumi refresh");
        return said;
    };
    const adopted = (changes: Properties): Properties => scene.customer({ adopt: true, ...changes });
    const sent = async (): Promise<number> => (await scene.writes()).length;

    describe("a customer", () => {
        const existing = async (
            packages: Properties,
            headOffice?: Properties,
        ): Promise<Awaited<ReturnType<Scene["up"]>>> => {
            const made = await scene.up(scene.customer({ packages, ...(headOffice && { headOffice }) }));
            await scene.nextCommand();
            return made;
        };

        it("is refused with quantities if it has none at Webex", async () => {
            await existing({ webex_meetings: {} });
            const news = adopted({ packages: { webex_meetings: { quantity: 5 } } });
            expect(await refusals(news)).to.match(/^\[A1\] packages: .*without quantities .*rule C10/u);
            const before = await sent();
            expect((await failureOf(scene.provider.create(news))).message).to.match(/^\[A1\] packages: /u);
            expect(await sent()).to.equal(before);
        });

        it("is refused without quantities if it has them at Webex", async () => {
            await existing({ webex_meetings: { quantity: 5 } });
            expect(await refusals(adopted({ packages: { webex_meetings: {} } }))).to.match(
                /^\[A1\] packages: .*rule C9/u,
            );
        });

        it("is refused with a quantity lower than the one at Webex, which the message contains", async () => {
            await existing({ webex_meetings: { quantity: 5 } });
            const said = await refusals(adopted({ packages: { webex_meetings: { quantity: 4 } } }));
            expect(said).to.match(
                /^\[A1\] packages\.webex_meetings\.quantity: .*4 is lower than the 5 .*Write 5 or more/u,
            );
            expect(said).to.not.contain("pulumi refresh");
        });

        it("is refused without a package that users have", async () => {
            const { id } = await existing({ webex_meetings: {}, webex_suite: {} }, aHeadOffice());
            await scene.up(user({ customer: id }));
            await scene.nextCommand();
            const news = adopted({ packages: { webex_suite: {} }, headOffice: aHeadOffice() });
            expect(await refusals(news)).to.match(/^\[A1\] packages\.webex_meetings: .*1 user /u);
            expect((await failureOf(scene.provider.create(news))).message).to.match(
                /^\[A1\] packages\.webex_meetings: /u,
            );
        });

        it("is refused with another country or another name", async () => {
            await existing({ webex_meetings: {} });
            const address = { addressLine1: "Storgatan 1", city: "Vasa", country: "FI" };
            const said = await refusals(adopted({ name: "Sydbygg AB", address, packages: { webex_meetings: {} } }));
            expect(said)
                .to.match(/\[A1\] name: /u)
                .and.to.match(/\[A1\] address\.country: /u);
        });

        it("is taken over if an update can bring the differences, and its quantities are then read from the licences", async () => {
            const made = await existing({ webex_meetings: { quantity: 5 } });
            const news = adopted({ packages: { webex_meetings: { quantity: 7 } } });
            const taken = await scene.up(news);
            expect(taken.id).to.equal(made.id);
            expect(taken.outputs["packages"]).to.deep.equal({ webex_meetings: { quantity: 5 } });
            await scene.nextCommand();
            expect((await scene.provider.diff(taken.id, taken.outputs, taken.inputs)).changes).to.equal(true);
            const lower = adopted({ packages: { webex_meetings: { quantity: 4 } } });
            expect(await refusals(lower, taken.inputs)).to.match(/^\[C8\] /u);
        });

        it("is refused in the rule's own words if no customer may be declared so", async () => {
            await existing({ webex_meetings: {} });
            expect(
                await refusals(adopted({ packages: { webex_meetings: {} }, locationSupportsWebex: false })),
            ).to.match(/^\[C2\] /u);
        });
    });

    describe("a user", () => {
        const admin = { package: "webex_calling", extension: "4567", roles: ["Full Administrator"] };
        const smaller = { package: "webex_meetings", roles: ["Full Administrator"] };
        let customer: Properties;
        beforeEach(async () => {
            const packages = { webex_calling: {}, webex_meetings: {} };
            const owner = await scene.up(scene.customer({ packages, headOffice: aHeadOffice() }));
            customer = { id: owner.id, packages, createdWith: owner.outputs["createdWith"] };
            await scene.up(user({ customer, ...admin }));
            await scene.nextCommand();
        });
        const mapOf = (entry: Properties): Properties => {
            const { __provider, customer: _c, email, ...rest } = user(entry);
            const users = { [String(email)]: rest };
            return { __provider: providerLine("customerUsers"), customer, adopt: true, users };
        };

        it("is refused with an administrator's smaller package, alone and in a map", async () => {
            const alone = user({ customer, adopt: true, ...smaller });
            expect(await refusals(alone)).to.match(/^\[A1\] package: .*rule U7/u);
            const { inputs } = await scene.provider.check({}, alone);
            expect((await failureOf(scene.provider.create(inputs))).message).to.match(/^\[A1\] package: /u);
            await scene.nextCommand();
            expect(await refusals(mapOf(smaller))).to.match(/^\[A1\] users\.anna@norrbygg\.example\.package: /u);
        });

        it("is refused with another location if the user has calling, alone and in a map", async () => {
            const lager = {
                __provider: providerLine("customerLocation"),
                customer: customer["id"],
                name: "Lager",
                timezone: "Europe/Stockholm",
                language: "sv_SE",
                address: { addressLine1: "Hamngatan 7", city: "Luleå", country: "SE" },
            };
            await scene.up(lager);
            await scene.nextCommand();
            const moved = { ...admin, location: "Lager" };
            expect(await refusals(user({ customer, adopt: true, ...moved }))).to.match(/^\[A1\] location: .*rule U9/u);
            await scene.nextCommand();
            expect(await refusals(mapOf(moved))).to.match(/^\[A1\] users\.anna@norrbygg\.example\.location: /u);
            await scene.nextCommand();
            // Where it calls from is settled: it need not be named, though the customer has several locations.
            expect(await refusals(user({ customer, adopt: true, ...admin }))).to.equal("");
        });

        it("is taken over if an update can bring the differences", async () => {
            expect(await refusals(user({ customer, adopt: true, ...admin, lastName: "Lind" }))).to.equal("");
            await scene.nextCommand();
            expect(await refusals(mapOf({ ...admin, lastName: "Lind" }))).to.equal("");
        });
    });

    it("is refused with the other type of a template", async () => {
        await scene.up(template());
        await scene.nextCommand();
        const both = ["webex_for_wholesale", "webex_for_broadworks"];
        expect(await refusals(template({ adopt: true, services: both }))).to.match(/^\[A1\] services: .*rule T4/u);
    });

    describe("left in the program afterwards", () => {
        it("still counts the seats of new and moved users", async () => {
            const packages = { webex_meetings: { quantity: 1 }, webex_suite: { quantity: 1 } };
            const owner = await scene.up(scene.customer({ packages, headOffice: aHeadOffice() }));
            const customer = { id: owner.id, packages, createdWith: owner.outputs["createdWith"] };
            const anna = await scene.up(user({ customer, adopt: true }));
            await scene.up(
                user({
                    customer,
                    adopt: true,
                    email: "bo@norrbygg.example",
                    package: "webex_suite",
                    extension: "4568",
                }),
            );
            await scene.nextCommand();
            const carl = user({ customer, adopt: true, email: "carl@norrbygg.example" });
            expect(await refusals(carl)).to.match(/^\[U5\] package: /u);
            await scene.nextCommand();
            const moved = user({ customer, adopt: true, package: "webex_suite", extension: "4567" });
            expect(await refusals(moved, anna.inputs)).to.match(/^\[U5\] package: /u);
            await scene.nextCommand();
            const { __provider, customer: _c, email: _e, ...entry } = carl;
            const users = { "carl@norrbygg.example": entry };
            const map = { __provider: providerLine("customerUsers"), customer, adopt: true, users };
            expect(await refusals(map)).to.match(/^\[U5\] users: /u);
        });

        it("still applies the allowance to a new customer and to an update", async () => {
            await scene.control("PUT", "partner", { allowances: { webex_meetings: 10 } });
            const news = adopted({ packages: { webex_meetings: { quantity: 11 } } });
            expect(await refusals(news)).to.match(/^\[C11\] packages: /u);
            await scene.nextCommand();
            const { id, inputs, outputs } = await scene.up(adopted({ packages: { webex_meetings: { quantity: 5 } } }));
            const provider = await scene.nextCommand();
            await provider.check(inputs, news);
            await provider.diff(id, outputs, news);
            expect(provider.printed).to.contain("[C11] packages");
        });

        it("still refuses an external id that another customer has", async () => {
            await scene.up(scene.customer({ externalId: "crm-2" }));
            const { inputs } = await scene.up(adopted({}));
            await scene.nextCommand();
            expect(await refusals(adopted({ externalId: "crm-2" }), inputs)).to.match(/^\[C13\] externalId: /u);
        });
    });

    it("accepts calling customers as they are", async () => {
        await scene.up(scene.customer(calling));
        await scene.nextCommand();
        expect(await refusals(adopted(calling))).to.equal("");
    });
});
