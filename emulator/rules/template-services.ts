// Refuses a template that is not for wholesale, one whose services change, and Webex calls without both services.
import { refuse, type Refusal } from "./refusal";

/** Guide, create a template, step 4: the template's kind is "Webex for Wholesale". */
export function servicesWithoutWholesale(services: readonly string[]): Refusal[] {
    if (services.includes("webex_for_wholesale")) {
        return [];
    }
    return [refuse("templateServices", "services must contain webex_for_wholesale.")];
}

/** Guide, create a template, step 4: the kind is chosen when the template is made, and nowhere else. */
export function servicesChanged(before: readonly string[], after: readonly string[]): Refusal[] {
    const same = new Set(before).size === new Set(after).size && after.every((service) => before.includes(service));
    return same ? [] : [refuse("templateServices", "services cannot change after the template was created.")];
}

/** Guide, create a template, step 8: the switch is shown only with both kinds of template. */
export function webexCallsWithoutBroadworks(services: readonly string[], webexToWebexCalls: boolean): Refusal[] {
    if (!webexToWebexCalls || services.includes("webex_for_broadworks")) {
        return [];
    }
    const text =
        "webexToWebexCalls can be true only if services contains both webex_for_wholesale and webex_for_broadworks.";
    return [refuse("webexCalls", text)];
}
