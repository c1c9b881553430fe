// Puts the files of an exported program together.
import type { OnboardingTemplate } from "../../../provider/webex/wire/onboarding-template";
import type { CustomerContent } from "../content/customer-content";
import { customerNames } from "../naming/customer-names";
import { answersFile } from "./answers-file";
import { customerFile, type NamedCustomer } from "./customer-file";
import { COMPLETE, GITIGNORE, TSCONFIG, USERS } from "./fixed-files";
import { indexFile, packageJson, projectName, pulumiYaml } from "./project-files";
import { namedTemplates, pointersFile, templatesFile } from "./templates-file";

export interface Tenant {
    readonly customers: readonly CustomerContent[];
    /** Absent where the backend does not tell them. */
    readonly templates?: readonly OnboardingTemplate[] | undefined;
}

/** File contents by path. `earlier`: what the files of the customers contain that are there already, by name. */
export function programOf(
    { customers, templates }: Tenant,
    folderName: string,
    earlier: ReadonlyMap<string, string> = new Map(),
): Map<string, string> {
    const names = customerNames(customers, earlier);
    const named: NamedCustomer[] = customers.map((content, index) => ({ name: names[index] ?? "", content }));
    const known = namedTemplates(templates ?? []);
    const isPointer = known.length === 0;
    const template = isPointer ? "standard" : known.length === 1 ? known[0]?.name : undefined;
    const project = projectName(folderName);
    return new Map([
        ["Pulumi.yaml", pulumiYaml(project)],
        ["package.json", packageJson(project)],
        ["tsconfig.json", TSCONFIG],
        [".gitignore", GITIGNORE],
        ["index.ts", indexFile(names)],
        ["answers.ts", answersFile(named, template, isPointer)],
        ["complete.ts", COMPLETE],
        ["templates.ts", isPointer ? pointersFile() : templatesFile(known)],
        ["users.ts", USERS],
        ...named.map((customer): [string, string] => [`customers/${customer.name}.ts`, customerFile(customer)]),
    ]);
}
