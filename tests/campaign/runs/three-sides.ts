// The three accounts of one run: what the program declares, what the state holds, and what the backend has.
import type { Api, Body } from "../../emulator/api";
import type { ExportedStack } from "../../support/pulumi-project";
import type { Declared } from "./declared";
import { fieldsOf, isRaw, quantities, type Raw, type Thing } from "./thing";

export function declaredThings({ template, customers, locations, users }: Declared): Thing[] {
    const keyOf = (of: string): string => String(customers[of]?.["externalId"]);
    return [
        { kind: "template", key: String(template["name"]), fields: fieldsOf.template(template) },
        ...Object.values(customers).map((args): Thing => {
            return { kind: "customer", key: String(args["externalId"]), fields: fieldsOf.customer(args) };
        }),
        ...Object.values(locations).map((args): Thing => {
            return {
                kind: "location",
                key: `${keyOf(args.of)}/${String(args["name"])}`,
                fields: fieldsOf.location(args),
            };
        }),
        ...Object.values(users).map((args): Thing => {
            return { kind: "user", key: String(args["email"]), fields: fieldsOf.user(args) };
        }),
    ];
}

const kinds: Readonly<Record<string, Thing["kind"]>> = {
    OnboardingTemplate: "template",
    WholesaleCustomer: "customer",
    CustomerLocation: "location",
    CustomerUser: "user",
};

/** A user of `CustomerUsers` is one text in the state, or an object where one of its values is secret. */
const entryOf = (user: unknown): Raw => {
    const entry: unknown = typeof user === "string" ? JSON.parse(user) : user;
    return isRaw(entry) ? entry : {};
};

function usersOf({ users }: Raw): Thing[] {
    return Object.entries(isRaw(users) ? users : {}).map(([email, user]): Thing => {
        const { id, ...entry } = entryOf(user);
        return { kind: "user", key: email, id: String(id), fields: fieldsOf.user(entry) };
    });
}

export function thingsInState({ deployment }: ExportedStack): Thing[] {
    const customerKeys = new Map(deployment.resources.map(({ id, outputs }) => [id, outputs?.["externalId"]]));
    return deployment.resources.flatMap(({ type, id, outputs = {} }): Thing[] => {
        const name = type.includes("webexwholesale") ? type.slice(type.lastIndexOf(":") + 1) : "";
        if (name === "CustomerUsers") {
            return usersOf(outputs);
        }
        const kind = kinds[name];
        if (kind === undefined) {
            return [];
        }
        const owner = String(customerKeys.get(String(outputs["customerId"])));
        const keys = { template: "name", customer: "externalId", location: "name", user: "email" } as const;
        const own = String(outputs[keys[kind]]);
        return [{ kind, key: kind === "location" ? `${owner}/${own}` : own, id, fields: fieldsOf[kind](outputs) }];
    });
}

/** What the backend has; it remembers organizations, for their locations stay when the customer goes. */
export class BackendSide {
    private readonly organizations = new Map<string, string>();

    constructor(private readonly api: Api) {}

    async things(): Promise<Thing[]> {
        const templates = await this.api.all("/wholesale/onboardingTemplates");
        const customers = await this.api.all("/wholesale/customers");
        for (const one of customers) {
            if (one.orgId !== undefined) {
                this.organizations.set(one.orgId, String(one["externalId"]));
            }
        }
        return [
            ...templates.map((one): Thing => {
                return {
                    kind: "template",
                    key: String(one["name"]),
                    id: one.provisioningId,
                    fields: fieldsOf.template(one),
                };
            }),
            ...(await Promise.all(customers.map((one) => this.customer(one)))),
            ...(await this.locations()),
            ...(await this.users()),
        ];
    }

    private async customer({ id = "", orgId = "", ...rest }: Body): Promise<Thing> {
        const { body } = await this.api.control("GET", `/customers/${id}`);
        const offices = orgId === "" ? [] : await this.api.all(`/locations?orgId=${orgId}&name=HQ`);
        const fields = { packages: quantities(body["limits"]), office: offices.map((one) => one["timeZone"]).join() };
        return { kind: "customer", key: String(rest["externalId"]), id, fields };
    }

    private async locations(): Promise<Thing[]> {
        const perCustomer = [...this.organizations].map(async ([orgId, owner]) => {
            const all = await this.api.all(`/locations?orgId=${orgId}`);
            const numbers = await this.api.all(`/telephony/config/numbers?orgId=${orgId}`, "phoneNumbers");
            return all
                .filter(({ name }) => name !== "HQ")
                .map(({ id = "", name, timeZone }): Thing => {
                    const here = numbers.filter(({ location }) => isRaw(location) && location["id"] === id);
                    const phoneNumbers = here.flatMap(({ phoneNumber }) => phoneNumber ?? []);
                    const mainNumber = here.find((one) => one["mainNumber"] === true)?.["phoneNumber"];
                    const fields = fieldsOf.location({ timezone: timeZone, phoneNumbers, mainNumber });
                    return { kind: "location", key: `${owner}/${String(name)}`, id: `${orgId}/${id}`, fields };
                });
        });
        return (await Promise.all(perCustomer)).flat();
    }

    private async users(): Promise<Thing[]> {
        const roles = new Map((await this.api.all("/roles")).map(({ id, name }) => [id, name]));
        const subscribers = await this.api.all("/wholesale/subscribers");
        return Promise.all(
            subscribers.map(async ({ id, personId = "", ...rest }): Promise<Thing> => {
                const { body } = await this.api.get(`/people/${personId}?callingData=true`);
                const held = Array.isArray(body["roles"]) ? body["roles"].map((role) => roles.get(String(role))) : [];
                const fields = { ...body, package: rest["package"], roles: held };
                const phoneNumber = body.phoneNumbers?.[0]?.["value"];
                return {
                    kind: "user",
                    key: String(rest["email"]),
                    id,
                    fields: fieldsOf.user({ ...fields, phoneNumber }),
                };
            }),
        );
    }
}
