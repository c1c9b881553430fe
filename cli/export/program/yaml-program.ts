// An exported tenant as a Pulumi YAML program for the native plugin: one file, with what Webex does not return at its top.
import { kindNames } from "../../../provider/kind-names";
import { CommandFailure } from "../../failure";
import { GITIGNORE } from "./fixed-files";
import { hashComment } from "./hash-comment";
import type { NamedTenant } from "./named-tenant";
import { ANSWERS, nativeProgram, type NativeResource } from "./native-program";
import { DESCRIPTION, nativePackageJson, PLUGIN, projectName } from "./project-files";
import { named, yamlText } from "./yaml-text";

/** No resource of the program may have one of these names. */
export const TAKEN_NAMES = ["pulumi", ANSWERS];

export function yamlProgramOf(tenant: NamedTenant, folderName: string): Map<string, string> {
    const project = projectName(folderName);
    return new Map([
        ["Pulumi.yaml", pulumiYaml(tenant, project)],
        ["package.json", nativePackageJson(project)],
        [".gitignore", GITIGNORE],
    ]);
}

function pulumiYaml(tenant: NamedTenant, project: string): string {
    refuseCalls(tenant);
    const { answers, resources, hints, omissions } = nativeProgram(tenant);
    const content = new Map<string, unknown>([
        ["name", project],
        ["description", DESCRIPTION],
        ["runtime", "yaml"],
        ["plugins", { providers: [PLUGIN] }],
        ["variables", named({ [ANSWERS]: answers })],
        ["resources", named(Object.fromEntries(resources.map(declared)))],
    ]);
    return [
        hashComment([
            "The whole tenant as it was at Webex at the time of the export.",
            `Webex does not return the values in "${ANSWERS}": fill them in before the first preview, as they were when the customer was created.`,
            ...hints,
        ]),
        yamlText(content),
        hashComment(omissions),
    ].join("");
}

const declared = ({ kind, name, args, isProtected }: NativeResource) =>
    [
        name,
        {
            type: `webexwholesale:${kindNames[kind]}`,
            properties: args,
            options: isProtected ? { protect: true } : undefined,
        },
    ] as const;

/** Pulumi takes a map with such a key for a call of a function. */
const CALL = /^fn::/iu;

function refuseCalls({ customers }: NamedTenant): void {
    const call = customers.flatMap(({ content }) => content.packages).find(({ name }) => CALL.test(name));
    if (call !== undefined) {
        throw new CommandFailure(
            `Webex returned a package named ${JSON.stringify(call.name)}, which a YAML program cannot contain; nothing was written. Use --language typescript.`,
        );
    }
}
