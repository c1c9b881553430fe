// The file of onboarding templates: resources where the endpoint lists them, else pointers to those in Partner Hub.
import type { OnboardingTemplate } from "../../../provider/webex/wire/onboarding-template";
import { same } from "../../../provider/validation/same";
import { authenticationMethods } from "../../../provider/onboarding-template/fields";
import { withDefaults } from "../../../provider/onboarding-template/inputs";
import { uniqueNames } from "../naming/unique-names";
import { Code, expanded, quoted, source, type Fields, type Value } from "./source";

export interface NamedTemplate {
    readonly name: string;
    readonly template: OnboardingTemplate;
}

export function namedTemplates(templates: readonly OnboardingTemplate[]): NamedTemplate[] {
    const names = uniqueNames(
        templates.map(({ name }) => [name]),
        "template",
    );
    return templates.map((template, index) => ({ name: names[index] ?? "", template }));
}

export function templatesFile(templates: readonly NamedTemplate[]): string {
    const made = templates.map(({ name, template }): [string, Value] => {
        const isAlone = templates.filter((other) => other.template.name === template.name).length === 1;
        const args = expanded({ ...settingsOf(template, isAlone), adopt: true }, 1);
        return [name, new Code(`new wholesale.OnboardingTemplate(${source(name)}, ${args})`)];
    });
    return [
        "// The onboarding templates of the partner.",
        'import * as wholesale from "pulumi-webex-wholesale";',
        "",
        `export const templates = ${expanded(Object.fromEntries(made))};`,
        "",
    ].join("\n");
}

export const pointersFile = (): string =>
    [
        "// The onboarding templates, which are visible only in Partner Hub: their Provisioning IDs are in answers.ts.",
        'import { provisioningIds } from "./answers";',
        "",
        "export const templates = {",
        "    standard: { provisioningId: provisioningIds.standard },",
        "};",
        "",
    ].join("\n");

/** Without what is the default anyway; with the Provisioning ID where the name alone does not find it. */
function settingsOf(template: OnboardingTemplate, isAlone: boolean): Fields {
    const { provisioningId, authentication, ...rest } = template;
    const defaults = withDefaults({});
    const settings: Fields = {
        ...rest,
        authentication: { ...authentication, method: methodOf(authentication.method) },
    };
    const known = Object.entries(settings).filter(([name, value]) => !same(value, defaults[name]));
    return { ...Object.fromEntries(known), provisioningId: isAlone ? undefined : provisioningId };
}

/** One that this version does not know is for preview to refuse, in a sentence, and not for the compiler. */
const methodOf = (method: string): Value =>
    authenticationMethods.some((known) => known === method) ? method : new Code(`${quoted(method)} as never`);
