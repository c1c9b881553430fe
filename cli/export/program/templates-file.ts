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
    /** Whether its own name finds it. */
    readonly isAlone: boolean;
}

export function namedTemplates(templates: readonly OnboardingTemplate[]): NamedTemplate[] {
    const names = uniqueNames(
        templates.map(({ name }) => [name]),
        "template",
    );
    return templates.map((template, index) => ({
        name: names[index] ?? "",
        template,
        isAlone: templates.filter((other) => other.name === template.name).length === 1,
    }));
}

export function templatesFile(templates: readonly NamedTemplate[]): string {
    const made = templates.map(({ name, template, isAlone }): [string, Value] => {
        const args = expanded({ ...inSource(templateArgs(template, isAlone)), adopt: true }, 1);
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

interface TemplateArgs {
    readonly [name: string]: string | boolean | readonly string[] | Authentication | undefined;
}

type Authentication = Readonly<Record<string, string | undefined>>;

/** Without what is the default anyway; with the Provisioning ID where the name alone does not find it. */
export function templateArgs(template: OnboardingTemplate, isAlone: boolean): TemplateArgs {
    const { provisioningId, ...settings } = template;
    const defaults = withDefaults({});
    const known = Object.entries(settings).filter(([name, value]) => !same(value, defaults[name]));
    return { ...Object.fromEntries(known), ...(isAlone ? {} : { provisioningId }) };
}

/** A method that this version does not know is for preview to refuse, in a sentence, and not for the compiler. */
function inSource(args: TemplateArgs): Fields {
    const { authentication, ...rest } = args;
    if (typeof authentication !== "object" || !("method" in authentication)) {
        return { ...rest };
    }
    const { method = "" } = authentication;
    const isKnown = authenticationMethods.some((known) => known === method);
    return {
        ...rest,
        authentication: { ...authentication, method: isKnown ? method : new Code(`${quoted(method)} as never`) },
    };
}
