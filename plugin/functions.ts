// The look-ups as functions of the package: `webexwholesale:index:getCustomer` and the rest.
import { z } from "zod";
import {
    findCustomer,
    listCustomers,
    listLocations,
    listSubPartners,
    listUsers,
    noSuchCustomer,
} from "../provider/lookups";
import type { Session } from "../provider/run-state/session";
import type { Raw } from "../provider/validation/unknown";
import { NotFound } from "../provider/webex/errors/family";
import { argumentsOf, ofCustomer, ofPartner, onBehalfOf, text } from "./arguments";

const customerKey = z
    .object({ externalId: text.nullish(), orgId: text.nullish(), onBehalfOf })
    .transform(({ externalId, orgId, onBehalfOf: subPartner }, context) => {
        const isOne = typeof externalId === "string" ? typeof orgId !== "string" : typeof orgId === "string";
        if (!isOne) {
            context.addIssue({ code: "custom", message: "give either externalId or orgId" });
        }
        const key = typeof externalId === "string" ? { externalId } : { orgId: orgId ?? "" };
        return { key, onBehalfOf: subPartner };
    });

type Function = (args: Raw, session: Session) => Promise<Raw>;

export const functions: Readonly<Record<string, Function>> = {
    async getCustomer(args, session) {
        const { key, ...options } = argumentsOf(customerKey, "getCustomer", args);
        const found = await findCustomer(session, key, options);
        if (found === undefined) {
            throw new NotFound(noSuchCustomer(key));
        }
        return found;
    },
    async getCustomers(args, session) {
        return { customers: await listCustomers(session, argumentsOf(ofPartner, "getCustomers", args)) };
    },
    async getUsers(args, session) {
        const { customerId, ...options } = argumentsOf(ofCustomer, "getUsers", args);
        return { users: await listUsers(session, customerId, options) };
    },
    async getLocations(args, session) {
        const { customerId, ...options } = argumentsOf(ofCustomer, "getLocations", args);
        return { locations: await listLocations(session, customerId, options) };
    },
    async getSubPartners(_args, session) {
        return { subPartners: await listSubPartners(session) };
    },
};
