// An exported tenant for the native plugin, in no language yet: the resources with their arguments, and what Webex does not return.
import type { HandlerName } from "../../../provider/kind-names";
import type { CustomerContent, LocationContent } from "../content/customer-content";
import { onlyTemplate, type NamedCustomer, type NamedTenant } from "./named-tenant";
import { templateArgs } from "./templates-file";

/** The variable of every program that contains what Webex does not return. */
export const ANSWERS = "answers";

/** A value that the reader of the program fills in. */
export class Answer {
    constructor(
        readonly customer: string,
        readonly field: string,
    ) {}
}

/** Another resource of the program, or a property of it. */
export class ResourceReference {
    constructor(
        readonly kind: "onboardingTemplate" | "wholesaleCustomer",
        readonly name: string,
        readonly property?: string,
    ) {}
}

export type NativeValue =
    string | number | boolean | Answer | ResourceReference | readonly NativeValue[] | NativeFields;
export interface NativeFields {
    readonly [name: string]: NativeValue | undefined;
}

export interface NativeResource {
    readonly kind: HandlerName;
    readonly name: string;
    readonly args: NativeFields;
    readonly isProtected: boolean;
}

export interface NativeProgram {
    /** By customer; an empty text, 0 or false is to be filled in. */
    readonly answers: NativeFields;
    readonly resources: readonly NativeResource[];
    /** Sentences that help to fill the answers in. */
    readonly hints: readonly string[];
    /** Sentences on what is not in the program. */
    readonly omissions: readonly string[];
}

const NAMED = 5;

export function nativeProgram(tenant: NamedTenant): NativeProgram {
    const { customers, templates } = tenant;
    return {
        answers: Object.fromEntries(customers.map((customer) => [customer.name, answersOf(customer, tenant)])),
        resources: [
            ...templates.map(({ name, template, isAlone }): NativeResource => {
                const args = { ...templateArgs(template, isAlone), adopt: true };
                return { kind: "onboardingTemplate", name, args, isProtected: false };
            }),
            ...customers.flatMap((customer) => ofCustomer(customer, tenant)),
        ],
        hints: customers.flatMap(({ name, content: { administrators } }) => hintsOf(name, administrators)),
        omissions: customers.flatMap(({ content: { leftOut } }) =>
            leftOut.map(({ what, why }) => `Not exported: ${what} ${why}.`),
        ),
    };
}

function hintsOf(name: string, administrators: readonly string[]): string[] {
    const shown = administrators.slice(0, NAMED).join(", ");
    const rest = administrators.length > NAMED ? ` and ${administrators.length - NAMED} more` : "";
    return administrators.length === 0 ? [] : [`Current full administrators of ${name}: ${shown}${rest}`];
}

const isAsked = ({ packages }: CustomerContent): boolean => packages.some(({ quantity }) => quantity === "asked");

const answersOf = ({ content }: NamedCustomer, tenant: NamedTenant): NativeFields => ({
    provisioningId: onlyTemplate(tenant) === undefined ? "" : undefined,
    name: content.displayName === "" ? "" : undefined,
    adminEmail: "",
    locationSupportsWebex: false,
    packages: isAsked(content) ? packagesOf(content) : undefined,
});

const packagesOf = ({ packages }: CustomerContent): NativeFields =>
    Object.fromEntries(
        packages.map(({ name, quantity }) => [
            name,
            quantity === undefined ? {} : { quantity: quantity === "asked" ? 0 : quantity },
        ]),
    );

function ofCustomer(customer: NamedCustomer, tenant: NamedTenant): NativeResource[] {
    const { name, content, locationNames, userNames } = customer;
    const owner = new ResourceReference("wholesaleCustomer", name);
    return [
        { kind: "wholesaleCustomer", name, args: customerArgs(customer, tenant), isProtected: true },
        ...content.locations.map((location, index): NativeResource => {
            const args = { customer: owner, ...placeOf(location), adopt: true };
            return { kind: "customerLocation", name: locationNames[index] ?? "", args, isProtected: false };
        }),
        ...content.users.map((user, index): NativeResource => {
            const args = { customer: owner, ...(user as NativeFields), adopt: true };
            return { kind: "customerUser", name: userNames[index] ?? "", args, isProtected: false };
        }),
    ];
}

function customerArgs({ name, content }: NamedCustomer, tenant: NamedTenant): NativeFields {
    const { displayName, externalId, onBehalfOf, address, headOffice } = content;
    const answer = (field: string): Answer => new Answer(name, field);
    const only = onlyTemplate(tenant);
    return {
        provisioningId:
            only === undefined
                ? answer("provisioningId")
                : new ResourceReference("onboardingTemplate", only.name, "provisioningId"),
        name: displayName === "" ? answer("name") : displayName,
        adminEmail: answer("adminEmail"),
        locationSupportsWebex: answer("locationSupportsWebex"),
        externalId,
        onBehalfOf,
        address: { ...address },
        packages: isAsked(content) ? answer("packages") : packagesOf(content),
        headOffice: headOffice === undefined ? undefined : placeOf(headOffice),
        adopt: true,
    };
}

const placeOf = ({ address, pstn, ...place }: LocationContent): NativeFields => ({
    ...place,
    address: { ...address },
    pstn: pstn === undefined ? undefined : { ...pstn },
});
