// People of customer organizations as rows; an e-mail address belongs to one person, whatever its case.
import type { Database } from "../database";

export interface PersonRow {
    readonly seq: number;
    readonly id: string;
    readonly org: string;
    readonly email: string;
    readonly first_name: string;
    readonly last_name: string;
    readonly display_name: string;
    /** JSON list of role ids. */
    readonly roles: string;
    /** JSON of what the emulator only keeps: title, department, addresses, … */
    readonly details: string;
    readonly location: string | null;
    readonly extension: string | null;
    readonly created: number;
    readonly modified: number;
}

/** With what other tables know: the number, and the package of the subscription. */
export interface PersonView extends PersonRow {
    readonly number: string | null;
    readonly package: string | null;
}

export const PERSON_VIEW = `select people.*, numbers.number as number, subscribers.package as package from people
    left join numbers on numbers.owner = people.id left join subscribers on subscribers.person = people.id`;

export class People {
    private readonly byIdStatement;
    private readonly byEmailStatement;
    private readonly withExtensionStatement;
    private readonly inOrganizationStatement;
    private readonly insertStatement;
    private readonly updateStatement;
    private readonly removeStatement;

    constructor(database: Database) {
        this.byIdStatement = database.prepare(`${PERSON_VIEW} where people.id = ?`);
        this.byEmailStatement = database.prepare(`${PERSON_VIEW} where people.email = ?`);
        this.withExtensionStatement = database.prepare("select id from people where location = ? and extension = ?");
        this.inOrganizationStatement = database.prepare(
            "select 1 as hit from people where org = ? and extension = ? limit 1",
        );
        this.insertStatement = database.prepare(
            `insert into people (id, org, email, first_name, last_name, display_name, roles, details, location, extension, created, modified)
             values (@id, @org, @email, @first_name, @last_name, @display_name, @roles, @details, @location, @extension, @created, @modified)`,
        );
        this.updateStatement = database.prepare(
            `update people set org = @org, email = @email, first_name = @first_name, last_name = @last_name,
                display_name = @display_name, roles = @roles, details = @details, location = @location, extension = @extension, modified = @modified
             where id = @id`,
        );
        this.removeStatement = database.prepare("delete from people where id = ?");
    }

    find(id: string): PersonView | undefined {
        return this.byIdStatement.get(id) as PersonView | undefined;
    }

    withEmail(email: string): PersonView | undefined {
        return this.byEmailStatement.get(email) as PersonView | undefined;
    }

    holderOfExtension(location: string, extension: string): string | undefined {
        return (this.withExtensionStatement.get(location, extension) as { id: string } | undefined)?.id;
    }

    hasExtensionInOrganization(org: string, extension: string): boolean {
        return this.inOrganizationStatement.get(org, extension) !== undefined;
    }

    add(person: Omit<PersonRow, "seq">): void {
        this.insertStatement.run(person);
    }

    change(person: Omit<PersonRow, "seq">): void {
        const { id, org, email, first_name, last_name, display_name, roles, details } = person;
        const { location, extension, modified } = person;
        const names = { email, first_name, last_name, display_name };
        this.updateStatement.run({ id, org, ...names, roles, details, location, extension, modified });
    }

    remove(id: string): void {
        this.removeStatement.run(id);
    }
}
