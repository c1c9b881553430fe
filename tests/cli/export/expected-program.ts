// What the program of a tenant has to declare, told from the tenant alone.
import type { CustomerContent } from "../../../cli/export/content/customer-content";
import type { Tenant } from "../../../cli/export/program/named-tenant";
import type { Declared } from "./evaluated-program";

type Args = Declared["args"];

/** Without what is absent, at any depth, and with keys in one order; nothing else is changed. */
function present(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(present);
    }
    if (typeof value !== "object" || value === null) {
        return value;
    }
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return Object.fromEntries(
        entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, inner]) => [key, present(inner)]),
    );
}

/** Objects put keys such as "7" first, so that locations and templates may come in another order. */
const inOneOrder = (data: readonly unknown[]): unknown[] =>
    data.map(present).sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

const DEFAULTS = {
    services: ["webex_for_wholesale"],
    authentication: { method: "webex" },
    adminInviteEmails: false,
    webexToWebexCalls: false,
};

function customerArgs({ displayName, externalId, onBehalfOf, address, packages, headOffice }: CustomerContent): Args {
    const quantities = packages.map(({ name, quantity }) => [
        name,
        quantity === undefined ? {} : { quantity: quantity === "asked" ? 0 : quantity },
    ]);
    return {
        ...{ name: displayName, externalId, onBehalfOf, address, headOffice, adopt: true },
        packages: Object.fromEntries(quantities) as unknown,
    };
}

const customerResources = (content: CustomerContent): Args[] => [
    customerArgs(content),
    ...content.locations.map((location) => ({
        ...location,
        adopt: true,
    })),
    ...content.users.map((user) => ({ ...user, adopt: true })),
];

export const expectedOf = ({ customers, templates = [] }: Tenant): unknown[] =>
    inOneOrder([
        ...templates.map(({ provisioningId, ...template }) => ({ ...template, adopt: true })),
        ...customers.flatMap(customerResources),
    ]);

/** What it declares, without what people answer and which resources it points to; a location's name in place of the location. */
export const dataOf = (declared: readonly Declared[]): unknown[] =>
    inOneOrder(
        declared.map(({ kind, args }) => {
            const { adminEmail, locationSupportsWebex, provisioningId, customer, location, ...rest } = args;
            const isResource = typeof location === "object" && location !== null && "args" in location;
            const place = isResource ? (location.args as Args)["name"] : location;
            return { ...(kind === "OnboardingTemplate" ? DEFAULTS : {}), ...rest, location: place };
        }),
    );
