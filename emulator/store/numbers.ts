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
    private readonly byNumberStatement;
    private readonly byOwnerStatement;
    private readonly anyAddedStatement;
    private readonly anyInLocationStatement;
    private readonly insertStatement;
    private readonly setOwnerStatement;
    private readonly setStateStatement;
    private readonly markAddedStatement;
    private readonly releaseStatement;
    private readonly forgetTakenStatement;
    private readonly removeNumberStatement;
    private readonly removeLocationStatement;
    private readonly removeOrganizationStatement;

    constructor(database: Database) {
        this.byNumberStatement = database.prepare("select * from numbers where number = ?");
        this.byOwnerStatement = database.prepare("select * from numbers where owner = ?");
        this.anyAddedStatement = database.prepare(
            "select 1 as hit from numbers where location = ? and origin = 'added' limit 1",
        );
        this.anyInLocationStatement = database.prepare(
            "select 1 as hit from numbers where location = ? and number is not null and number is not ? limit 1",
        );
        this.insertStatement = database.prepare(
            `insert into numbers (number, org, location, owner, origin, state, type, usage)
             values (@number, @org, @location, @owner, @origin, @state, @type, @usage)`,
        );
        this.setOwnerStatement = database.prepare("update numbers set owner = ? where number = ?");
        this.setStateStatement = database.prepare("update numbers set state = ? where number = ?");
        this.markAddedStatement = database.prepare("update numbers set origin = 'added' where number = ?");
        this.forgetTakenStatement = database.prepare("delete from numbers where owner = ? and origin <> 'added'");
        this.releaseStatement = database.prepare("update numbers set owner = null where owner = ?");
        this.removeNumberStatement = database.prepare("delete from numbers where number = ?");
        this.removeLocationStatement = database.prepare("delete from numbers where location = ?");
        this.removeOrganizationStatement = database.prepare("delete from numbers where org = ?");
    }

    find(number: string): NumberRow | undefined {
        return this.byNumberStatement.get(number) as NumberRow | undefined;
    }

    ofPerson(person: string): NumberRow | undefined {
        return this.byOwnerStatement.get(person) as NumberRow | undefined;
    }

    /** Whether numbers were added to the location, so that users must take one of those. */
    hasInventory(location: string): boolean {
        return this.anyAddedStatement.get(location) !== undefined;
    }

    /** Beside one that does not count. */
    hasNumbers(location: string, beside: string | null = null): boolean {
        return this.anyInLocationStatement.get(location, beside) !== undefined;
    }

    add(row: Omit<NumberRow, "seq">): void {
        this.insertStatement.run(row);
    }

    giveTo(person: string, number: string): void {
        this.setOwnerStatement.run(person, number);
    }

    setState(number: string, state: NumberRow["state"]): void {
        this.setStateStatement.run(state, number);
    }

    markAdded(number: string): void {
        this.markAddedStatement.run(number);
    }

    /** A number that was added stays with the location; one that came with the user goes. */
    release(person: string): void {
        this.forgetTakenStatement.run(person);
        this.releaseStatement.run(person);
    }

    remove(number: string): void {
        this.removeNumberStatement.run(number);
    }

    removeLocation(location: string): void {
        this.removeLocationStatement.run(location);
    }

    removeOrganization(org: string): void {
        this.removeOrganizationStatement.run(org);
    }
}
