// /wholesale/onboardingTemplates. Extension: the emulator serves it, real Webex has no API for templates.
import type { Templates } from "../webex-client";
import { createOnce } from "../transport/create-once";
import { allPages } from "../transport/pages";
import { requestJson, requestJsonOrUndefined, undefinedIfNotFound } from "../transport/request-json";
import type { Transport } from "../transport/transport";
import { joinPath } from "../transport/url";
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
                    requestJson(
                        transport,
                        { method: "POST", path: ROOT, body, call, writeKey: body.name },
                        onboardingTemplate,
                    ),
                find: async () => (await list(call)).find(({ name }) => name === body.name),
            }),
        get: (provisioningId, call) =>
            requestJsonOrUndefined(
                transport,
                { method: "GET", path: joinPath(ROOT, provisioningId), call },
                onboardingTemplate,
            ),
        update: (provisioningId, body, call) => {
            const path = joinPath(ROOT, provisioningId);
            return requestJson(
                transport,
                { method: "PUT", path, body, call, writeKey: provisioningId },
                onboardingTemplate,
            );
        },
        remove: async (provisioningId, call) => {
            const path = joinPath(ROOT, provisioningId);
            await undefinedIfNotFound(() => transport.send({ method: "DELETE", path, call, writeKey: provisioningId }));
        },
    };
}
