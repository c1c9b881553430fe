// What calls to extensions answer against real Webex: no request is sent.
import type { Call, SetupAssist, Templates } from "../backend";
import { RefusedByBackend } from "../errors/family";

const IN_PARTNER_HUB = "Create the template in Partner Hub, copy its Provisioning ID and set it as `provisioningId`.";

const BY_FORM = "Request Wholesale Setup Assist with Cisco's form.";

export function absentTemplates(): Templates {
    const refuse = refusal("onboarding templates", IN_PARTNER_HUB);
    return {
        list: refuse,
        create: (_body, call) => refuse(call),
        get: (_id, call) => refuse(call),
        update: (_id, _body, call) => refuse(call),
        remove: (_id, call) => refuse(call),
    };
}

export function absentSetupAssist(): SetupAssist {
    const refuse = refusal("Setup Assist requests", BY_FORM);
    return {
        list: refuse,
        create: (_body, call) => refuse(call),
        get: (_id, call) => refuse(call),
        update: (_id, _body, call) => refuse(call),
        remove: (_id, call) => refuse(call),
    };
}

function refusal(nouns: string, hint: string): (call: Call) => Promise<never> {
    return async ({ about }) => {
        const words = `Webex has no public API for ${nouns}`;
        throw new RefusedByBackend(`Could not ${about}: ${words}. ${hint}`, { hint, words });
    };
}
