// Puts the files of an exported program together.
import { answersFile } from "./answers-file";
import { customerFile } from "./customer-file";
import { COMPLETE, GITIGNORE, TSCONFIG, USERS } from "./fixed-files";
import { onlyTemplate, type NamedTenant } from "./named-tenant";
import { indexFile, packageJson, projectName, typescriptYaml } from "./project-files";
import { pointersFile, templatesFile } from "./templates-file";

/** File contents by path. */
export function programOf(tenant: NamedTenant, folderName: string): Map<string, string> {
    const { customers: named, templates: known } = tenant;
    const isPointer = known.length === 0;
    const template = isPointer ? "standard" : onlyTemplate(tenant)?.name;
    const project = projectName(folderName);
    return new Map([
        ["Pulumi.yaml", typescriptYaml(project)],
        ["package.json", packageJson(project)],
        ["tsconfig.json", TSCONFIG],
        [".gitignore", GITIGNORE],
        ["index.ts", indexFile(named.map(({ name }) => name))],
        ["answers.ts", answersFile(named, template, isPointer)],
        ["complete.ts", COMPLETE],
        ["templates.ts", isPointer ? pointersFile() : templatesFile(known)],
        ["users.ts", USERS],
        ...named.map((customer): [string, string] => [`customers/${customer.name}.ts`, customerFile(customer)]),
    ]);
}
