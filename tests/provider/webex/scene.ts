// What the tests of this module share: a backend connected to a server that the test starts, and a clock that never waits.
import { inspect } from "node:util";
import { connect, type ConnectOptions } from "../../../provider/webex/connect";
import type { WebexClient } from "../../../provider/webex/webex-client";
import type { Clock } from "../../../provider/webex/clock";
import { WholesaleError } from "../../../provider/webex/errors/family";
import type { Settings } from "../../../provider/webex/settings";
import { startWebServer, type Handler, type WebServer } from "../../support/web-server";

export const TOKEN = "t0ken-that-nobody-may-see/+=";

export interface FakeClock extends Clock {
    readonly slept: number[];
    time: number;
}

export function fakeClock(): FakeClock {
    const clock: FakeClock = {
        slept: [],
        time: Date.UTC(2026, 10, 22, 9),
        now: () => clock.time,
        sleep: async (ms) => {
            clock.slept.push(ms);
            clock.time += ms;
        },
        random: () => 0,
    };
    return clock;
}

export interface Scene {
    readonly client: WebexClient;
    readonly clock: FakeClock;
    readonly server: WebServer;
    /** `POST /wholesale/customers`, one for each request so far. */
    readonly lines: () => string[];
}

const open: WebServer[] = [];

export async function aServer(handler: Handler): Promise<WebServer> {
    const server = await startWebServer(handler);
    open.push(server);
    return server;
}

export async function aScene(
    handler: Handler,
    settings: Partial<Settings> = {},
    options: Omit<ConnectOptions, "clock"> = {},
): Promise<Scene> {
    const server = await aServer(handler);
    const clock = fakeClock();
    const client = connect(someSettings(server.endpoint, settings), { clock, ...options });
    return { client, clock, server, lines: () => server.questions.map(({ line }) => line) };
}

export function someSettings(endpoint: string, settings: Partial<Settings> = {}): Settings {
    return { endpoint, accessToken: TOKEN, requestTimeout: 5, provisioningTimeout: 1800, precheck: true, ...settings };
}

export async function closeServers(): Promise<void> {
    await Promise.all(open.splice(0).map((server) => server.close()));
}

/** The error that the work fails with; the test fails where it does not. */
export async function errorOf(work: Promise<unknown>): Promise<WholesaleError> {
    try {
        await work;
    } catch (error) {
        if (error instanceof WholesaleError) {
            return error;
        }
        throw new Error(`not one of the family: ${inspect(error)}`, { cause: error });
    }
    throw new Error("no error came");
}

export const call = { about: 'create the customer "Norrbygg AB" (crm-004711)' };
