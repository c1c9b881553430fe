// The file of answers: what Webex does not return, to be filled in before the first preview.
import { comment, key, source, expanded, type Fields } from "./source";
import type { NamedCustomer } from "./named-tenant";

const NAMED = 5;

/** `template`: where only one can be meant. */
export function answersFile(
    customers: readonly NamedCustomer[],
    template: string | undefined,
    isPointer: boolean,
): string {
    const entries = customers.flatMap((customer) => [
        ...hintsOf(customer.content.administrators),
        `    ${key(customer.name)}: ${expanded(answerOf(customer, template), 1)},`,
    ]);
    return [
        "// What Webex does not return: fill it in before the first preview, which reports in one sentence what is missing.",
        "// Use the values given when the customer was created; Webex cannot change them. complete.ts lists what else can be added.",
        'import { complete } from "./complete";',
        "",
        ...(isPointer ? withPointers(entries) : ["export const answers = complete({", ...entries, "});"]),
        "",
    ].join("\n");
}

const indented = (text: string): string => text.replace(/^/gmu, "    ");

/** Real Webex has no API for templates. */
const withPointers = (entries: readonly string[]): string[] => [
    "/** Provisioning IDs of the onboarding templates, from Partner Hub; add those of any other templates. */",
    `export const provisioningIds = ${source({ standard: "" })};`,
    "",
    "export const answers = complete(",
    "    {",
    ...entries.map(indented),
    "    },",
    "    provisioningIds,",
    ");",
];

function answerOf({ content }: NamedCustomer, template: string | undefined): Fields {
    const asked = content.packages.filter(({ quantity }) => quantity === "asked");
    return {
        template: template ?? "",
        name: content.displayName === "" ? "" : undefined,
        adminEmail: "",
        locationSupportsWebex: false,
        quantities: asked.length === 0 ? undefined : Object.fromEntries(asked.map(({ name }) => [name, 0])),
    };
}

function hintsOf(administrators: readonly string[]): string[] {
    const named = administrators.slice(0, NAMED).join(", ");
    const rest = administrators.length > NAMED ? ` and ${administrators.length - NAMED} more` : "";
    return administrators.length === 0 ? [] : [`    ${comment(`Current full administrators: ${named}${rest}`)}`];
}
