// What each kind of resource consists of. Both providers, `check`, the reference, the schema and the mutation test are derived from this list.
import { locationFields } from "./customer-location/fields";
import { customerLocation } from "./customer-location/lifecycle";
import { locationRules } from "./customer-location/rules";
import { userFields } from "./customer-user/fields";
import { customerUser } from "./customer-user/lifecycle";
import { rulesOfTheMap, userRules } from "./customer-user/rules";
import { customerUsers } from "./customer-users/lifecycle";
import type { Resource } from "./dynamic/resource";
import type { HandlerName } from "./kind-names";
import { templateFields } from "./onboarding-template/fields";
import { onboardingTemplate } from "./onboarding-template/lifecycle";
import { templateRules } from "./onboarding-template/rules";
import { requestFields } from "./setup-assist-request/fields";
import { setupAssistRequest } from "./setup-assist-request/lifecycle";
import { requestRules } from "./setup-assist-request/rules";
import type { Fields } from "./validation/field-table";
import { identityRules, objectRules } from "./validation/identity-rules";
import type { AnyRule } from "./validation/rule";
import { customerFields } from "./wholesale-customer/fields";
import { wholesaleCustomer } from "./wholesale-customer/lifecycle";
import { customerRules } from "./wholesale-customer/rules";

export interface VolatileOutput {
    readonly output: string;
    /** Inputs whose change changes it. Default: any update may change it. */
    readonly by?: readonly string[];
}

export interface Kind {
    readonly resource: Resource;
    readonly fields: Fields;
    /** Outputs that an update may change beside those that repeat inputs. */
    readonly volatile: readonly VolatileOutput[];
    /** Its chapter in docs/rules.md. */
    readonly chapter: string;
    readonly rules: readonly AnyRule[];
    /** Those of identity that concern it. */
    readonly identity: readonly AnyRule[];
}

/** In the order in which `check` validates them: a customer provides what its users need. */
export const kinds: Readonly<Record<HandlerName, Kind>> = {
    onboardingTemplate: {
        resource: onboardingTemplate,
        fields: templateFields,
        volatile: [],
        chapter: "Onboarding template",
        rules: templateRules,
        identity: objectRules,
    },
    wholesaleCustomer: {
        resource: wholesaleCustomer,
        fields: customerFields,
        volatile: [{ output: "status" }],
        chapter: "Wholesale customer",
        rules: customerRules,
        identity: objectRules,
    },
    customerLocation: {
        resource: customerLocation,
        fields: locationFields,
        volatile: [],
        chapter: "Customer location",
        rules: locationRules,
        identity: objectRules,
    },
    customerUsers: {
        resource: customerUsers,
        /** Its map of users has the fields of a user. */
        fields: {},
        volatile: [{ output: "users" }],
        chapter: "Customer user",
        rules: [...userRules, ...rulesOfTheMap],
        identity: identityRules,
    },
    customerUser: {
        resource: customerUser,
        fields: userFields,
        volatile: [{ output: "status" }, { output: "locationId", by: ["location", "package"] }],
        chapter: "Customer user",
        rules: userRules,
        identity: identityRules,
    },
    setupAssistRequest: {
        resource: setupAssistRequest,
        fields: requestFields,
        volatile: [{ output: "status" }, { output: "form" }],
        chapter: "Setup Assist request",
        rules: requestRules,
        identity: objectRules,
    },
};

/** Every rule of every kind, those of identity last. */
const allRules: readonly AnyRule[] = [
    ...Object.values(kinds).flatMap(({ rules }) => rules),
    ...Object.values(kinds).flatMap(({ identity }) => identity),
];

const idsThatNeedWebex = [
    ...new Set(allRules.filter(({ factsFrom }) => factsFrom.includes("webex")).map(({ id }) => id)),
];
const letters = [...new Set(idsThatNeedWebex.map(([letter]) => letter))];
const rank = (id: string): number => 1_000 * letters.indexOf(id[0]) + Number(id.slice(1));

/** Ids of the rules that need what only Webex knows, at least for a part of what they refuse. */
export const rulesThatNeedWebex: readonly string[] = idsThatNeedWebex.sort((one, other) => rank(one) - rank(other));
