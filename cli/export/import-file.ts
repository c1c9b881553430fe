// The file for `pulumi import --file`: each resource of an exported program under its name and with its id.
import { kindNames, type HandlerName } from "../../provider/kind-names";
import { kinds } from "../../provider/kinds";
import { mapConcurrently } from "../../provider/run-state/map-concurrently";
import type { Session } from "../../provider/run-state/session";
import type { Raw } from "../../provider/validation/unknown";
import { providerLine, typeToken } from "../../sdk/state-names";
import { onlyTemplate, type NamedTenant } from "./program/named-tenant";

interface ToImport {
    readonly kind: HandlerName;
    readonly name: string;
    readonly id: string;
    /** What Webex does not return, and is known all the same. */
    readonly known?: Raw;
}

export interface ImportFile {
    readonly resources: readonly Raw[];
}

/** Under the names of the program, which may differ from those of another language. */
export function resourcesToImport(tenant: NamedTenant): ToImport[] {
    const template = onlyTemplate(tenant)?.template;
    const known = template === undefined ? {} : { known: { provisioningId: template.provisioningId } };
    return [
        ...tenant.templates.map(({ name, template: { provisioningId: id } }): ToImport => ({
            kind: "onboardingTemplate",
            name,
            id,
        })),
        ...tenant.customers.flatMap(({ name, content: { ids }, locationNames, userNames }): ToImport[] => [
            { kind: "wholesaleCustomer", name, id: ids.customer, ...known },
            ...locationNames.map((location, index): ToImport => {
                return { kind: "customerLocation", name: location, id: ids.locations[index] ?? "" };
            }),
            ...userNames.map((user, index): ToImport => {
                return { kind: "customerUser", name: user, id: ids.users[index] ?? "" };
            }),
        ]),
    ];
}

/** Pulumi reads each object by the plugin: the file has what Webex does not return. */
export const nativeImportFile = (resources: readonly ToImport[]): ImportFile => ({
    resources: resources.map(({ kind, name, id, known }) => ({
        type: `webexwholesale:index:${kindNames[kind]}`,
        name,
        id,
        ...(known === undefined ? {} : { inputs: known }),
    })),
});

/** Pulumi cannot read dynamic resources at an import, and takes inputs and outputs as they are here. */
export async function dynamicImportFile(resources: readonly ToImport[], session: Session): Promise<ImportFile> {
    const entries = await mapConcurrently(resources, async ({ kind, name, id, known }) => {
        const { resource } = kinds[kind];
        const found = await (resource.readImported?.(id, session) ?? resource.read(id, {}, session));
        // Removed since it was listed: the program, which declares it all the same, makes it again.
        if (found === undefined) {
            return [];
        }
        const ofProvider = { __provider: providerLine(kind) };
        return [
            {
                type: typeToken(kind),
                name,
                id,
                inputs: { ...found.inputs, ...known, ...ofProvider, declaredAs: { import: true } },
                outputs: { ...found.outs, ...known, ...ofProvider },
            },
        ];
    });
    return { resources: entries.flat() };
}

export const textOf = (file: ImportFile): string => `${JSON.stringify(file, undefined, 4)}\n`;
