// The users among the properties of a resource, for policy packs and for scripts that read `pulumi stack export`.
import { eachEntry, entryFrom } from "../provider/customer-users/entry-text";
import { isRaw, textAt } from "../provider/validation/unknown";
import type { UserState } from "./customer-users";

/** The properties of one user: the arguments, and in a state also the outputs. */
export type UserProps = Partial<UserState>;

/**
 * The users among the properties of a `CustomerUsers` or a `CustomerUser`, by e-mail address; of any other resource none. It is for policy
 * packs and for scripts that read `pulumi stack export`, where most users of a `CustomerUsers` are JSON texts. In a policy, reading a
 * property that is not known yet skips the policy at preview, as everywhere in `@pulumi/policy`.
 *
 * @example
 * ```ts
 * import { validateResourceOfType, type ResourceValidationPolicy } from "@pulumi/policy";
 *
 * export const everybodyHasAnExtension: ResourceValidationPolicy = {
 *     name: "users-have-an-extension",
 *     description: "Every user has an extension.",
 *     validateResource: validateResourceOfType(wholesale.CustomerUsers, (_, { props }, reportViolation) => {
 *         for (const [email, user] of Object.entries(wholesale.usersInProps(props))) {
 *             if (user.extension === undefined) reportViolation(`${email} has no extension.`);
 *         }
 *     }),
 * };
 * ```
 */
export function usersInProps(props: Readonly<Record<string, unknown>>): Record<string, UserProps> {
    const email = textAt(props, "email");
    if (email !== undefined) {
        return { [email]: props };
    }
    const { users } = props;
    // A policy's properties throw where they are read and not known, so no user is copied here.
    const entries = isRaw(users) ? Object.entries(eachEntry(users, entryFrom)) : [];
    return Object.fromEntries(entries.filter((entry): entry is [string, UserProps] => isRaw(entry[1])));
}
