// Every kind of resource that can be judged: its own checks, and its rules, to tell which of them could not be judged.
import { locationRules } from "../../provider/customer-location/rules";
import { rulesOfTheMap, userRules } from "../../provider/customer-user/rules";
import { templateRules } from "../../provider/onboarding-template/rules";
import { kinds as every } from "../../provider/resources";
import { identityRules, objectRules } from "../../provider/validation/identity-rules";
import type { Severity } from "../../provider/validation/refusal";
import type { FactSource } from "../../provider/validation/rule";
import { textAt, type Raw } from "../../provider/validation/unknown";
import { requestRules } from "../../provider/setup-assist-request/rules";
import type { Resource } from "../../provider/dynamic/resource";
import { customerRules } from "../../provider/wholesale-customer/rules";

interface RuleOutline {
    readonly id: string;
    readonly severity: Severity;
    readonly factsFrom: readonly FactSource[];
    readonly example: object;
}

export interface Kind {
    readonly resource: Resource;
    readonly rules: readonly RuleOutline[];
}

/** In the order in which they are judged: a customer tells what its users need. Keys are the frozen names of the handlers. */
export const kinds: Readonly<Record<string, Kind>> = {
    onboardingTemplate: { ...every.OnboardingTemplate, rules: [...templateRules, ...objectRules] },
    wholesaleCustomer: { ...every.WholesaleCustomer, rules: [...customerRules, ...objectRules] },
    customerLocation: { ...every.CustomerLocation, rules: [...locationRules, ...objectRules] },
    customerUsers: { ...every.CustomerUsers, rules: [...userRules, ...rulesOfTheMap, ...identityRules] },
    customerUser: { ...every.CustomerUser, rules: [...userRules, ...identityRules] },
    setupAssistRequest: { ...every.SetupAssistRequest, rules: [...requestRules, ...objectRules] },
};

/** The handler that the resource's constant provider line names; it is nobody's of ours where there is none. */
export function handlerOf(inputs: Raw): string | undefined {
    const line = textAt(inputs, "__provider") ?? "";
    const name = /require\("pulumi-webex-wholesale\/provider"\)\.(\w+)/.exec(line)?.[1];
    return name !== undefined && name in kinds ? name : undefined;
}
