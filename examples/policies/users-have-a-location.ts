// A location decides a calling user's numbers and emergency address. Without one Webex takes the only one, which ends with the second.
import type { ResourceValidationPolicy } from "@pulumi/policy";
import { CustomerUser, CustomerUsers, usersInProps } from "pulumi-webex-wholesale";

/** Their users have no location. */
const WITHOUT_CALLING = ["webex_meetings", "cx_standard_agent", "cx_premium_agent"];

export const usersHaveALocation: ResourceValidationPolicy = {
    name: "users-have-a-location",
    description: "A user with calling has a location in the program.",
    validateResource: (resource, reportViolation) => {
        if (!resource.isType(CustomerUser) && !resource.isType(CustomerUsers)) {
            return;
        }
        for (const [email, user] of Object.entries(usersInProps(resource.props))) {
            if (user.location === undefined && !WITHOUT_CALLING.includes(user.package ?? "")) {
                reportViolation(`The user ${email} has no location. Write the name of one, such as location: "HQ".`);
            }
        }
    },
};
