// Reads the partner's tenant and writes the program that adopts it; nothing is written before everything is read.
import { basename, resolve } from "node:path";
import { mapConcurrently } from "../../provider/run-state/map-concurrently";
import type { Session } from "../../provider/run-state/session";
import type { CustomerContent, LeftOut } from "./content/customer-content";
import { readCustomer } from "./content/customer";
import { readTemplates } from "./content/templates";
import { requireNewFile, writeInto, writeNewFile } from "../out-folder";
import { dynamicImportFile, nativeImportFile, resourcesToImport, textOf } from "./import-file";
import { earlierExport } from "./merge/earlier-export";
import { mergedInto, type Merged } from "./merge/merge";
import { quoted } from "./program/source";
import { namedTenant, withSharedNames, type NamedTenant } from "./program/named-tenant";
import { programOf } from "./program/program";
import { pythonProgramOf } from "./program/python-program";
import { TAKEN_NAMES, yamlProgramOf } from "./program/yaml-program";
import { chosenFrom } from "./tenant/chosen";
import { tenantCustomers, type TenantCustomer } from "./tenant/customers";
import { expectingFailures } from "./tenant/expected";
import { tenantSession, type Say } from "./tenant/session";

export interface ExportOptions {
    readonly out: string;
    /** External ids; all customers where there are none. */
    readonly customers: readonly string[];
    readonly stack: string | undefined;
    /** Add to an earlier export in the folder. */
    readonly isMerged: boolean;
    readonly language: Language;
    /** Where to write the file for `pulumi import`. */
    readonly importFile: string | undefined;
}

/** A TypeScript program has the classes of this package, one in another language the types of the native plugin. */
export const LANGUAGES = ["typescript", "yaml", "python"] as const;
export type Language = (typeof LANGUAGES)[number];

const writers: Readonly<Record<Language, (tenant: NamedTenant, folderName: string) => Map<string, string>>> = {
    typescript: programOf,
    yaml: yamlProgramOf,
    python: pythonProgramOf,
};

export interface Exported {
    readonly customers: readonly CustomerContent[];
    readonly templates: number;
    readonly leftOut: readonly LeftOut[];
    /** Where the folder contained an earlier export. */
    readonly merged?: Merged | undefined;
}

export async function exportTenant(options: ExportOptions, say: Say): Promise<Exported> {
    const { out, customers: wanted, stack, isMerged, importFile } = options;
    const earlier = earlierExport(out, isMerged);
    if (importFile !== undefined) {
        requireNewFile(importFile, "--import-file");
    }
    return expectingFailures(async () => {
        const session = await tenantSession(stack, say);
        const chosen = chosenFrom(await tenantCustomers(session), wanted);
        const [templates, read] = await Promise.all([
            readTemplates(session),
            mapConcurrently(chosen, (customer) => reading(customer, session, say)),
        ]);
        const customers = read.filter((one): one is CustomerContent => "externalId" in one);
        const omitted = read.filter((one): one is LeftOut => "what" in one);
        const { files, imports } = await textsOf(
            namedTenant({ customers, templates }, earlier?.customers),
            options,
            session,
        );
        const merged = earlier === undefined ? undefined : mergedInto(out, files);
        writeInto(out, merged?.written ?? files);
        if (merged !== undefined) {
            const beside = [...merged.differing].map(([path, content]) => [`${path}.new`, content] as const);
            writeInto(out, new Map([...merged.extended, ...beside]), "w");
        }
        if (importFile !== undefined && imports !== undefined) {
            writeNewFile(importFile, imports);
        }
        return {
            merged,
            customers,
            templates: templates?.length ?? 0,
            leftOut: [...omitted, ...customers.flatMap(({ leftOut }) => leftOut)],
        };
    });
}

interface Texts {
    readonly files: Map<string, string>;
    readonly imports: string | undefined;
}

/** The program and the import file have the same names. */
async function textsOf(
    tenant: NamedTenant,
    { out, language, importFile }: ExportOptions,
    session: Session,
): Promise<Texts> {
    const named = language === "yaml" ? withSharedNames(tenant, TAKEN_NAMES) : tenant;
    const files = writers[language](named, basename(resolve(out)));
    if (importFile === undefined) {
        return { files, imports: undefined };
    }
    const toImport = resourcesToImport(named);
    const isNative = language !== "typescript";
    const imports = isNative ? nativeImportFile(toImport) : await dynamicImportFile(toImport, session);
    return { files, imports: textOf(imports) };
}

async function reading(customer: TenantCustomer, session: Session, say: Say): Promise<CustomerContent | LeftOut> {
    const content = await readCustomer(customer, session);
    if ("externalId" in content) {
        const { displayName, externalId, users, locations } = content;
        const ofWhom = customer.onBehalfOf === undefined ? "" : `, of the sub-partner ${customer.onBehalfOf}`;
        say(
            `read ${quoted(displayName)} (${quoted(externalId)}): ${users.length} users, ${locations.length} further locations${ofWhom}`,
        );
    }
    return content;
}
