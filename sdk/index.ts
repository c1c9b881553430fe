// What a program imports: `import * as wholesale from "pulumi-webex-wholesale"`.
export type { CustomerArgument, CustomerReference } from "./customer-reference";
export { CustomerLocation } from "./customer-location";
export type { CustomerLocationArgs } from "./customer-location-args";
export { CustomerUser } from "./customer-user";
export type { CustomerUserArgs } from "./customer-user-args";
export { CustomerUsers } from "./customer-users";
export type { CustomerUsersArgs, UserArgs, UserState } from "./customer-users";
export {
    AuthenticationError,
    ConfigurationError,
    InvalidIdError,
    NoResponseError,
    NotFoundError,
    PermissionError,
    RateLimitError,
    RequestRefusedError,
    UsersFileError,
    WebexError,
} from "./errors";
export type { UsersFileProblem, WebexErrorDetails } from "./errors";
export { fleetCustomers } from "./fleet-customers";
export type { FleetCustomer } from "./fleet-customers";
export { getCustomer, getCustomers, getLocations, getSubPartners, getUsers } from "./lookups";
export type { CustomerId, LookupOptions } from "./lookups";
export type {
    Customer,
    CustomerAddress,
    CustomerPackage,
    Location,
    LocationAddress,
    SubPartner,
    Subscriber,
    WebexProblem,
} from "./lookup-results";
export type {
    CommonLanguage,
    CommonLocale,
    KnownPackage,
    KnownRole,
    KnownTimeZone,
    KnownUserPackage,
    Language,
    LocationLanguage,
    PackageName,
    RoleName,
    TimeZone,
    UserPackageName,
} from "./names";
export { OnboardingTemplate } from "./onboarding-template";
export type { AuthenticationArgs, OnboardingTemplateArgs } from "./onboarding-template-args";
export { SetupAssistRequest } from "./setup-assist-request";
export type { SetupAssistRequestArgs } from "./setup-assist-request";
export { WholesaleCustomer } from "./wholesale-customer";
export type {
    AddressArgs,
    CustomerPackages,
    HeadOfficeArgs,
    PackageArgs,
    PremisesArgs,
    PstnArgs,
    WholesaleCustomerArgs,
} from "./wholesale-customer-args";
export { usersFromCsv } from "./users-from-csv";
export { usersInProps } from "./users-in-props";
export type { UserProps } from "./users-in-props";
