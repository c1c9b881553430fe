// A resource named by its place in a list means another person as soon as somebody before it leaves, so names follow the address.
import { validateResourceOfType, type ResourceValidationPolicy } from "@pulumi/policy";
import { CustomerUser } from "pulumi-webex-wholesale";

export const usersAreNamedByAddress: ResourceValidationPolicy = {
    name: "users-are-named-by-address",
    description: "The resource of a user is named by the e-mail address, not by a place in a list.",
    validateResource: validateResourceOfType(CustomerUser, (user, { name }, reportViolation) => {
        const [beforeTheAt = ""] = user.email.toLowerCase().split("@");
        if (!name.toLowerCase().includes(beforeTheAt)) {
            reportViolation(
                `The name "${name}" does not contain the user's address. Write new CustomerUser(user.email, ...) in the loop, with the former name in aliases.`,
            );
        }
    }),
};
