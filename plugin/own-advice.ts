// Gives a refusal the advice that is right for a plugin, which the engine does not send `dependsOn`.
import { Refused, type Resource } from "../provider/dynamic/resource";
import { stopIfRefused } from "../provider/dynamic/stop-if-refused";
import type { Refusal } from "../provider/validation/refusal";

const ofPlugin = ({ fixUnordered, ...refusal }: Refusal): Refusal => ({
    ...refusal,
    fix: fixUnordered ?? refusal.fix,
});

async function attempting<Answer>(doing: () => Promise<Answer>): Promise<Answer> {
    try {
        return await doing();
    } catch (error) {
        if (error instanceof Refused) {
            stopIfRefused(error.refusals.map(ofPlugin));
        }
        throw error;
    }
}

export const withOwnAdvice = (resource: Resource): Resource => ({
    ...resource,

    async check(olds, news, session, by) {
        const { inputs, refusals } = await resource.check(olds, news, session, by);
        return { inputs, refusals: refusals.map(ofPlugin) };
    },

    async diff(id, olds, news, session) {
        const difference = await resource.diff(id, olds, news, session);
        return { ...difference, refusals: difference.refusals.map(ofPlugin) };
    },

    create: (inputs, session) => attempting(() => resource.create(inputs, session)),

    update: (id, olds, news, session) => attempting(() => resource.update(id, olds, news, session)),
});
