// Reads the partner's tenant and writes the program that adopts it; nothing is written before everything is read.
import { basename, resolve } from "node:path";
import type { Session } from "../../provider/run-state/session";
import { CommandFailure } from "../failure";
import type { CustomerContent, LeftOut } from "./content/customer-content";
import { readCustomer } from "./content/customer";
import { readTemplates } from "./content/templates";
import { requireEmptyFolder, writeInto } from "../out-folder";
import { quoted } from "./program/source";
import { programOf } from "./program/program";
import { mapConcurrently } from "./tenant/map-concurrently";
import { tenantCustomers, type TenantCustomer } from "./tenant/customers";
import { expectingFailures } from "./tenant/expected";
import { tenantSession, type Say } from "./tenant/session";

export interface ExportOptions {
    readonly out: string;
    /** External ids; all customers where there are none. */
    readonly customers: readonly string[];
    readonly stack: string | undefined;
}

export interface Exported {
    readonly customers: readonly CustomerContent[];
    readonly templates: number;
    readonly leftOut: readonly LeftOut[];
}

export async function exportTenant({ out, customers: wanted, stack }: ExportOptions, say: Say): Promise<Exported> {
    requireEmptyFolder(out);
    return expectingFailures(async () => {
        const session = await tenantSession(stack, say);
        const chosen = choose(await tenantCustomers(session), wanted);
        const [templates, read] = await Promise.all([
            readTemplates(session),
            mapConcurrently(chosen, (customer) => reading(customer, session, say)),
        ]);
        const customers = read.filter((one): one is CustomerContent => "externalId" in one);
        const omitted = read.filter((one): one is LeftOut => "what" in one);
        writeInto(out, programOf({ customers, templates }, basename(resolve(out))));
        return {
            customers,
            templates: templates?.length ?? 0,
            leftOut: [...omitted, ...customers.flatMap(({ leftOut }) => leftOut)],
        };
    });
}

async function reading(customer: TenantCustomer, session: Session, say: Say): Promise<CustomerContent | LeftOut> {
    const content = await readCustomer(customer, session);
    if ("externalId" in content) {
        const { displayName, externalId, users, locations } = content;
        const ofWhom = customer.onBehalfOf === undefined ? "" : `, of the sub-partner ${customer.onBehalfOf}`;
        say(
            `read ${quoted(displayName)} (${quoted(externalId)}): ${users.length} users, ${locations.length} further locations${ofWhom}`,
        );
    }
    return content;
}

function choose(all: readonly TenantCustomer[], wanted: readonly string[]): readonly TenantCustomer[] {
    const unknown = wanted.filter((externalId) => all.every(({ customer }) => customer.externalId !== externalId));
    if (unknown.length > 0) {
        const names = unknown.map((externalId) => JSON.stringify(externalId)).join(", ");
        throw new CommandFailure(`Webex has no customer with the external id ${names}; nothing was written.`);
    }
    if (all.length === 0) {
        throw new CommandFailure("The partner has no customers at Webex; nothing was written.");
    }
    return wanted.length === 0 ? all : all.filter(({ customer }) => wanted.includes(customer.externalId));
}
