// The bodies of the wholesale subscriber calls.
import { z } from "zod";
import { badRequest } from "../webex-error";
import { refuse, throwIfRefused } from "../rules/refusal";
import { email, extension, phoneNumber, text } from "./text";

const calling = z.object({
    primaryPhoneNumber: phoneNumber.optional(),
    extension: extension.optional(),
    locationId: text.optional(),
});

/** The description requires no name. */
const named = calling.extend({ firstName: text.optional(), lastName: text.optional() });

const held = { package: text.optional(), packages: z.array(text).optional() };

export const subscribeBody = z.object({
    customerId: text,
    email,
    provisioningParameters: named,
    ...held,
});
export type SubscribeBody = z.infer<typeof subscribeBody>;

export const resubscribeBody = z.object({ provisioningParameters: calling.optional(), ...held });

export const subscriberPrecheckBody = z.strictObject({
    email,
    customerId: text.optional(),
    provisioningId: text.optional(),
    provisioningParameters: named.optional(),
    customerInfo: z.object({ primaryEmail: email }).optional(),
    ...held,
});

/** Webex API, Provision a Wholesale Subscriber: exactly one of `package` and `packages`, and in `packages` exactly one. */
export function onePackage(body: {
    readonly package?: string | undefined;
    readonly packages?: readonly string[] | undefined;
}) {
    if (body.package !== undefined && body.packages !== undefined) {
        throw badRequest("package and packages cannot both be given.");
    }
    const names = body.package === undefined ? (body.packages ?? []) : [body.package];
    const [name] = names;
    if (name !== undefined && names.length === 1) {
        return name;
    }
    const text = `packages must contain exactly one package; it contains ${names.length}.`;
    throwIfRefused([refuse("onePackage", text)]);
    throw badRequest(text);
}

export function callingOf(parameters: z.infer<typeof calling> | undefined) {
    return {
        number: parameters?.primaryPhoneNumber,
        extension: parameters?.extension,
        locationId: parameters?.locationId,
    };
}
