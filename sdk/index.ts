// What a program imports: `import * as wholesale from "pulumi-webex-wholesale"`.
export type { CustomerArgument, CustomerReference } from "./customer-reference";
export { CustomerLocation } from "./customer-location";
export type { CustomerLocationArgs } from "./customer-location-args";
export { CustomerUser } from "./customer-user";
export type { CustomerUserArgs } from "./customer-user-args";
export { OnboardingTemplate } from "./onboarding-template";
export type { AuthenticationArgs, OnboardingTemplateArgs } from "./onboarding-template-args";
export { WholesaleCustomer } from "./wholesale-customer";
export type { AddressArgs, HeadOfficeArgs, PackageArgs, WholesaleCustomerArgs } from "./wholesale-customer-args";
