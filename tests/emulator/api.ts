// A plain HTTP client for the emulator's tests, and the few steps that most of them begin with.
import type { TestEmulator } from "../support/emulator";
import { aCustomer, aTemplate, aUser, type Fields } from "./bodies";

export interface Body {
    readonly [field: string]: unknown;
    readonly id?: string;
    readonly orgId?: string;
    readonly personId?: string;
    readonly provisioningId?: string;
    readonly status?: string;
    readonly url?: string;
    readonly message?: string;
    readonly trackingId?: string;
    readonly errors?: readonly { readonly errorCode?: number; readonly description: string }[];
    readonly items?: readonly Body[];
    readonly phoneNumbers?: readonly Body[];
}

export interface Answered {
    readonly status: number;
    readonly headers: Headers;
    readonly body: Body;
    readonly text: string;
}

export interface Customer {
    readonly id: string;
    readonly orgId: string;
    readonly path: string;
}

export class Api {
    constructor(
        private readonly emulator: Pick<TestEmulator, "url" | "control" | "accessToken">,
        private readonly token = emulator.accessToken,
    ) {}

    get = (path: string): Promise<Answered> => this.send("GET", path);
    post = (path: string, body?: unknown): Promise<Answered> => this.send("POST", path, body);
    put = (path: string, body?: unknown): Promise<Answered> => this.send("PUT", path, body);
    delete = (path: string, body?: unknown): Promise<Answered> => this.send("DELETE", path, body);

    as(token: string): Api {
        return new Api(this.emulator, token);
    }

    async control(method: string, path: string, body?: unknown): Promise<Answered> {
        return request(method, `${this.emulator.control}${path}`, body, {});
    }

    /** A path under /v1, or a whole address as a Link header gives it. */
    async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answered> {
        const url = path.startsWith("http") ? path : `${this.emulator.url}${path}`;
        return request(method, url, body, { authorization: `Bearer ${this.token}`, ...headers });
    }

    async template(fields: Fields = {}): Promise<string> {
        const { body } = expectStatus(201, await this.post("/wholesale/onboardingTemplates", aTemplate(fields)));
        return body.provisioningId ?? "";
    }

    /** A provisioned customer; at speed 0 that takes one call. */
    async customer(fields: Fields = {}): Promise<Customer> {
        const provisioningId = await this.template();
        const made = expectStatus(
            202,
            await this.post("/wholesale/customers", aCustomer({ provisioningId, ...fields })),
        );
        const { id = "", orgId = "" } = (await this.get(made.body.url ?? "")).body;
        return { id, orgId, path: `/wholesale/customers/${id}` };
    }

    async user(customer: Customer, fields: Fields = {}): Promise<Body> {
        const body = aUser({ customerId: customer.id, ...fields });
        return expectStatus(200, await this.post("/wholesale/subscribers", body)).body;
    }

    /** Gives a location the PSTN connection that numbers can be added with. */
    async connect(locationId: string): Promise<void> {
        const path = `/telephony/pstn/locations/${locationId}`;
        const options = expectStatus(200, await this.get(`${path}/connectionOptions`)).body.items ?? [];
        const cloud = options.find((option) => option["displayName"] === "Cloud Connected PSTN");
        expectStatus(204, await this.put(`${path}/connection`, { id: cloud?.id }));
    }

    /** Every item of every page. */
    async all(path: string, key: "items" | "phoneNumbers" = "items"): Promise<Body[]> {
        const items: Body[] = [];
        for (let next: string | undefined = path; next !== undefined;) {
            const answer: Answered = expectStatus(200, await this.get(next));
            items.push(...(answer.body[key] ?? []));
            next = linkOf(answer, "next");
        }
        return items;
    }
}

export function linkOf(answer: Answered, rel: string): string | undefined {
    return new RegExp(`<([^>]*)>; rel="${rel}"`, "u").exec(answer.headers.get("link") ?? "")?.[1];
}

export function expectStatus(status: number, answer: Answered): Answered {
    if (answer.status === status) {
        return answer;
    }
    throw new Error(`expected ${status}, got ${answer.status}: ${answer.text}`);
}

async function request(method: string, url: string, body: unknown, headers: Record<string, string>): Promise<Answered> {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const type: Record<string, string> = body === undefined ? {} : { "content-type": "application/json" };
    const response = await fetch(url, { method, headers: { ...type, ...headers }, ...sent });
    const text = await response.text();
    const isJson = text !== "" && response.headers.get("content-type")?.startsWith("application/json") === true;
    return {
        status: response.status,
        headers: response.headers,
        body: isJson ? (JSON.parse(text) as Body) : {},
        text,
    };
}
