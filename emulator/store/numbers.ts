// Phone numbers as rows: which location each belongs to and who has it.
import type { Database } from "../database";

export interface NumberRow {
    readonly seq: number;
    /** Null for a person who has an extension only. */
    readonly number: string | null;
    readonly org: string;
    readonly location: string;
    readonly owner: string | null;
    /** added: through the numbers call; taken: came with a user; extension: no number at all. */
    readonly origin: "added" | "taken" | "extension";
    readonly state: "ACTIVE" | "INACTIVE";
    readonly type: string;
    readonly usage: string;
}

export class Numbers {
    readonly #byNumber;
    readonly #byOwner;
    readonly #anyAdded;
    readonly #anyInLocation;
    readonly #insert;
    readonly #setOwner;
    readonly #setState;
    readonly #markAdded;
    readonly #release;
    readonly #forgetTaken;
    readonly #removeNumber;
    readonly #removeLocation;
    readonly #removeOrganization;

    constructor(database: Database) {
        this.#byNumber = database.prepare("select * from numbers where number = ?");
        this.#byOwner = database.prepare("select * from numbers where owner = ?");
        this.#anyAdded = database.prepare(
            "select 1 as hit from numbers where location = ? and origin = 'added' limit 1",
        );
        this.#anyInLocation = database.prepare(
            "select 1 as hit from numbers where location = ? and number is not null and number is not ? limit 1",
        );
        this.#insert = database.prepare(
            `insert into numbers (number, org, location, owner, origin, state, type, usage)
             values (@number, @org, @location, @owner, @origin, @state, @type, @usage)`,
        );
        this.#setOwner = database.prepare("update numbers set owner = ? where number = ?");
        this.#setState = database.prepare("update numbers set state = ? where number = ?");
        this.#markAdded = database.prepare("update numbers set origin = 'added' where number = ?");
        this.#forgetTaken = database.prepare("delete from numbers where owner = ? and origin <> 'added'");
        this.#release = database.prepare("update numbers set owner = null where owner = ?");
        this.#removeNumber = database.prepare("delete from numbers where number = ?");
        this.#removeLocation = database.prepare("delete from numbers where location = ?");
        this.#removeOrganization = database.prepare("delete from numbers where org = ?");
    }

    find(number: string): NumberRow | undefined {
        return this.#byNumber.get(number) as NumberRow | undefined;
    }

    ofPerson(person: string): NumberRow | undefined {
        return this.#byOwner.get(person) as NumberRow | undefined;
    }

    /** Whether numbers were added to the location, so that users must take one of those. */
    hasInventory(location: string): boolean {
        return this.#anyAdded.get(location) !== undefined;
    }

    /** Beside one that does not count. */
    hasNumbers(location: string, beside: string | null = null): boolean {
        return this.#anyInLocation.get(location, beside) !== undefined;
    }

    add(row: Omit<NumberRow, "seq">): void {
        this.#insert.run(row);
    }

    giveTo(person: string, number: string): void {
        this.#setOwner.run(person, number);
    }

    setState(number: string, state: NumberRow["state"]): void {
        this.#setState.run(state, number);
    }

    markAdded(number: string): void {
        this.#markAdded.run(number);
    }

    /** A number that was added stays with the location; one that came with the user goes. */
    release(person: string): void {
        this.#forgetTaken.run(person);
        this.#release.run(person);
    }

    remove(number: string): void {
        this.#removeNumber.run(number);
    }

    removeLocation(location: string): void {
        this.#removeLocation.run(location);
    }

    removeOrganization(org: string): void {
        this.#removeOrganization.run(org);
    }
}
