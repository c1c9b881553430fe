// The files of an exported program that are the same for every tenant.

export const COMPLETE = `// Stops the program with one message if answers.ts is not complete.
import * as pulumi from "@pulumi/pulumi";
import type { templates } from "./templates";

type Template = keyof typeof templates;

export interface Answer {
    /** The template the customer was created with: a name in templates.ts. */
    template: Template | "";
    /** The company's name. */
    name?: string;
    /** E-mail address of the customer's first administrator. */
    adminEmail: string;
    /** Language of e-mails, such as "sv". */
    language?: string;
    /** Your confirmation that the customer is in a location that supports Webex. */
    locationSupportsWebex: boolean;
    /** Time zone of meetings, such as "Europe/Stockholm". */
    meetingsTimezone?: string;
    /** E-mail address of the sub-partner's administrator. */
    subPartnerAdminEmail?: string;
    /** Quantities of packages that Webex's licences do not contain. */
    quantities?: Record<string, number>;
}

type Complete<Answers> = {
    [Name in keyof Answers]: Omit<Answers[Name], "template"> & { template: Template };
};

const NAMED = 5;

function missingIn(answers: object): string[] {
    return Object.entries(answers).flatMap(([name, value]) =>
        typeof value === "object" && value !== null
            ? missingIn(value).map((inner) => \`\${name}.\${inner}\`)
            : value === "" || value === 0 || value === false
              ? [name]
              : [],
    );
}

export function complete<Answers extends Record<string, Answer>>(
    answers: Answers,
    provisioningIds: Record<string, string> = {},
): Complete<Answers> {
    const missing = Object.entries({ ...answers, ...(missingIn(provisioningIds).length > 0 && { provisioningIds }) })
        .map(([name, answer]) => ({ name, fields: missingIn(answer) }))
        .filter(({ fields }) => fields.length > 0)
        .map(({ name, fields }) => \`\${name} (\${fields.join(", ")})\`);
    if (missing.length > 0) {
        const rest = missing.length > NAMED ? \` and \${missing.length - NAMED} more\` : "";
        throw new pulumi.RunError(
            \`Webex does not return everything: fill in answers.ts for \${missing.slice(0, NAMED).join("; ")}\${rest}.\`,
        );
    }
    return answers as unknown as Complete<Answers>;
}
`;

export const USERS = `// Adopts the users of a customer; each resource is named by the user's e-mail address.
import * as wholesale from "pulumi-webex-wholesale";

export type User = Omit<wholesale.CustomerUserArgs, "customer" | "email"> & { email: string };

export function adoptUsers(customer: wholesale.WholesaleCustomer, users: readonly User[]): void {
    for (const user of users) {
        new wholesale.CustomerUser(user.email.toLowerCase(), { customer, adopt: true, ...user });
    }
}
`;

export const TSCONFIG = `{
    "compilerOptions": {
        "target": "ES2022",
        "module": "node16",
        "moduleResolution": "node16",
        "strict": true,
        "skipLibCheck": true,
        "noEmit": true
    },
    "include": ["*.ts", "customers/*.ts"]
}
`;

export const GITIGNORE = "node_modules/\n";
