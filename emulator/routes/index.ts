// Every route of the API, under /v1.
import type { Backend } from "../backend";
import type { Route } from "../call";
import { accessTokenRoutes } from "./access-token";
import { billingReportRoutes } from "./billing-reports";
import { customerRoutes } from "./customers";
import { deviceRoutes } from "./devices";
import { identityOrganizationRoutes } from "./identity-organizations";
import { licenseRoutes } from "./licenses";
import { locationRoutes } from "./locations";
import { onboardingTemplateRoutes } from "./onboarding-templates";
import { organizationRoutes } from "./organizations";
import { personRoutes } from "./people";
import { roleRoutes } from "./roles";
import { setupAssistRequestRoutes } from "./setup-assist-requests";
import { subPartnerRoutes } from "./sub-partners";
import { subscriberRoutes } from "./subscribers";
import { telephonyRoutes } from "./telephony";

export function apiRoutes(backend: Backend): Route[] {
    return [
        ...accessTokenRoutes(backend),
        ...onboardingTemplateRoutes(backend),
        ...customerRoutes(backend),
        ...subscriberRoutes(backend),
        ...subPartnerRoutes(backend),
        ...billingReportRoutes(backend),
        ...setupAssistRequestRoutes(backend),
        ...organizationRoutes(backend),
        ...identityOrganizationRoutes(backend),
        ...personRoutes(backend),
        ...deviceRoutes(backend),
        ...roleRoutes(),
        ...licenseRoutes(backend),
        ...locationRoutes(backend),
        ...telephonyRoutes(backend),
    ];
}
