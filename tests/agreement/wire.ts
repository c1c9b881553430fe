// A plain HTTP client for the emulator: none of the provider's own transport, so that nothing is retried or rephrased.
import { Agent, request } from "node:http";
import { text } from "node:stream/consumers";
import { z } from "zod";

export interface Answer {
    readonly status: number;
    readonly body: unknown;
}

const failure = z.object({
    errors: z.array(z.object({ errorCode: z.number().optional(), description: z.string() })).default([]),
});

export type Complaint = z.infer<typeof failure>["errors"][number];

export const isAccepted = ({ status }: Answer): boolean => status >= 200 && status < 300;

export const complaintsOf = ({ body }: Answer): readonly Complaint[] => failure.parse(body).errors;

export class Wire {
    private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });

    constructor(
        readonly endpoint: string,
        readonly accessToken: string,
    ) {}

    /** Below `/v1`. */
    ask(method: string, path: string, body?: unknown): Promise<Answer> {
        return this.send(method, `${this.endpoint}${path}`, body);
    }

    /** As `ask`, where a refusal would be a fault of the test itself. */
    async must(method: string, path: string, body?: unknown): Promise<unknown> {
        const answer = await this.ask(method, path, body);
        return expectAccepted(`${method} ${path}`, answer);
    }

    /** Below `/emulator`. */
    async control(method: string, path: string, body?: unknown): Promise<unknown> {
        const answer = await this.send(method, `${this.endpoint.replace(/\/v1$/u, "/emulator")}${path}`, body);
        return expectAccepted(`${method} /emulator${path}`, answer);
    }

    close(): void {
        this.agent.destroy();
    }

    private send(method: string, url: string, body: unknown): Promise<Answer> {
        const sent = body === undefined ? "" : JSON.stringify(body);
        // Node sends a body with DELETE without saying how long it is.
        const length = Buffer.byteLength(sent);
        const content = body === undefined ? {} : { "content-type": "application/json", "content-length": length };
        return new Promise((resolve, reject) => {
            const outgoing = request(
                url,
                { method, agent: this.agent, headers: { authorization: `Bearer ${this.accessToken}`, ...content } },
                (response) => {
                    text(response)
                        .then((answer) =>
                            resolve({
                                status: response.statusCode ?? 0,
                                body: answer === "" ? undefined : (JSON.parse(answer) as unknown),
                            }),
                        )
                        .catch(reject);
                },
            );
            outgoing.once("error", reject);
            outgoing.end(sent);
        });
    }
}

function expectAccepted(what: string, answer: Answer): unknown {
    if (!isAccepted(answer)) {
        throw new Error(`${what} was to be accepted, and was answered ${answer.status} ${JSON.stringify(answer.body)}`);
    }
    return answer.body;
}
