// Turns a resource into what Pulumi's dynamic-provider process calls; every quirk of that contract is met here.
import type { dynamic } from "@pulumi/pulumi";
import { sentenceOf, type Refusal } from "../plan/refusal";
import type { Raw } from "../plan/unknown";
import type { Session } from "../session/session";
import { Ending } from "./ending";
import { partialCreate, withoutTrace } from "./failures";
import { plain } from "./plain";
import { KeptInState, Refused, type Resource } from "./resource";

const refusedOnly = (refusals: readonly Refusal[]): string[] =>
    refusals.filter(({ severity }) => severity === "refused").map(sentenceOf);

export function handlerFor(
    resource: Resource,
    session: Session,
    ending = new Ending(),
): Required<dynamic.ResourceProvider<Raw, Raw>> {
    const named = (inputs: Raw): string => resource.nameOf(inputs);
    const attempt = async <Answer>(doing: () => Promise<Answer>): Promise<Answer> => {
        try {
            return await ending.during(doing);
        } catch (error) {
            throw withoutTrace(session.firstTold.shorten(error));
        }
    };
    return {
        async configure({ config }) {
            session.configure((key) => config.get(key));
        },
        check: (olds, news) =>
            attempt(async () => {
                const { inputs, refusals } = await resource.check(olds, news, session);
                for (const warning of refusals.filter(({ severity }) => severity === "warned")) {
                    session.say(`warning: ${named(news)}: ${sentenceOf(warning)}`);
                }
                // A named property would make the engine print its value, secrets and addresses included.
                const failures = refusedOnly(refusals).map((reason) => ({ property: "", reason }));
                return { inputs: plain(inputs), failures };
            }),
        diff: (id, olds, news) =>
            attempt(async () => {
                const isRefresh = session.refreshNotes.take(id);
                const { changes, replaces = [], refusals } = await resource.diff(id, olds, news, session);
                const refused = isRefresh ? [] : refusedOnly(refusals);
                if (refused.length > 0) {
                    throw new Refused(refused);
                }
                return { changes, replaces: [...replaces], deleteBeforeReplace: replaces.length > 0 };
            }),
        create: (inputs) =>
            attempt(async () => {
                try {
                    const { id, outs } = await resource.create(inputs, session);
                    return { id, outs: plain(outs) };
                } catch (error) {
                    throw error instanceof KeptInState ? partialCreate(error, inputs) : error;
                }
            }),
        read: (id, props = {}) =>
            attempt(async () => {
                session.refreshNotes.note(id);
                const found = await resource.read(id, props, session);
                return found === undefined ? {} : { id, props: plain(found.outs), inputs: plain(found.inputs) };
            }),
        update: (id, olds, news) =>
            attempt(async () => {
                try {
                    return { outs: plain(await resource.update(id, olds, news, session)) };
                } catch (error) {
                    throw error instanceof KeptInState ? partialCreate(error, news) : error;
                }
            }),
        delete: (id, props) => attempt(() => resource.remove(id, props, session)),
    };
}
