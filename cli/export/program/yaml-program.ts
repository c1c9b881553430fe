// An exported tenant as a Pulumi YAML program for the native plugin: one file, with what Webex does not return at its top.
import { CommandFailure } from "../../failure";
import type { CustomerContent, LocationContent } from "../content/customer-content";
import { GITIGNORE } from "./fixed-files";
import { onlyTemplate, type NamedCustomer, type NamedTenant } from "./named-tenant";
import { projectName, yamlPackageJson } from "./project-files";
import { templateArgs } from "./templates-file";
import { named, Reference, yamlComment, yamlText, type YamlFields, type YamlValue } from "./yaml-text";

const ANSWERS = "answers";
const PLUGIN = { name: "webexwholesale", path: "node_modules/pulumi-webex-wholesale/plugin" };
const NAMED = 5;

/** No resource of the program may have one of these names. */
export const TAKEN_NAMES = ["pulumi", ANSWERS];

export function yamlProgramOf(tenant: NamedTenant, folderName: string): Map<string, string> {
    const project = projectName(folderName);
    return new Map([
        ["Pulumi.yaml", pulumiYaml(tenant, project)],
        ["package.json", yamlPackageJson(project)],
        [".gitignore", GITIGNORE],
    ]);
}

function pulumiYaml(tenant: NamedTenant, project: string): string {
    const content = new Map<string, unknown>([
        ["name", project],
        ["description", "A Webex Wholesale tenant, exported by `npx webex-wholesale export`"],
        ["runtime", "yaml"],
        ["plugins", { providers: [PLUGIN] }],
        ["variables", named({ [ANSWERS]: answersOf(tenant) })],
        ["resources", named(resourcesOf(tenant))],
    ]);
    const leftOut = tenant.customers.flatMap(({ content: { leftOut: omitted } }) => omitted);
    return [
        yamlComment([
            "The whole tenant as it was at Webex at the time of the export.",
            `Webex does not return the values in "${ANSWERS}": fill them in before the first preview, as they were when the customer was created.`,
            ...tenant.customers.flatMap(({ name, content: { administrators } }) => hintsOf(name, administrators)),
        ]),
        yamlText(content),
        yamlComment(leftOut.map(({ what, why }) => `Not exported: ${what} ${why}.`)),
    ].join("");
}

function hintsOf(name: string, administrators: readonly string[]): string[] {
    const shown = administrators.slice(0, NAMED).join(", ");
    const rest = administrators.length > NAMED ? ` and ${administrators.length - NAMED} more` : "";
    return administrators.length === 0 ? [] : [`Current full administrators of ${name}: ${shown}${rest}`];
}

const isAsked = ({ packages }: CustomerContent): boolean => packages.some(({ quantity }) => quantity === "asked");

function answersOf(tenant: NamedTenant): YamlFields {
    const answers = tenant.customers.map(({ name, content }): [string, YamlFields] => [
        name,
        {
            provisioningId: onlyTemplate(tenant) === undefined ? "" : undefined,
            name: content.displayName === "" ? "" : undefined,
            adminEmail: "",
            locationSupportsWebex: false,
            packages: isAsked(content) ? packagesOf(content) : undefined,
        },
    ]);
    return Object.fromEntries(answers);
}

/** Pulumi takes a map with such a key for a call of a function. */
const CALL = /^fn::/iu;

function packagesOf({ packages }: CustomerContent): YamlFields {
    const call = packages.find(({ name }) => CALL.test(name));
    if (call !== undefined) {
        throw new CommandFailure(
            `Webex returned a package named ${JSON.stringify(call.name)}, which a YAML program cannot contain; nothing was written. Use --language typescript.`,
        );
    }
    return Object.fromEntries(
        packages.map(({ name, quantity }) => [
            name,
            quantity === undefined ? {} : { quantity: quantity === "asked" ? 0 : quantity },
        ]),
    );
}

function resourcesOf(tenant: NamedTenant): YamlFields {
    const resources: [string, YamlFields][] = [
        ...tenant.templates.map(({ name, template, isAlone }): [string, YamlFields] => [
            name,
            resource("OnboardingTemplate", { ...templateArgs(template, isAlone), adopt: true }),
        ]),
        ...tenant.customers.flatMap((customer) => ofCustomer(customer, tenant)),
    ];
    return Object.fromEntries(resources);
}

const resource = (kind: string, properties: YamlFields, options?: YamlFields): YamlFields => ({
    type: `webexwholesale:${kind}`,
    properties,
    options,
});

function ofCustomer(customer: NamedCustomer, tenant: NamedTenant): [string, YamlFields][] {
    const { name, content, locationNames, userNames } = customer;
    const owner = new Reference(name);
    return [
        [name, resource("WholesaleCustomer", customerArgs(customer, tenant), { protect: true })],
        ...content.locations.map((location, index): [string, YamlFields] => [
            locationNames[index] ?? "",
            resource("CustomerLocation", { customer: owner, ...placeOf(location), adopt: true }),
        ]),
        ...content.users.map((user, index): [string, YamlFields] => [
            userNames[index] ?? "",
            resource("CustomerUser", { customer: owner, ...(user as YamlFields), adopt: true }),
        ]),
    ];
}

function customerArgs({ name, content }: NamedCustomer, tenant: NamedTenant): YamlFields {
    const { displayName, externalId, onBehalfOf, address, headOffice } = content;
    const answer = (field: string): Reference => new Reference(`${ANSWERS}["${name}"].${field}`);
    const only = onlyTemplate(tenant);
    return {
        provisioningId: only === undefined ? answer("provisioningId") : new Reference(`${only.name}.provisioningId`),
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

const placeOf = ({ address, pstn, ...place }: LocationContent): Readonly<Record<string, YamlValue | undefined>> => ({
    ...place,
    address: { ...address },
    pstn: pstn === undefined ? undefined : { ...pstn },
});
