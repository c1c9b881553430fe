// What one provider process remembers during one command: seats, numbers, customers, reads and answers.
import { expect } from "chai";
import { NotFound } from "../../../provider/webex/errors/family";
import { CustomerMemory } from "../../../provider/run-state/customer-memory";
import { NumberLedger } from "../../../provider/run-state/number-ledger";
import { RefreshNotes } from "../../../provider/run-state/refresh-notes";
import { SeatLedger } from "../../../provider/run-state/seat-ledger";
import { RequestCache } from "../../../provider/run-state/request-cache";

const seat = (name: string, isChange = true) => ({ package: name, isChange });

describe("the seats of a customer", () => {
    it("are counted by e-mail address, compared without case", () => {
        const seats = new SeatLedger();
        seats.declare("urn:1", "Anna@norrbygg.example", seat("webex_calling"));
        seats.declare("urn:1", "anna@norrbygg.example", seat("webex_calling"));
        expect(seats.holders("urn:1", "webex_calling", ["ANNA@norrbygg.example"])).to.deep.equal([
            "anna@norrbygg.example",
        ]);
    });

    it("are those at Webex and those that this program declares", () => {
        const seats = new SeatLedger();
        seats.declare("urn:1", "a@x.example", seat("webex_calling"));
        expect(seats.holders("urn:1", "webex_calling", ["b@x.example"])).to.have.members([
            "a@x.example",
            "b@x.example",
        ]);
    });

    it("are released by users whom this program moves to another package", () => {
        const seats = new SeatLedger();
        seats.declare("urn:1", "a@x.example", seat("webex_calling"));
        seats.declare("urn:1", "b@x.example", seat("webex_meetings"));
        expect(seats.holders("urn:1", "webex_calling", ["b@x.example"])).to.deep.equal(["a@x.example"]);
    });

    it("are not counted if there are no new users", () => {
        const seats = new SeatLedger();
        seats.declare("urn:1", "a@x.example", seat("webex_calling", false));
        expect(seats.holders("urn:1", "webex_calling", ["b@x.example", "c@x.example"])).to.deep.equal([]);
    });

    it("of two customers are counted separately", () => {
        const seats = new SeatLedger();
        seats.declare("urn:1", "a@x.example", seat("webex_calling"));
        expect(seats.holders("urn:2", "webex_calling", ["b@x.example"])).to.deep.equal([]);
    });

    it("report the new users who are over the quantity", () => {
        const seats = new SeatLedger();
        seats.declare("urn:1", "new@x.example", seat("webex_calling"));
        seats.declare("urn:1", "old@x.example", seat("webex_calling", false));
        expect(seats.holders("urn:1", "webex_calling", ["there@x.example"])).to.deep.equal([
            "there@x.example",
            "old@x.example",
            "new@x.example",
        ]);
    });
});

describe("the numbers of a customer", () => {
    it("conflict if another user declares them, but not within one user", () => {
        const numbers = new NumberLedger();
        numbers.declare("urn:1", "Anna@x.example", { extension: "1" });
        const has = (extension: string) => (claim: { readonly extension?: string | undefined }) =>
            claim.extension === extension;
        expect(numbers.rival("urn:1", "anna@X.example", has("1"))).to.equal(undefined);
        expect(numbers.rival("urn:1", "olle@x.example", has("1"))).to.equal("anna@x.example");
        expect(numbers.rival("urn:1", "olle@x.example", has("2"))).to.equal(undefined);
        expect(numbers.rival("urn:2", "olle@x.example", has("1"))).to.equal(undefined);
    });

    it("are released by a later declaration", () => {
        const numbers = new NumberLedger();
        numbers.declare("urn:1", "a@x.example", { extension: "1" });
        numbers.declare("urn:1", "a@x.example", { extension: "2" });
        expect(numbers.claimOf("urn:1", "A@x.example")).to.deep.equal({ extension: "2" });
    });

    it("are assigned once", () => {
        const numbers = new NumberLedger();
        expect([numbers.claimNumber("+461"), numbers.claimNumber("+461"), numbers.claimNumber("+462")]).to.deep.equal([
            true,
            false,
            true,
        ]);
    });
});

