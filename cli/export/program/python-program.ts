// An exported tenant as a Python program for the native plugin, with what Webex does not return in a file beside it.
import { kindNames } from "../../../provider/kind-names";
import { hashComment } from "./hash-comment";
import type { NamedTenant } from "./named-tenant";
import { ANSWERS, nativeProgram, type NativeProgram, type NativeResource } from "./native-program";
import { nativePackageJson, projectName, pythonYaml } from "./project-files";
import { pythonArguments, pythonText, pythonValue, variableOf } from "./python-text";

const REQUIREMENTS = "pulumi>=3.251.0,<4.0.0\n";
const GITIGNORE = "node_modules/\nvenv/\n__pycache__/\n";

export function pythonProgramOf(tenant: NamedTenant, folderName: string): Map<string, string> {
    const project = projectName(folderName);
    const program = nativeProgram(tenant);
    return new Map([
        ["Pulumi.yaml", pythonYaml(project)],
        ["package.json", nativePackageJson(project)],
        ["requirements.txt", REQUIREMENTS],
        [".gitignore", GITIGNORE],
        ["__main__.py", mainFile(program)],
        ["answers.py", answersFile(program)],
    ]);
}

const mainFile = ({ resources, omissions }: NativeProgram): string =>
    [
        '"""The whole tenant as it was at Webex at the time of the export."""',
        "",
        "import pulumi",
        "import pulumi_webexwholesale as wholesale",
        "",
        `from answers import ${ANSWERS}`,
        "",
        ...resources.flatMap((resource) => [...declared(resource), ""]),
        ...(omissions.length === 0 ? [] : [hashComment(omissions)]),
    ].join("\n");

function declared({ kind, name, args, isProtected }: NativeResource): string[] {
    const isReferredTo = kind === "onboardingTemplate" || kind === "wholesaleCustomer";
    return [
        `${isReferredTo ? `${variableOf(kind, name)} = ` : ""}wholesale.${kindNames[kind]}(`,
        `    ${pythonText(name)},`,
        ...pythonArguments(args),
        ...(isProtected ? ["    opts=pulumi.ResourceOptions(protect=True),"] : []),
        ")",
    ];
}

const answersFile = ({ answers, hints }: NativeProgram): string =>
    [
        '"""What Webex does not return: fill it in before the first preview, as it was when the customer was created."""',
        "",
        `${hashComment(hints)}${ANSWERS} = ${pythonValue(answers)}`,
        "",
    ].join("\n");
