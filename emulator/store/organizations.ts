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
    private readonly byIdStatement;
    private readonly managedStatement;
    private readonly insertStatement;
    private readonly readStatement;
    private readonly hasAdministratorStatement;
    private readonly setManagedStatement;
    private readonly setFactsStatement;
    private readonly renameStatement;
    private readonly removals;

    constructor(database: Database) {
        this.byIdStatement = database.prepare("select * from organizations where id = ?");
        this.managedStatement = database.prepare("select * from organizations where managed = 1 order by seq");
        this.insertStatement = database.prepare(
            `insert into organizations (id, name, country, awaits_first_user, unread, managed, facts, created)
             values (@id, @name, @country, @awaits_first_user, @unread, @managed, @facts, @created)`,
        );
        this.readStatement = database.prepare("update organizations set unread = 0 where id = ?");
        this.hasAdministratorStatement = database.prepare(
            "update organizations set awaits_first_user = 0 where id = ?",
        );
        this.setManagedStatement = database.prepare("update organizations set managed = 1, unread = ? where id = ?");
        this.renameStatement = database.prepare("update organizations set name = ? where id = ?");
        this.setFactsStatement = database.prepare("update organizations set facts = ? where id = ?");
        this.removals = [
            "delete from numbers where org = ?",
            "delete from people where org = ?",
            "delete from locations where org = ?",
            "delete from organizations where id = ?",
        ].map((sql) => database.prepare(sql));
    }

    find(id: string): Organization | undefined {
        return this.byIdStatement.get(id) as Organization | undefined;
    }

    allManaged(): Organization[] {
        return this.managedStatement.all() as Organization[];
    }

    add(row: Omit<Organization, "seq">): void {
        this.insertStatement.run(row);
    }

    markRead(id: string): void {
        this.readStatement.run(id);
    }

    markFirstUser(id: string): void {
        this.hasAdministratorStatement.run(id);
    }

    markManaged(id: string, unread: boolean): void {
        this.setManagedStatement.run(unread ? 1 : 0, id);
    }

    rename(id: string, name: string): void {
        this.renameStatement.run(name, id);
    }

    setFacts(id: string, facts: OrganizationFacts): void {
        this.setFactsStatement.run(JSON.stringify(facts), id);
    }

    /** With everything in it. */
    remove(id: string): void {
        for (const removal of this.removals) {
            removal.run(id);
        }
    }
}

export function factsOf(organization: Organization): OrganizationFacts {
    return JSON.parse(organization.facts) as OrganizationFacts;
}
