// Downloads a file over https alone, redirects included, through the environment's proxy, and returns its SHA-256 sum.
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { getProxyForUrl } from "proxy-from-env";
import { Agent, fetch, ProxyAgent, type Dispatcher, type Response } from "undici";
import { connectionProblem, cutOff, proxyProblem } from "./download-problem";
import { withProgress, type Say } from "./progress";

const ANSWER_MILLISECONDS = 5_000;
const SILENCE_MILLISECONDS = 30_000;
const REDIRECTS = 5;

export interface Wanted {
    readonly address: string;
    readonly file: string;
    readonly maximumBytes: number;
    readonly say: Say;
    readonly interrupted: AbortSignal;
}

/** Throws an error whose message names what went wrong and, where a proxy did, the proxy. */
export async function downloadOverHttps(wanted: Wanted): Promise<string> {
    const deadline = new Deadline();
    const dispatchers: Dispatcher[] = [];
    try {
        const response = await follow(wanted, deadline, dispatchers);
        return await save(response, wanted, deadline);
    } finally {
        deadline.stop();
        await Promise.all(dispatchers.map((each) => each.destroy()));
    }
}

/** Aborts what takes too long; each step that succeeds restarts the timer. */
class Deadline {
    private readonly controller = new AbortController();
    private timer: NodeJS.Timeout | undefined;

    get signal(): AbortSignal {
        return this.controller.signal;
    }

    within(milliseconds: number, otherwise: string): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.controller.abort(new Error(otherwise)), milliseconds);
    }

    stop(): void {
        clearTimeout(this.timer);
    }
}

// Not left to fetch: it would follow a redirect to http without a word.
async function follow(wanted: Wanted, deadline: Deadline, dispatchers: Dispatcher[]): Promise<Response> {
    let address = new URL(wanted.address);
    for (let redirects = 0; redirects <= REDIRECTS; redirects++) {
        const response = await request(address, wanted.interrupted, deadline, dispatchers);
        const location = response.status >= 300 && response.status < 400 ? response.headers.get("location") : null;
        if (location === null) {
            if (!response.ok) {
                throw new Error(`${address.host} answered ${response.status}`);
            }
            return response;
        }
        const next = new URL(location, address);
        if (next.protocol !== "https:") {
            throw new Error(`${address.host} redirects to ${next.protocol}//${next.host}, but only https is accepted`);
        }
        address = next;
    }
    throw new Error(`${address.host} redirects more than ${REDIRECTS} times`);
}

async function request(
    address: URL,
    interrupted: AbortSignal,
    deadline: Deadline,
    dispatchers: Dispatcher[],
): Promise<Response> {
    const proxy = getProxyForUrl(address.href);
    deadline.within(ANSWER_MILLISECONDS, `no answer from ${address.host} within ${ANSWER_MILLISECONDS / 1000} s`);
    try {
        const dispatcher = proxy === "" ? new Agent() : new ProxyAgent(proxy);
        dispatchers.push(dispatcher);
        return await fetch(address, {
            dispatcher,
            redirect: "manual",
            headers: { "accept-encoding": "identity" },
            signal: AbortSignal.any([deadline.signal, interrupted]),
        });
    } catch (error) {
        throw new Error(proxy === "" ? connectionProblem(error) : proxyProblem(error, proxy, address.host), {
            cause: error,
        });
    }
}

async function save(response: Response, wanted: Wanted, deadline: Deadline): Promise<string> {
    if (response.body === null) {
        throw new Error("the answer is empty");
    }
    const host = new URL(wanted.address).host;
    const hash = createHash("sha256");
    let bytes = 0;
    const meter = new Transform({
        transform(chunk: Buffer, _encoding, done) {
            deadline.within(SILENCE_MILLISECONDS, `${host} sent nothing for ${SILENCE_MILLISECONDS / 1000} s`);
            bytes += chunk.length;
            hash.update(chunk);
            done(bytes > wanted.maximumBytes ? new Error(`${host} sent more than ${inMegabytes(bytes)}`) : null, chunk);
        },
    });
    const body = Readable.fromWeb(response.body);
    try {
        await withProgress(
            wanted.say,
            () => `downloading, ${inMegabytes(bytes)} so far`,
            () => pipeline(body, meter, createWriteStream(wanted.file, { flags: "wx" })),
        );
    } catch (error) {
        deadline.signal.throwIfAborted();
        wanted.interrupted.throwIfAborted();
        const total = response.headers.get("content-length");
        throw cutOff(error, inMegabytes(bytes), total === null ? undefined : inMegabytes(Number(total)));
    }
    return hash.digest("hex");
}

function inMegabytes(bytes: number): string {
    return `${Math.round(bytes / 1e5) / 10} MB`;
}
