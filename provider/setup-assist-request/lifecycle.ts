// What Pulumi does with a Setup Assist request: an extension of the emulator; against real Webex it is text to submit.
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
import { formOf } from "./form";
import { inputKeys, requestInputs, withCustomerId } from "./inputs";
import { requestRules } from "./rules";

const FORM = "form";

const nameOf = (inputs: Raw): string => {
    const location = textAt(inputs, "location");
    return `the Setup Assist request${location === undefined ? "" : ` for ${JSON.stringify(location)}`}`;
};
const callTo = (doing: string, inputs: Raw): CallContext => ({ about: `${doing} ${nameOf(inputs)}` });
const validate = (now: Raw) => validateAll(requestRules, { now });

function formOuts(raw: Raw): Raw {
    const inputs = requestInputs.parse(raw);
    return { ...inputs, submittedBy: FORM, form: formOf(inputs) };
}

const isForm = (props: Raw): boolean => props["submittedBy"] === FORM;

export const setupAssistRequest: Resource = {
    nameOf,

    /** Cisco gives a request no key of its own: one that equals another is the same. */
    keysOf: (news) => {
        const { __provider, customerId, ...form } = withCustomerId(news);
        const words = JSON.stringify(Object.entries(pick(form, inputKeys)).sort());
        return customerKeys(news).map((group) => ({
            key: `setup assist ${group} ${words}`,
            path: "customer",
            what: nameOf(news),
        }));
    },

    async check(_olds, news, session) {
        if (!session.hasExtensions) {
            session.say(
                `note: ${nameOf(news)} is not sent, because Webex has no public API for it. Submit its output "form" to Cisco.`,
            );
        }
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
        if (!session.hasExtensions) {
            return { id: `form-${inputs.customerId}-${inputs.location ?? "all"}`, outs: formOuts(raw) };
        }
        const call = callTo("create", inputs);
        const found = (await session.client.setupAssist.list(call)).find(
            (one) => differingFields({ ...one }, inputs).length === 0,
        );
        const made = found ?? (await session.client.setupAssist.create(inputs, call));
        if (found === undefined) {
            session.identities.recordCreated(made.id);
        }
        return { id: made.id, outs: { ...inputs, form: formOf(inputs), submittedBy: "api", status: made.status } };
    },

    async read(id, props, session) {
        const inputs = pick(props, inputKeys);
        if (isForm(props)) {
            return { outs: props, inputs };
        }
        if (isAbsent(props["customerId"]) && !session.hasExtensions) {
            throw new NotFound(
                'Webex does not have a public API for Setup Assist requests, so one cannot be read. Declare it, and submit its output "form" to Cisco.',
            );
        }
        const found = await session.client.setupAssist.get(id, callTo("read", props));
        if (found === undefined && isAbsent(props["customerId"])) {
            throw new NotFound(`No Setup Assist request has the id ${id}.`);
        }
        if (found === undefined) {
            return undefined;
        }
        const actual = requestInputs.safeParse({
            service: "express",
            ...pick({ ...found }, inputKeys),
            contactEmail: asDeclared(inputs["contactEmail"], found.contactEmail, sameEmail),
        });
        const outs: Raw = actual.success ? { ...actual.data, form: formOf(actual.data) } : { ...found };
        return { outs: { ...outs, submittedBy: "api", status: found.status }, inputs: pick(outs, inputKeys) };
    },

    async update(id, olds, news, session) {
        stopIfRefused(validate(news));
        if (isForm(olds)) {
            return formOuts(news);
        }
        const inputs = requestInputs.parse(news);
        const made = await session.client.setupAssist.update(id, inputs, callTo("update", inputs));
        return { ...inputs, form: formOf(inputs), submittedBy: "api", status: made.status };
    },

    async remove(id, props, session: Session) {
        if (!isForm(props)) {
            await session.client.setupAssist.remove(id, callTo("remove", props));
        }
    },
};
