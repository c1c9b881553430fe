// An example in the markup that Pulumi's documentation and SDK generators read: each language gets its own program.
import { isReference, type Value } from "./example";
import { go } from "./go";
import { python } from "./python";
import { resourceExamples } from "./resource-examples";
import type { Shape } from "./shape";
import { typescript } from "./typescript";
import { yaml } from "./yaml";
import { kindNames, type HandlerName } from "../../../provider/kind-names";

export const languages = { typescript, python, go, yaml } as const;

/** What the examples refer to. */
export const declaredElsewhere = { standard: "onboardingTemplate", norrbygg: "wholesaleCustomer" } as const;

function referencesIn(value: Value): string[] {
    if (typeof value !== "object") {
        return [];
    }
    return isReference(value) ? [value.reference] : Object.values(value).flatMap(referencesIn);
}

function nameOf(reference: string): string {
    const kind = Object.entries(declaredElsewhere).find(([name]) => name === reference)?.[1];
    if (kind === undefined) {
        throw new Error(`the example refers to ${reference}, which is not a resource of an example`);
    }
    return `the ${kindNames[kind]} \`${reference}\``;
}

const fence = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;

export function describedExample(kind: HandlerName, shape: Shape): string {
    const example = resourceExamples[kind];
    const programs = Object.entries(languages).map(([language, write]) => fence(language, write(example, shape)));
    const others = referencesIn(example.args).map(nameOf);
    return [
        "{{% examples %}}\n## Example Usage\n{{% example %}}",
        `### ${example.title}`,
        ...(others.length === 0 ? [] : [`The program also declares ${others.join(" and ")}.`]),
        ...programs,
        "{{% /example %}}\n{{% /examples %}}",
    ].join("\n\n");
}
