// Which settings of a template differ, in the eyes of Webex.
import { same, sameEmail, sameSet } from "../validation/same";
import type { Raw } from "../validation/unknown";

/** A blank text is none. */
const sameText = (one: unknown, other: unknown): boolean =>
    same(one === "" ? undefined : one, other === "" ? undefined : other);

const distinct = (services: unknown): unknown => (Array.isArray(services) ? [...new Set<unknown>(services)] : services);

const settings: Readonly<Record<string, (one: unknown, other: unknown) => boolean>> = {
    name: same,
    serviceProviderAdmin: sameEmail,
    country: same,
    language: same,
    subscription: same,
    services: (one, other) => sameSet(distinct(one), distinct(other)),
    authentication: same,
    brandName: sameText,
    adminInviteEmails: same,
    webexToWebexCalls: same,
    cloudConnectedPstnProvider: sameText,
};

export function differingSettings(olds: Raw, news: Raw): string[] {
    return Object.entries(settings)
        .filter(([key, isSame]) => !isSame(olds[key], news[key]))
        .map(([key]) => key);
}
