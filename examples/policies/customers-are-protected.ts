// Destroying a customer takes its organization away from the partner: a protected one cannot be destroyed by mistake.
import { validateResourceOfType, type ResourceValidationPolicy } from "@pulumi/policy";
import { WholesaleCustomer } from "pulumi-webex-wholesale";

export const customersAreProtected: ResourceValidationPolicy = {
    name: "customers-are-protected",
    description: "A customer is protected against destruction.",
    validateResource: validateResourceOfType(WholesaleCustomer, (_, { name, opts }, reportViolation) => {
        if (!opts.protect) {
            reportViolation(`The customer "${name}" can be destroyed. Give it the option { protect: true }.`);
        }
    }),
};
