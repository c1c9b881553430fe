// Programs in plain JavaScript for the packed package: whole and valid resources, of which a test changes what it is about.
import { aCustomer, aMeetingsUser, anAddress, aTemplate, aUser, type Inputs } from "./builders";

/** JavaScript in place of a value, such as `template.provisioningId`. */
class Code {
    constructor(readonly text: string) {}
}

export const code = (text: string): Code => new Code(text);

/** A value as it stands in a program. */
export function literal(value: unknown): string {
    if (value instanceof Code) {
        return value.text;
    }
    if (Array.isArray(value)) {
        return `[${value.map(literal).join(", ")}]`;
    }
    if (typeof value !== "object" || value === null) {
        return value === undefined ? "undefined" : JSON.stringify(value);
    }
    const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return `{ ${fields.map(([key, inner]) => `${JSON.stringify(key)}: ${literal(inner)}`).join(", ")} }`;
}

const made =
    (kind: string) =>
    (name: string, args: Inputs, options: Inputs = {}): string =>
        `const ${name} = new wholesale.${kind}("${name}", ${literal(args)}, ${literal(options)});`;

const resource = {
    template: made("OnboardingTemplate"),
    customer: made("WholesaleCustomer"),
    user: made("CustomerUser"),
    location: made("CustomerLocation"),
};

export const template = (changes: Inputs = {}, options?: Inputs): string =>
    resource.template("standard", aTemplate(changes), options);

/** Of the template above, unless told otherwise. */
export const customer = (name: string, changes: Inputs = {}, options?: Inputs): string =>
    resource.customer(
        name,
        aCustomer({ provisioningId: code("standard.provisioningId"), externalId: `crm-${name}`, ...changes }),
        options,
    );

const ofCustomer = (customerName: string, args: Inputs): Inputs => {
    const { customerId, ...rest } = args;
    return { customer: code(customerName), ...rest, ...(customerId === "customer-1" ? {} : { customerId }) };
};

/** A user who calls. */
export const user = (name: string, customerName: string, changes: Inputs = {}, options?: Inputs): string =>
    resource.user(name, ofCustomer(customerName, aUser({ email: mail(name), ...changes })), options);

/** A user who only meets. */
export const meetingsUser = (name: string, customerName: string, changes: Inputs = {}, options?: Inputs): string =>
    resource.user(name, ofCustomer(customerName, aMeetingsUser({ email: mail(name), ...changes })), options);

export const location = (name: string, customerName: string, changes: Inputs = {}, options?: Inputs): string =>
    resource.location(
        name,
        {
            customer: code(customerName),
            ...{ name: "Lager", timezone: "Europe/Stockholm", language: "sv_se", address: anAddress() },
            ...changes,
        },
        options,
    );

const mail = (name: string): string => `${name}@norrbygg.example`;

export const program = (...lines: readonly string[]): string =>
    ['const wholesale = require("pulumi-webex-wholesale");', ...lines, ""].join("\n");

export { anAddress };