describe("what is known of a customer", () => {
    it("accumulates, and is not overwritten by unknown values", () => {
        const customers = new CustomerMemory();
        customers.learn("id", { packages: { webex_calling: {} }, adminEmail: "it@x.example" });
        customers.learn("id", { packages: undefined, createdWith: ["webex_calling"] });
        expect(customers.of("id")).to.deep.equal({
            packages: { webex_calling: {} },
            adminEmail: "it@x.example",
            createdWith: ["webex_calling"],
        });
    });

    it("does not exist for another customer, or without an id", () => {
        const customers = new CustomerMemory();
        customers.learn("id", { urn: "urn:1" });
        expect([customers.of("other"), customers.of(undefined), customers.of("constructor")]).to.deep.equal([
            {},
            {},
            {},
        ]);
    });
});

describe("a note of a read", () => {
    it("excuses as many diffs as there were reads, because two entries of a state may be one object", () => {
        const notes = new RefreshNotes();
        notes.note("id");
        notes.note("id");
        expect([notes.take("id"), notes.take("id"), notes.take("id")]).to.deep.equal([true, true, false]);
    });

    it("excuses one diff of that id", () => {
        const notes = new RefreshNotes();
        notes.note("id");
        expect([notes.take("other"), notes.take("id"), notes.take("id")]).to.deep.equal([false, true, false]);
    });
});

describe("a request cache", () => {
    const call = { about: "read the user anna" };

    it("sends one request for concurrent calls and for later ones", async () => {
        const shelf = new RequestCache<number>();
        let asked = 0;
        const read = async (): Promise<number> => ++asked;
        expect(await Promise.all([shelf.get("a", call, read), shelf.get("a", call, read)])).to.deep.equal([1, 1]);
        expect(await shelf.get("a", call, read)).to.equal(1);
        expect(await shelf.get("b", call, read)).to.equal(2);
    });

    it("does not cache a failure", async () => {
        const shelf = new RequestCache<number>();
        const failed = await shelf
            .get("a", call, () => Promise.reject(new Error("down")))
            .catch((error: unknown) => String(error));
        expect(failed).to.equal("Error: down");
        expect(await shelf.get("a", call, async () => 5)).to.equal(5);
    });

    it("returns a newer answer after an older failure", async () => {
        const shelf = new RequestCache<number>();
        const failing = shelf.get("a", call, () => Promise.reject(new Error("down")));
        shelf.invalidate("a");
        await shelf.get("a", call, async () => 5);
        await failing.catch(() => undefined);
        expect(await shelf.get("a", call, async () => 5)).to.equal(5);
    });

    it("reports the failure to each waiting caller under the name of its own resource", async () => {
        const shelf = new RequestCache<number>();
        const down = (asked: { readonly about: string }): Promise<number> =>
            Promise.reject(new NotFound(`Could not ${asked.about}: gone (HTTP 404).`, { status: 404 }));
        const failures = await Promise.all(
            [call, { about: "read the user olle" }].map((own) => shelf.get("a", own, down).catch(String)),
        );
        expect(failures).to.deep.equal([
            "NotFound: Could not read the user anna: gone (HTTP 404).",
            "NotFound: Could not read the user olle: gone (HTTP 404).",
        ]);
        const failure = await shelf.get("a", { about: "x" }, down).catch((error: unknown) => error);
        expect([failure instanceof NotFound, (failure as NotFound).status]).to.deep.equal([true, 404]);
    });

    it("sends the request again for an invalidated entry, and for all entries after clearing", async () => {
        const shelf = new RequestCache<number>();
        let asked = 0;
        const read = async (): Promise<number> => ++asked;
        await shelf.get("a", call, read);
        shelf.invalidate("a");
        expect(await shelf.get("a", call, read)).to.equal(2);
        shelf.clear();
        expect(shelf.peek("a")).to.equal(undefined);
    });
});
