// The two ways in which Pulumi reaches the core: the handlers of dynamic resources, and the plugin's answers to the engine's messages.
import { handlerFor } from "../../../provider/dynamic/handler";
import { plain } from "../../../provider/dynamic/plain";
import { Shutdown } from "../../../provider/dynamic/shutdown";
import { kindNames, type HandlerName } from "../../../provider/kind-names";
import { kinds } from "../../../provider/kinds";
import type { Session } from "../../../provider/run-state/session";
import type { Raw } from "../../../provider/validation/unknown";
import { Log } from "../../../plugin/log";
import { ResourceCalls } from "../../../plugin/resource-calls";
import { NativeCalls } from "../../support/native-calls";
import { providerLine } from "../../support/provider-calls";

export interface Present {
    readonly id: string;
    readonly inputs: Raw;
    readonly outs: Raw;
}

export interface EntryPoints {
    /** The inputs as they are kept, and what is refused. */
    check(olds: Raw, news: Raw): Promise<{ readonly inputs: Raw; readonly refused: readonly string[] }>;
    /** Throws what is refused. */
    diff(present: Present, news: Raw): Promise<unknown>;
}

/** What one session answers about a kind of resource. */
export type Shell = (kind: HandlerName, session: Session) => EntryPoints;

export const dynamicShell: Shell = (kind, session) => {
    const handler = handlerFor(kindNames[kind], kinds[kind].resource, session);
    return {
        async check(olds, news) {
            const { inputs = {}, failures = [] } = await handler.check(olds, news);
            return { inputs, refused: failures.map(({ reason }) => reason) };
        },
        diff: ({ id, outs }, news) => handler.diff(id, outs, news),
    };
};

const plugins = new WeakMap<Session, NativeCalls>();

function pluginOf(session: Session): NativeCalls {
    const found =
        plugins.get(session) ??
        new NativeCalls(new ResourceCalls(session, new Shutdown(), new Log(undefined, () => undefined)));
    plugins.set(session, found);
    return found;
}

/** `undefined` does not exist on the wire. As messages, without a process: 150 of those would take minutes. */
export const nativeShell: Shell = (kind, session) => {
    const plugin = pluginOf(session);
    const line = { __provider: providerLine(kind) };
    return {
        async check(olds, news) {
            const { inputs, failures } = await plugin.check(plain(olds), { ...plain(news), ...line });
            const { __provider, ...kept } = inputs;
            return { inputs: kept, refused: failures.map(({ reason }) => reason) };
        },
        diff({ id, inputs, outs }, news) {
            plugin.setInputs(id, plain(inputs));
            return plugin.diff(id, plain(outs), { ...plain(news), ...line });
        },
    };
};
