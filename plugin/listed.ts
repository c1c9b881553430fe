// What Webex has of each kind of resource, by id and name: what `pulumi do <type> list` prints, and `pulumi import` takes.
import type { z } from "zod";
import { listCustomers, listLocations, listUsers } from "../provider/lookups";
import { kindNames, type HandlerName } from "../provider/kind-names";
import { idOf } from "../provider/customer-users/imported";
import { organizationOf } from "../provider/run-state/organization-of";
import type { Session } from "../provider/run-state/session";
import type { Raw } from "../provider/validation/unknown";
import { argumentsOf, ofCustomer, ofPartner } from "./arguments";

export interface Listed {
    /** As `pulumi import` takes it. */
    readonly id: string;
    readonly name: string;
}

interface Listing {
    /** Names of what the query may contain, and whether it must. */
    readonly query: Readonly<Record<string, "required" | "optional">>;
    readonly list: (query: Raw, session: Session) => Promise<Listed[]>;
}

function listing<Query>(
    kind: HandlerName,
    schema: z.ZodType<Query>,
    query: Listing["query"],
    list: (query: Query, session: Session) => Promise<Listed[]>,
): Listing {
    return { query, list: (given, session) => list(argumentsOf(schema, kindNames[kind], given), session) };
}

const IN_PARTNER = { onBehalfOf: "optional" } as const;
const IN_CUSTOMER = { customerId: "required", onBehalfOf: "optional" } as const;

/** Webex lists customers without their company's name. */
const named = (externalId: string, id: string): string => (externalId === "" ? id : externalId);

export const listings: Readonly<Record<HandlerName, Listing>> = {
    onboardingTemplate: listing("onboardingTemplate", ofPartner, {}, async (_query, { client }) =>
        (await client.templates.list({ about: "list the onboarding templates" })).map(({ provisioningId, name }) => ({
            id: provisioningId,
            name,
        })),
    ),
    wholesaleCustomer: listing("wholesaleCustomer", ofPartner, IN_PARTNER, async (query, session) =>
        (await listCustomers(session, query)).map(({ id, externalId }) => ({ id, name: named(externalId, id) })),
    ),
    customerUser: listing("customerUser", ofCustomer, IN_CUSTOMER, async ({ customerId, ...options }, session) =>
        (await listUsers(session, customerId, options)).map(({ id, email }) => ({ id, name: email })),
    ),
    customerUsers: listing("customerUsers", ofPartner, IN_PARTNER, async (query, session) =>
        (await listCustomers(session, query)).map(({ id, externalId }) => ({
            id: idOf(id),
            name: named(externalId, id),
        })),
    ),
    customerLocation: listing("customerLocation", ofCustomer, IN_CUSTOMER, async (query, session) => {
        const { customerId, ...options } = query;
        const orgId = await organizationOf(customerId, session, { about: "list the customer's locations", ...options });
        const locations = await listLocations(session, customerId, options);
        return locations.map(({ id, name }) => ({ id: `${orgId}/${id}`, name }));
    }),
    setupAssistRequest: listing("setupAssistRequest", ofPartner, {}, async (_query, { client }) =>
        (await client.setupAssist.list({ about: "list the Setup Assist requests" })).map(({ id, contactName }) => ({
            id,
            name: contactName ?? id,
        })),
    ),
};
