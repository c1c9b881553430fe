// Users who are not simply there: those who must first consent to being moved, and those who leave and come back.
import { expect } from "chai";
import { usersNow } from "../support/engine-drift-dependents";
import { staff } from "../support/engine-drift-programs";
import { changesIn } from "../support/engine-outcome";
import { customer, meetingsUser, program, template, user } from "../support/engine-programs";
import { engineIsReady, EngineStack } from "../support/engine-stack";

const MINUTES = 60_000;
const PENDING = "pending_user_migration";
const roles = ["User Administrator"];
const ylva = { firstName: "Ylva", lastName: "Ek", package: "webex_calling", location: "HQ", extension: "4570", roles };

const company = (...lines: readonly string[]): string => program(template(), customer("norrbygg"), ...lines);

describe("a user with a free account, on the real engine", function () {
    this.timeout(10 * MINUTES);
    let stack: EngineStack;

    before(engineIsReady);
    before(async () => {
        const anna = user("anna", "norrbygg", { email: "anna@free.example", roles });
        const crew = staff("crew", { "ylva@free.example": ylva });
        stack = await EngineStack.create({ program: company(anna, crew) });
        await stack.emulator.control("PUT", "/partner", { freeAccounts: ["free.example"] });
    });
    after(() => stack.remove());

    it("is neither a failure nor finished: up succeeds and says so, and state contains who is waiting", async () => {
        const { text } = await stack.mustUp();
        expect(text).to.contain("anna@free.example").and.to.contain("must accept an e-mail from Webex");
        const { outputs } = await stack.resource("anna");
        expect(outputs).to.include({ status: PENDING });
        expect(outputs).not.to.have.property("personId");
        expect(await ofCrew())
            .to.include({ status: PENDING })
            .and.not.to.have.property("personId");
    });

    it("is not drift while it waits", async () => {
        await stack.mustBeUnchanged();
        const refresh = await stack.previewRefresh(["--expect-no-changes"]);
        expect(refresh.code, refresh.text).to.equal(0);
    });

    it("is complete after the refresh that follows the consent; only its roles are still to be set", async () => {
        for (const { id } of await stack.emulator.list("/wholesale/subscribers")) {
            await stack.emulator.control("POST", `/subscribers/${id}/consent`);
        }
        const refresh = await stack.refresh();
        expect(refresh.code, refresh.text).to.equal(0);
        const { outputs } = await stack.resource("anna");
        expect(outputs).to.include({ status: "provisioned" }).and.to.have.property("personId");
        expect(await ofCrew())
            .to.include({ status: "provisioned" })
            .and.to.have.property("personId");
        expect(changesIn(await stack.preview())).to.deep.equal([
            "update anna [diff: ~roles]",
            "update crew [diff: ~users]",
        ]);
        await stack.mustUp();
        await stack.mustBeUnchanged();
    });

    const ofCrew = async (): Promise<unknown> => {
        const { outputs } = await stack.resource("crew");
        const users = outputs?.["users"] as Record<string, unknown>;
        return JSON.parse(String(users["ylva@free.example"]));
    };
});

describe("a user who is removed and returns with the same e-mail address, on the real engine", function () {
    this.timeout(10 * MINUTES);
    const anna = user("anna", "norrbygg", { roles });
    const olle = meetingsUser("olle", "norrbygg");
    const crew = staff("crew", { "ylva@norrbygg.example": ylva });
    let stack: EngineStack;

    before(engineIsReady);
    before(async () => {
        const packages = { webex_calling: {}, webex_meetings: {} };
        const all = program(template(), customer("norrbygg", { packages }), anna, olle, crew);
        stack = await EngineStack.create({ program: all });
        await stack.mustUp();
    });
    after(() => stack.remove());

    it("is a new user for the same person when it returns to the program", async () => {
        const whole = stack.project.read("index.js");
        const [former, before] = [await stack.idOf("anna"), await people()];
        stack.write(
            [anna, olle].reduce((text, line) => text.replace(line, ""), whole).replace(crew, staff("crew", {})),
        );
        await stack.mustUp();
        expect(await stack.emulator.list("/wholesale/subscribers")).to.deep.equal([]);
        await stack.mustBeUnchanged();
        stack.write(whole);
        await stack.mustUp();
        await stack.mustBeUnchanged();
        expect(await stack.idOf("anna")).not.to.equal(former);
        expect(await people()).to.deep.equal(before);
    });

    it("is created again by up if somebody removed it at Webex", async () => {
        const before = await people();
        for (const { id } of await stack.emulator.list("/wholesale/subscribers")) {
            await stack.emulator.api("DELETE", `/wholesale/subscribers/${id}`);
        }
        expect(changesIn(await stack.preview())).to.deep.equal([
            "create anna",
            "create olle",
            "update crew [diff: ~users]",
        ]);
        await stack.mustUp();
        await stack.mustBeUnchanged();
        expect(await people()).to.deep.equal(before);
    });

    it("is another person if the person was removed too", async () => {
        const before = await people();
        for (const { personId } of await stack.emulator.list("/wholesale/subscribers")) {
            await stack.emulator.api("DELETE", `/people/${String(personId)}`);
        }
        await stack.mustUp();
        await stack.mustBeUnchanged();
        const now = await people();
        expect(now.map(({ email, number }) => [email, number])).to.deep.equal(
            before.map(({ email, number }) => [email, number]),
        );
        const known = before.map(({ person }) => person);
        expect(now.filter(({ person }) => known.includes(person))).to.deep.equal([]);
    });

    /** Who is behind the users, with what up has to restore. */
    async function people() {
        const users = await usersNow(stack.emulator, await stack.idOf("norrbygg"));
        const told = Object.values(users).map(({ email, personId, extension, phoneNumbers, roles: given }) => ({
            email: String(email),
            person: String(personId),
            number: JSON.stringify([extension, phoneNumbers]),
            roles: JSON.stringify(given),
        }));
        return told.sort((one, other) => one.email.localeCompare(other.email, "en"));
    }
});
