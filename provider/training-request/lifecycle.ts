// What Pulumi does with a request for a training.
import type { CallContext } from "../webex/webex-client";
import { NotFound } from "../webex/errors/family";
import { pick } from "../validation/pick";
import { asDeclared, sameEmail } from "../validation/same";
import { customerKeys } from "../validation/identity";
import { validateAll } from "../validation/rule";
import { isAbsent, textAt, type Raw } from "../validation/unknown";
import type { Session } from "../run-state/session";
import { stopIfRefused } from "../dynamic/stop-if-refused";
import type { Resource } from "../dynamic/resource";
import { differingFields, identity } from "./diff";
import { inputKeys, requestInputs, withCustomerId } from "./inputs";
import { trainingRules } from "./rules";

const nameOf = (inputs: Raw): string => {
    const location = textAt(inputs, "location");
    return `the Training request${location === undefined ? "" : ` for ${JSON.stringify(location)}`}`;
};
const callTo = (doing: string, inputs: Raw): CallContext => ({ about: `${doing} ${nameOf(inputs)}` });
const validate = (now: Raw) => validateAll(trainingRules, { now });

export const trainingRequest: Resource = {
    nameOf,

    /** Cisco gives a request no key of its own: one that equals another is the same. */
    keysOf: (news) => {
        const { __provider, customerId, ...form } = withCustomerId(news);
        const words = JSON.stringify(Object.entries(pick(form, inputKeys)).sort());
        return customerKeys(news).map((group) => ({
            key: `training ${group} ${words}`,
            path: "customer",
            what: nameOf(news),
        }));
    },

    async check(_olds, news) {
        const inputs = withCustomerId(news);
        return { inputs, refusals: validate(inputs) };
    },

    async diff(_id, olds, news) {
        const differing = differingFields(olds, news);
        const replaces = differing.filter((field) => identity.includes(field));
        return { changes: differing.length > 0, fields: differing, replaces, refusals: validate(news) };
    },

    async create(raw, session) {
        stopIfRefused(validate(raw));
        const inputs = requestInputs.parse(raw);
        const call = callTo("create", inputs);
        const found = (await session.client.training.list(call)).find(
            (one) => differingFields({ ...one }, inputs).length === 0,
        );
        const made = found ?? (await session.client.training.create(inputs, call));
        if (found === undefined) {
            session.identities.recordCreated(made.id);
        }
        return { id: made.id, outs: { ...inputs, status: made.status } };
    },

    async read(id, props, session) {
        const inputs = pick(props, inputKeys);
        const found = await session.client.training.get(id, callTo("read", props));
        if (found === undefined && isAbsent(props["customerId"])) {
            throw new NotFound(`No Training request has the id ${id}.`);
        }
        if (found === undefined) {
            return undefined;
        }
        const actual = requestInputs.safeParse({
            service: "express",
            ...pick({ ...found }, inputKeys),
            contactEmail: asDeclared(inputs["contactEmail"], found.contactEmail, sameEmail),
        });
        const outs: Raw = actual.success ? { ...actual.data } : { ...found };
        return { outs: { ...outs, status: found.status }, inputs: pick(outs, inputKeys) };
    },

    async update(id, _olds, news, session) {
        stopIfRefused(validate(news));
        const inputs = requestInputs.parse(news);
        const made = await session.client.training.update(id, inputs, callTo("update", inputs));
        return { ...inputs, status: made.status };
    },

    async remove(id, props, session: Session) {
        await session.client.training.remove(id, callTo("remove", props));
    },
};
