// The quantities of all customers of a stack together cost money: they stay under what the budget pays for.
import type { StackValidationPolicy } from "@pulumi/policy";
import { WholesaleCustomer } from "pulumi-webex-wholesale";

interface Budget {
    /** The largest sum for each package; a package without an entry is not limited. */
    readonly most: Readonly<Record<string, number>>;
}

export const quantitiesWithinBudget: StackValidationPolicy = {
    name: "quantities-within-budget",
    description: "The quantities of a package, over all customers of the stack, stay within the budget.",
    configSchema: {
        properties: {
            most: { type: "object", additionalProperties: { type: "integer" }, default: { webex_calling: 100 } },
        },
    },
    validateStack: (stack, reportViolation) => {
        const customers = stack.resources.filter((resource) => resource.isType(WholesaleCustomer));
        for (const [name, most] of Object.entries(stack.getConfig<Budget>().most)) {
            const sum = customers.reduce((total, { props }) => total + quantityOf(props["packages"], name), 0);
            if (sum > most) {
                reportViolation(
                    `The quantities of ${name} add up to ${sum}, and the budget allows ${most}. Lower them, or have the budget raised in the configuration of this policy.`,
                );
            }
        }
    },
};

/** None where the customer does not have the package, or has as many as it uses. */
function quantityOf(packages: unknown, name: string): number {
    const { quantity } = (packages as Readonly<Record<string, { quantity?: number }>> | undefined)?.[name] ?? {};
    return quantity ?? 0;
}
