// Builds a partner's tenant at the emulator, over the ordinary API.
import { aCustomer, aLocation, aTemplate, type Fields } from "../../emulator/bodies";
import { Api, expectStatus } from "../../emulator/api";
import { startEmulatorProcess, type EmulatorProcess } from "../../support/emulator";

const AT_ONCE = 16;

export interface TenantCustomer {
    readonly id: string;
    readonly orgId: string;
}

export class Tenant {
    readonly api: Api;

    private constructor(private readonly emulator: EmulatorProcess) {
        this.api = new Api(emulator);
    }

    static async start(): Promise<Tenant> {
        return new Tenant(await startEmulatorProcess());
    }

    get environment(): Record<string, string> {
        const { url, accessToken } = this.emulator;
        return { WEBEX_WHOLESALE_ENDPOINT: url, WEBEX_WHOLESALE_ACCESS_TOKEN: accessToken };
    }

    async template(fields: Fields = {}): Promise<string> {
        const { body } = expectStatus(201, await this.api.post("/wholesale/onboardingTemplates", aTemplate(fields)));
        return body.provisioningId ?? "";
    }

    /** `name` is the company's; the rest as in `aCustomer`. */
    async customer(
        provisioningId: string,
        externalId: string,
        name: string,
        { onBehalfOf, ...fields }: Fields = {},
    ): Promise<TenantCustomer> {
        const query = typeof onBehalfOf === "string" ? `?onBehalfOfSubPartnerOrgId=${onBehalfOf}` : "";
        const customerInfo = { name, primaryEmail: `it@${externalId}.example` };
        const body = aCustomer({ provisioningId, externalId, customerInfo, ...fields });
        const made = expectStatus(202, await this.api.post(`/wholesale/customers${query}`, body));
        const read = await this.api.get(`/wholesale/customers/${made.body.id ?? idIn(made.body.url)}${query}`);
        const { id = "", orgId = "" } = expectStatus(200, read).body;
        return { id, orgId };
    }

    async location({ orgId }: TenantCustomer, fields: Fields, calls = true): Promise<string> {
        const body = aLocation(fields);
        const made = expectStatus(201, await this.api.post(`/locations?orgId=${orgId}`, body));
        const { id = "" } = made.body;
        if (calls) {
            expectStatus(201, await this.api.post(`/telephony/config/locations?orgId=${orgId}`, { ...body, id }));
        }
        return id;
    }

    /** Sets up the PSTN connection of a location by the API. */
    async connect(locationId: string, connection: Fields): Promise<void> {
        expectStatus(204, await this.api.put(`/telephony/pstn/locations/${locationId}/connection`, connection));
    }

    /** Orders the PSTN connection of a location, as only Control Hub does. */
    async orderPstn(locationId: string, pstnConnectionType: string): Promise<void> {
        expectStatus(200, await this.api.control("PUT", `/locations/${locationId}`, { pstnConnectionType }));
    }

    /** The id of a customer's head office. */
    async headOffice({ orgId }: TenantCustomer): Promise<string> {
        const found = (await this.api.all(`/locations?orgId=${orgId}`)).find(({ name }) => name === "HQ");
        return found?.id ?? "";
    }

    /** Sets up the partner's sub-partners, as Cisco's team does, and answers their organization ids. */
    async subPartners(subPartners: readonly Fields[]): Promise<string[]> {
        expectStatus(200, await this.api.control("PUT", "/partner", { subPartners }));
        return (await this.api.all("/wholesale/subPartners")).map(({ orgId = "" }) => orgId);
    }

    /** Many at a time: a big tenant is to be there in seconds. */
    async addUsers(bodies: readonly Fields[], onBehalfOf?: string): Promise<void> {
        const waiting = bodies.values();
        const query = onBehalfOf === undefined ? "" : `?onBehalfOfSubPartnerOrgId=${onBehalfOf}`;
        const work = async (): Promise<void> => {
            for (const body of waiting) {
                const answer = await this.api.post(`/wholesale/subscribers${query}`, body);
                if (answer.status !== 202) {
                    expectStatus(200, answer);
                }
            }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, work));
    }

    async giveRole(email: string, { orgId }: TenantCustomer, roleName: string): Promise<void> {
        const roles = await this.api.all("/roles");
        const role = roles.find(({ name }) => name === roleName);
        const [found] = await this.api.all(`/people?orgId=${orgId}&email=${encodeURIComponent(email)}`);
        const path = `/people/${found?.id ?? ""}?callingData=true`;
        const { body: person } = expectStatus(200, await this.api.get(path));
        expectStatus(200, await this.api.put(path, { ...person, roles: [role?.id] }));
    }

    /** Forgets the requests so far. */
    async listen(): Promise<void> {
        await this.api.control("DELETE", "/requests");
    }

    async requests(): Promise<{ readonly all: number; readonly writes: readonly string[]; readonly paths: string[] }> {
        const items = (await this.api.control("GET", "/requests")).body.items ?? [];
        const told = items.map((item) => ({ method: String(item["method"]), path: String(item["path"]) }));
        const writes = told.filter(
            ({ method, path }) => method !== "GET" && !(method === "POST" && path.endsWith("/validate")),
        );
        return {
            all: items.length,
            writes: writes.map(({ method, path }) => `${method} ${path}`),
            paths: told.map(({ method, path }) => `${method} ${path}`),
        };
    }

    stop(): Promise<void> {
        return this.emulator.stop();
    }
}

const idIn = (url: unknown): string => String(url).split("/").at(-1) ?? "";

/** A user as the API takes one. */
export const aSubscriber = (customer: TenantCustomer, email: string, fields: Fields = {}): Fields => {
    const { package: held = "webex_calling", ...parameters } = fields;
    return {
        customerId: customer.id,
        email,
        packages: [held],
        provisioningParameters: { firstName: "Anna", lastName: "Berg", ...parameters },
    };
};
