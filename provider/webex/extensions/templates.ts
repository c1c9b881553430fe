// /wholesale/onboardingTemplates. Extension: the emulator serves it, real Webex has no API for templates.
import type { Templates } from "../backend";
import { createOnce } from "../transport/creation";
import { allPages } from "../transport/pages";
import { ask, askOrUndefined, unlessNotFound } from "../transport/reading";
import type { Transport } from "../transport/transport";
import { below } from "../transport/url";
import { onboardingTemplate } from "../wire/onboarding-template";

const ROOT = "/wholesale/onboardingTemplates";
const PAGE = 100;

export function templates(transport: Transport): Templates {
    const list: Templates["list"] = (call) =>
        allPages(transport, { method: "GET", path: ROOT, query: { max: PAGE }, call }, onboardingTemplate);
    return {
        list,
        create: (body, call) =>
            createOnce(transport, {
                send: () =>
                    ask(transport, { method: "POST", path: ROOT, body, call, writer: body.name }, onboardingTemplate),
                find: async () => (await list(call)).find(({ name }) => name === body.name),
            }),
        get: (provisioningId, call) =>
            askOrUndefined(transport, { method: "GET", path: below(ROOT, provisioningId), call }, onboardingTemplate),
        update: (provisioningId, body, call) => {
            const path = below(ROOT, provisioningId);
            return ask(transport, { method: "PUT", path, body, call, writer: provisioningId }, onboardingTemplate);
        },
        remove: async (provisioningId, call) => {
            const path = below(ROOT, provisioningId);
            await unlessNotFound(() => transport.send({ method: "DELETE", path, call, writer: provisioningId }));
        },
    };
}
