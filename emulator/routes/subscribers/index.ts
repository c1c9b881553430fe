// The routes under /wholesale/subscribers.
import type { Backend } from "../../backend";
import type { Route } from "../../call";
import { changeSubscriber } from "./change";
import { precheckSubscriber } from "./precheck";
import { getSubscriber, listSubscribers } from "./read";
import { removeSubscriber, resendConsentMail } from "./remove";
import { provisionSubscriber } from "./subscribe";

export function subscriberRoutes(backend: Backend): Route[] {
    const all = "/v1/wholesale/subscribers";
    const one = `${all}/:subscriberId`;
    const mail = "emails/consentMove";
    return [
        { method: "GET", path: all, handle: (call) => listSubscribers(backend, call) },
        { method: "POST", path: all, handle: (call) => provisionSubscriber(backend, call) },
        { method: "POST", path: `${all}/validate`, handle: (call) => precheckSubscriber(backend, call) },
        { method: "GET", path: one, handle: (call) => getSubscriber(backend, call) },
        { method: "PUT", path: one, handle: (call) => changeSubscriber(backend, call) },
        { method: "DELETE", path: one, handle: (call) => removeSubscriber(backend, call) },
        { method: "POST", path: `${one}/${mail}`, handle: (call) => resendConsentMail(backend, call) },
        // As the specification prints it, without /wholesale.
        {
            method: "POST",
            path: `/v1/subscribers/:subscriberId/${mail}`,
            handle: (call) => resendConsentMail(backend, call),
        },
    ];
}
