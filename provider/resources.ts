// Every kind of resource once: its handler's name, what Pulumi does with it, and its fields. Both shells are made from this list.
import { customerLocation } from "./customer-location/lifecycle";
import { locationFields } from "./customer-location/fields";
import { customerUser } from "./customer-user/lifecycle";
import { userFields } from "./customer-user/fields";
import { customerUsers } from "./customer-users/lifecycle";
import type { Resource } from "./dynamic/resource";
import { onboardingTemplate } from "./onboarding-template/lifecycle";
import { templateFields } from "./onboarding-template/fields";
import { setupAssistRequest } from "./setup-assist-request/lifecycle";
import { requestFields } from "./setup-assist-request/fields";
import type { Fields } from "./validation/field-table";
import { customerFields } from "./wholesale-customer/fields";
import { wholesaleCustomer } from "./wholesale-customer/lifecycle";

export interface Kind {
    readonly resource: Resource;
    readonly fields: Fields;
}

/** By the last part of the type token. */
export const kinds = {
    OnboardingTemplate: { resource: onboardingTemplate, fields: templateFields },
    WholesaleCustomer: { resource: wholesaleCustomer, fields: customerFields },
    CustomerLocation: { resource: customerLocation, fields: locationFields },
    CustomerUser: { resource: customerUser, fields: userFields },
    /** Its map of users has the fields of a user. */
    CustomerUsers: { resource: customerUsers, fields: {} },
    SetupAssistRequest: { resource: setupAssistRequest, fields: requestFields },
} as const satisfies Readonly<Record<string, Kind>>;

export type KindName = keyof typeof kinds;
