// What each kind of resource is made of; handlers, `check`, the pages of rules and the mutation test are derived from it.
import { customerLocation } from "./customer-location/lifecycle";
import { locationRules } from "./customer-location/rules";
import { customerUser } from "./customer-user/lifecycle";
import { rulesOfTheMap, userRules } from "./customer-user/rules";
import { customerUsers } from "./customer-users/lifecycle";
import type { Resource } from "./dynamic/resource";
import type { HandlerName } from "./kind-names";
import { onboardingTemplate } from "./onboarding-template/lifecycle";
import { templateRules } from "./onboarding-template/rules";
import { setupAssistRequest } from "./setup-assist-request/lifecycle";
import { requestRules } from "./setup-assist-request/rules";
import { identityRules, objectRules } from "./validation/identity-rules";
import type { AnyRule } from "./validation/rule";
import { wholesaleCustomer } from "./wholesale-customer/lifecycle";
import { customerRules } from "./wholesale-customer/rules";

export interface Kind {
    readonly resource: Resource;
    /** Its chapter in docs/rules.md. */
    readonly chapter: string;
    readonly rules: readonly AnyRule[];
    /** Those of identity that concern it. */
    readonly identity: readonly AnyRule[];
}

/** In the order in which `check` validates them: a customer has what its users need. */
export const kinds: Readonly<Record<HandlerName, Kind>> = {
    onboardingTemplate: {
        resource: onboardingTemplate,
        chapter: "Onboarding template",
        rules: templateRules,
        identity: objectRules,
    },
    wholesaleCustomer: {
        resource: wholesaleCustomer,
        chapter: "Wholesale customer",
        rules: customerRules,
        identity: objectRules,
    },
    customerLocation: {
        resource: customerLocation,
        chapter: "Customer location",
        rules: locationRules,
        identity: objectRules,
    },
    customerUsers: {
        resource: customerUsers,
        chapter: "Customer user",
        rules: [...userRules, ...rulesOfTheMap],
        identity: identityRules,
    },
    customerUser: { resource: customerUser, chapter: "Customer user", rules: userRules, identity: identityRules },
    setupAssistRequest: {
        resource: setupAssistRequest,
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
