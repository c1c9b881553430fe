// Organizations: they come into being when a customer is provisioned and outlive the mapping, or are there to be attached.
import type { Database } from "../database";

export interface Organization {
    readonly seq: number;
    readonly id: string;
    readonly name: string;
    readonly country: string;
    /** 1 until the first subscriber has become its administrator. */
    readonly awaits_first_user: number;
    /** 1 where calls answer 403 until the organization has been read. */
    readonly unread: number;
    /** 0 until the partner has attached it. */
    readonly managed: number;
    /** JSON of OrganizationFacts. */
    readonly facts: string;
    readonly created: number;
}

/** What decides how an organization that is there already may be attached. */
export interface OrganizationFacts {
    readonly users?: number | undefined;
    readonly verifiedDomain?: boolean | undefined;
    readonly claimedDomain?: boolean | undefined;
    /** Another partner has it. */
    readonly otherPartner?: boolean | undefined;
    /** The customer whose provisioning attaches it. */
    readonly attachedBy?: string | undefined;
    readonly preferredLanguage?: string | undefined;
    readonly approval?: "pending" | "given" | "declined" | undefined;
}

export class Organizations {
    readonly #byId;
    readonly #managed;
    readonly #insert;
    readonly #read;
    readonly #hasAdministrator;
    readonly #setManaged;
    readonly #setFacts;
    readonly #rename;
    readonly #removals;

    constructor(database: Database) {
        this.#byId = database.prepare("select * from organizations where id = ?");
        this.#managed = database.prepare("select * from organizations where managed = 1 order by seq");
        this.#insert = database.prepare(
            `insert into organizations (id, name, country, awaits_first_user, unread, managed, facts, created)
             values (@id, @name, @country, @awaits_first_user, @unread, @managed, @facts, @created)`,
        );
        this.#read = database.prepare("update organizations set unread = 0 where id = ?");
        this.#hasAdministrator = database.prepare("update organizations set awaits_first_user = 0 where id = ?");
        this.#setManaged = database.prepare("update organizations set managed = 1, unread = ? where id = ?");
        this.#rename = database.prepare("update organizations set name = ? where id = ?");
        this.#setFacts = database.prepare("update organizations set facts = ? where id = ?");
        this.#removals = [
            "delete from numbers where org = ?",
            "delete from people where org = ?",
            "delete from locations where org = ?",
            "delete from organizations where id = ?",
        ].map((sql) => database.prepare(sql));
    }

    find(id: string): Organization | undefined {
        return this.#byId.get(id) as Organization | undefined;
    }

    allManaged(): Organization[] {
        return this.#managed.all() as Organization[];
    }

    add(row: Omit<Organization, "seq">): void {
        this.#insert.run(row);
    }

    markRead(id: string): void {
        this.#read.run(id);
    }

    markFirstUser(id: string): void {
        this.#hasAdministrator.run(id);
    }

    markManaged(id: string, unread: boolean): void {
        this.#setManaged.run(unread ? 1 : 0, id);
    }

    rename(id: string, name: string): void {
        this.#rename.run(name, id);
    }

    setFacts(id: string, facts: OrganizationFacts): void {
        this.#setFacts.run(JSON.stringify(facts), id);
    }

    /** With everything in it. */
    remove(id: string): void {
        for (const removal of this.#removals) removal.run(id);
    }
}

export function factsOf(organization: Organization): OrganizationFacts {
    return JSON.parse(organization.facts) as OrganizationFacts;
}
