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

const VIEW = `select people.*, numbers.number as number, subscribers.package as package from people
    left join numbers on numbers.owner = people.id left join subscribers on subscribers.person = people.id`;

export class People {
    readonly #byId;
    readonly #byEmail;
    readonly #ofOrganization;
    readonly #everyone;
    readonly #withExtension;
    readonly #insert;
    readonly #update;
    readonly #remove;

    constructor(database: Database) {
        this.#byId = database.prepare(`${VIEW} where people.id = ?`);
        this.#byEmail = database.prepare(`${VIEW} where people.email = ?`);
        this.#ofOrganization = database.prepare(
            `${VIEW} where people.org = ? and people.seq > ? order by people.seq limit ?`,
        );
        this.#everyone = database.prepare(`${VIEW} where people.seq > ? order by people.seq limit ?`);
        this.#withExtension = database.prepare("select id from people where location = ? and extension = ?");
        this.#insert = database.prepare(
            `insert into people (id, org, email, first_name, last_name, display_name, roles, location, extension, created, modified)
             values (@id, @org, @email, @first_name, @last_name, @display_name, @roles, @location, @extension, @created, @modified)`,
        );
        this.#update = database.prepare(
            `update people set org = @org, email = @email, first_name = @first_name, last_name = @last_name,
                display_name = @display_name, roles = @roles, location = @location, extension = @extension, modified = @modified
             where id = @id`,
        );
        this.#remove = database.prepare("delete from people where id = ?");
    }

    find(id: string): PersonView | undefined {
        return this.#byId.get(id) as PersonView | undefined;
    }

    withEmail(email: string): PersonView | undefined {
        return this.#byEmail.get(email) as PersonView | undefined;
    }

    /** Those after a place in the order of creation, so that a page costs the same wherever it is. */
    list(org: string | undefined, after: number, limit: number): PersonView[] {
        const rows = org === undefined ? this.#everyone.all(after, limit) : this.#ofOrganization.all(org, after, limit);
        return rows as PersonView[];
    }

    holderOfExtension(location: string, extension: string): string | undefined {
        return (this.#withExtension.get(location, extension) as { id: string } | undefined)?.id;
    }

    add(person: Omit<PersonRow, "seq">): void {
        this.#insert.run(person);
    }

    change(person: Omit<PersonRow, "seq">): void {
        const { id, org, email, first_name, last_name, display_name, roles, location, extension, modified } = person;
        this.#update.run({ id, org, email, first_name, last_name, display_name, roles, location, extension, modified });
    }

    remove(id: string): void {
        this.#remove.run(id);
    }
}
