// Lets a resource with entries be given them as texts or as values, and answers each in the same way.
import type { Raw } from "../validation/unknown";
import { KeptInState, type Resource } from "../dynamic/resource";
import { entriesRead, entriesAsGiven } from "./entry-text";

async function keptAsGiven<Answer>(doing: () => Promise<Answer>, ...given: readonly Raw[]): Promise<Answer> {
    try {
        return await doing();
    } catch (error) {
        throw error instanceof KeptInState
            ? new KeptInState(error.resourceId, entriesAsGiven(error.outs, ...given), error)
            : error;
    }
}

export const answeringAsGiven = (resource: Resource): Resource => ({
    ...resource,

    keysOf: (news) => resource.keysOf(entriesRead(news)),

    async check(olds, news, session, by) {
        const { inputs, refusals } = await resource.check(entriesRead(olds), entriesRead(news), session, by);
        return { inputs: entriesAsGiven(inputs, news), refusals };
    },

    diff: (id, olds, news, session) => resource.diff(id, entriesRead(olds), entriesRead(news), session),

    create: (inputs, session) =>
        keptAsGiven(async () => {
            const { id, outs } = await resource.create(entriesRead(inputs), session);
            return { id, outs: entriesAsGiven(outs, inputs) };
        }, inputs),

    async read(id, props, session) {
        const found = await resource.read(id, entriesRead(props), session);
        return found && { outs: entriesAsGiven(found.outs, props), inputs: entriesAsGiven(found.inputs, props) };
    },

    update: (id, olds, news, session) =>
        keptAsGiven(
            async () =>
                entriesAsGiven(await resource.update(id, entriesRead(olds), entriesRead(news), session), olds, news),
            olds,
            news,
        ),

    remove: (id, props, session) => resource.remove(id, entriesRead(props), session),
});
