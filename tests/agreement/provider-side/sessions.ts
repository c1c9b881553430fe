// The sessions that the provider validates with: one requests every fact from the emulator, the other is given them.
import type { WebexClient } from "../../../provider/webex/webex-client";
import { connect } from "../../../provider/webex/connect";
import { languagesAsTaken, precheckPart } from "../../../provider/webex/wire/customer";
import type { Precheck } from "../../../provider/webex/wire/precheck";
import type { WebexCache } from "../../../provider/run-state/webex-cache";
import { Session } from "../../../provider/run-state/session";
import { complaintsOf, isAccepted, type Wire } from "../wire";
import type { World } from "../world";
import { WorldCache } from "./world-cache";

export interface Heard {
    readonly session: Session;
    /** Everything the session said, warnings among it. */
    readonly lines: readonly string[];
}

export type NewSession = () => Heard;

const surroundings = (wire: Wire, lines: string[]) => ({
    env: { WEBEX_WHOLESALE_ENDPOINT: wire.endpoint, WEBEX_WHOLESALE_ACCESS_TOKEN: wire.accessToken },
    say: (line: string): void => {
        lines.push(line);
    },
});

/** Nothing is remembered from step to step, as between two runs of Pulumi. */
export const askingSessions =
    (wire: Wire): NewSession =>
    () => {
        const lines: string[] = [];
        return { session: new Session(surroundings(wire, lines)), lines };
    };

class HandedSession extends Session {
    constructor(
        wire: Wire,
        lines: string[],
        private readonly handed: { readonly client: WebexClient; readonly cache: WebexCache },
    ) {
        super(surroundings(wire, lines));
    }

    override get client(): WebexClient {
        return this.handed.client;
    }

    override get cache(): WebexCache {
        return this.handed.cache;
    }
}

export const connected = (wire: Wire): WebexClient => connect(askingSessions(wire)().session.settings);

/** For one step: all facts but Webex's precheck come from the world, and the precheck is requested once for all entry points. */
export function handedSessions(wire: Wire, world: World, real: WebexClient): NewSession {
    const answers = new Map<string, Promise<Precheck>>();
    const ask = (path: string, body: unknown): Promise<Precheck> => {
        const key = `${path} ${JSON.stringify(body)}`;
        const answer = answers.get(key) ?? precheck(wire, path, body);
        answers.set(key, answer);
        return answer;
    };
    const client: WebexClient = {
        ...real,
        customers: {
            ...real.customers,
            precheck: (body) => ask("/wholesale/customers/validate", precheckPart(languagesAsTaken(body))),
        },
        subscribers: { ...real.subscribers, precheck: (body) => ask("/wholesale/subscribers/validate", body) },
    };
    const cache = new WorldCache(world, client);
    return () => {
        const lines: string[] = [];
        return { session: new HandedSession(wire, lines, { client, cache }), lines };
    };
}

/** Addresses, allowances, migrations, and numbers of others: no rule can know these without Webex. Everything else the provider has to find by itself here. */
const ONLY_WEBEX_KNOWS: readonly (number | undefined)[] = [10_022, 9_002_011, 9_002_012, 9_003_008];

/** A template of the partner, which a program may name by its id alone. */
const NO_TEMPLATE = /^provisioningId does not match/u;

async function precheck(wire: Wire, path: string, body: unknown): Promise<Precheck> {
    const answer = await wire.ask("POST", path, body);
    const complaints = isAccepted(answer) ? [] : complaintsOf(answer);
    const reported = complaints.filter(
        ({ errorCode, description }) => ONLY_WEBEX_KNOWS.includes(errorCode) || NO_TEMPLATE.test(description),
    );
    return reported.length === 0
        ? { passed: true, problems: [] }
        : {
              passed: false,
              problems: reported.map(({ errorCode, description }) => ({ code: errorCode ?? 0, description })),
          };
}
