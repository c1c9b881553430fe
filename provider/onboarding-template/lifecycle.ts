// What Pulumi does with an onboarding template: an extension of the emulator; against real Webex only a pointer to Partner Hub.
import type { CallContext } from "../webex/webex-client";
import { NotFound } from "../webex/errors/family";
import type { OnboardingTemplate } from "../webex/wire/onboarding-template";
import { pick } from "../validation/pick";
import { asDeclared, sameEmail } from "../validation/same";
import { validateAll } from "../validation/rule";
import { isAbsent, textAt, type Raw } from "../validation/unknown";
import type { Session } from "../run-state/session";
import { stopIfDifferent, stopIfRefused } from "../dynamic/stop-if-refused";
import type { Resource } from "../dynamic/resource";
import { differingSettings } from "./diff";
import { templateInputs, withDefaults, type TemplateInputs } from "./inputs";
import { templateRules } from "./rules";

const inputKeys = Object.keys(templateInputs.shape).filter((key) => key !== "provisioningId");
const POINTER = "partnerHub";

const nameOf = (inputs: Raw): string => `the onboarding template ${JSON.stringify(textAt(inputs, "name") ?? "")}`;
const call = (doing: string, inputs: Raw): CallContext => ({ about: `${doing} ${nameOf(inputs)}` });

/** A template that Partner Hub made and Webex shows to nobody: nothing is sent, nothing can be read. */
const isPointer = (inputs: Raw, session: Session): boolean =>
    !session.hasExtensions && !isAbsent(inputs["provisioningId"]);

const validate = (now: Raw, before: Raw | undefined, session: Session) =>
    validateAll(templateRules, { now, before, hasExtensions: session.hasExtensions });

const settingsOf = (template: OnboardingTemplate): Raw => withDefaults(pick({ ...template }, inputKeys));

const bodyOf = ({ adopt, provisioningId, ...body }: TemplateInputs) => body;

async function find(inputs: TemplateInputs, session: Session): Promise<OnboardingTemplate | undefined> {
    const templates = await session.cache.templates(call("look for", inputs));
    return templates.find(({ name, provisioningId }) =>
        inputs.provisioningId === undefined ? name === inputs.name : provisioningId === inputs.provisioningId,
    );
}

/** What prevents a template from being taken over without `adopt`. */
const differing = (found: OnboardingTemplate, inputs: Raw): string[] => differingSettings(settingsOf(found), inputs);

export const onboardingTemplate: Resource = {
    nameOf,

    keysOf: (inputs) =>
        ["name", "provisioningId"].flatMap((path) => {
            const value = textAt(inputs, path);
            return value === undefined ? [] : [{ key: `template ${path} ${value}`, path, what: nameOf(inputs) }];
        }),

    async find(raw, session) {
        const inputs = templateInputs.safeParse(raw);
        if (!inputs.success || isPointer(raw, session) || !session.hasExtensions) {
            return undefined;
        }
        const found = await find(inputs.data, session);
        return found && { id: found.provisioningId, outs: settingsOf(found), differing: differing(found, raw) };
    },

    async check(olds, news, session) {
        const inputs = withDefaults(news);
        const before = isAbsent(olds["name"]) ? undefined : olds;
        // Nothing is asked of Webex here, but a wrong setting is reported at preview all the same.
        await session.webex.ask(async () => session.settings);
        if (isPointer(inputs, session)) {
            session.say(
                `note: ${nameOf(news)} was created in Partner Hub; Webex has no API to read its settings, so they are not checked.`,
            );
        }
        return { inputs, refusals: validate(inputs, before, session) };
    },

    async diff(_id, olds, news, session) {
        const fields = differingSettings(olds, news);
        return { changes: fields.length > 0, fields, refusals: validate(news, olds, session) };
    },

    async create(raw, session) {
        stopIfRefused(validate(raw, undefined, session));
        const inputs = templateInputs.parse(raw);
        if (isPointer(raw, session)) {
            const { provisioningId = "" } = inputs;
            return { id: provisioningId, outs: { ...inputs, provisioningId, source: POINTER } };
        }
        const found = await find(inputs, session);
        if (found === undefined && inputs.provisioningId !== undefined) {
            throw new NotFound(
                `No onboarding template has the Provisioning ID ${inputs.provisioningId}. Copy the ID from the template, or leave it out to create a template.`,
            );
        }
        if (found !== undefined) {
            const actual = settingsOf(found);
            if (inputs.adopt !== true) {
                stopIfDifferent(
                    `An onboarding template named ${JSON.stringify(inputs.name)}`,
                    differing(found, inputs),
                );
            }
            return {
                id: found.provisioningId,
                outs: { ...actual, adopt: inputs.adopt, provisioningId: found.provisioningId },
            };
        }
        const made = await session.client.templates.create(bodyOf(inputs), call("create", inputs));
        session.cache.invalidateTemplates();
        session.identities.recordCreated(made.provisioningId);
        return { id: made.provisioningId, outs: { ...inputs, provisioningId: made.provisioningId } };
    },

    async read(id, props, session) {
        if (props["source"] === POINTER) {
            return { outs: props, inputs: pick(props, [...inputKeys, "provisioningId"]) };
        }
        if (isAbsent(props["name"]) && !session.hasExtensions) {
            throw new NotFound(
                "Webex does not have an API for onboarding templates, so one cannot be read. Declare it with the provisioningId from Partner Hub: nothing is sent for it then.",
            );
        }
        const templates = await session.cache.templates(call("read", props));
        const template = templates.find(({ provisioningId }) => provisioningId === id);
        if (template === undefined && isAbsent(props["name"])) {
            throw new NotFound(`No onboarding template has the Provisioning ID ${id}. Copy the ID from the template.`);
        }
        if (template === undefined) {
            return undefined;
        }
        const actual = settingsOf(template);
        const { serviceProviderAdmin } = actual;
        const inputs = {
            ...actual,
            serviceProviderAdmin: asDeclared(props["serviceProviderAdmin"], serviceProviderAdmin, sameEmail),
            ...pick(props, ["adopt"]),
        };
        return { outs: { ...inputs, provisioningId: id }, inputs };
    },

    async update(id, olds, news, session) {
        stopIfRefused(validate(news, olds, session));
        const inputs = templateInputs.parse(news);
        if (olds["source"] === POINTER) {
            return { ...inputs, provisioningId: id, source: POINTER };
        }
        await session.client.templates.update(id, bodyOf(inputs), call("update", inputs));
        session.cache.invalidateTemplates();
        return { ...inputs, provisioningId: id };
    },

    async remove(id, props, session) {
        if (props["source"] !== POINTER) {
            await session.client.templates.remove(id, call("remove", props));
            session.cache.invalidateTemplates();
        }
    },
};
