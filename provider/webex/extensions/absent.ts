// What calls to extensions answer against real Webex: no request is sent.
import type { CallContext, SetupAssist, Templates } from "../webex-client";
import { RefusedByBackend } from "../errors/family";

const IN_PARTNER_HUB = "Create the template in Partner Hub, copy its Provisioning ID and set it as `provisioningId`.";

const BY_FORM = "Request Wholesale Setup Assist with Cisco's form.";

export const absentTemplates = (): Templates => absent(refusal("onboarding templates", IN_PARTNER_HUB));

export const absentSetupAssist = (): SetupAssist => absent(refusal("Setup Assist requests", BY_FORM));

const absent = (refuse: (call: CallContext) => Promise<never>): Templates & SetupAssist => ({
    list: refuse,
    create: (_body: unknown, call: CallContext) => refuse(call),
    get: (_id: string, call: CallContext) => refuse(call),
    update: (_id: string, _body: unknown, call: CallContext) => refuse(call),
    remove: (_id: string, call: CallContext) => refuse(call),
});

function refusal(nouns: string, hint: string): (call: CallContext) => Promise<never> {
    return async ({ about }) => {
        const words = `Webex has no public API for ${nouns}`;
        throw new RefusedByBackend(`Could not ${about}: ${words}. ${hint}`, { hint, words });
    };
}
