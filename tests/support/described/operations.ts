// Every call of Webex that the provider may make, written from the fact sheets and not from the provider.
import { z } from "zod";
import { query, type Operation } from "./operation";
import * as organization from "./organization-bodies";
import * as wholesale from "./wholesale-bodies";

const subPartner = "onBehalfOfSubPartnerOrgId";
const none = query();
const organizationQuery = query("orgId");
/** Our extensions: no description of Cisco's; the emulator's own (design, section 5). */
const ownBody = z.looseObject({});

const CUSTOMERS = "/wholesale/customers";
const SUBSCRIBERS = "/wholesale/subscribers";
const CALLING = "/telephony/config/locations";
const JOBS = "/telephony/config/jobs/locations/deleteCallingLocation";

const ofWholesale: readonly Operation[] = [
    {
        method: "GET",
        path: CUSTOMERS,
        query: query("externalId", "orgId", "status", "offset", "max", subPartner),
        source: "API 3.1",
    },
    { method: "POST", path: CUSTOMERS, query: query(subPartner), body: wholesale.provisionCustomer, source: "API 3.3" },
    {
        method: "POST",
        path: `${CUSTOMERS}/validate`,
        query: query(subPartner),
        body: wholesale.precheckCustomer,
        source: "API 3.7, webex-live 0.3",
    },
    {
        method: "GET",
        path: `${CUSTOMERS}/{id}`,
        query: query(subPartner, "includePackageLicenseInfo"),
        source: "API 3.1",
    },
    {
        method: "PUT",
        path: `${CUSTOMERS}/{id}`,
        query: query(subPartner),
        body: wholesale.updateCustomer,
        source: "API 3.4",
    },
    { method: "DELETE", path: `${CUSTOMERS}/{id}`, query: query(subPartner), source: "API 3.8" },
    {
        method: "GET",
        path: SUBSCRIBERS,
        query: query(
            ...["max", "offset", "customerId", "personId", "externalCustomerId", "email", "status", "after"],
            ...["lastStatusChange", "sortBy", "sortOrder", subPartner],
        ),
        source: "API 4",
    },
    {
        method: "POST",
        path: SUBSCRIBERS,
        query: query(subPartner),
        body: wholesale.provisionSubscriber,
        source: "API 4",
    },
    {
        method: "POST",
        path: `${SUBSCRIBERS}/validate`,
        query: query(subPartner),
        body: wholesale.precheckSubscriber,
        source: "API 4",
    },
    { method: "GET", path: `${SUBSCRIBERS}/{id}`, query: query(subPartner), source: "API 4" },
    {
        method: "PUT",
        path: `${SUBSCRIBERS}/{id}`,
        query: query(subPartner),
        body: wholesale.updateSubscriber,
        source: "API 4",
    },
    { method: "DELETE", path: `${SUBSCRIBERS}/{id}`, query: query(subPartner), source: "API 4" },
    {
        method: "GET",
        path: "/wholesale/subPartners",
        query: query("provisioningState", "offset", "max", subPartner),
        source: "API 5",
    },
];

const ofOrganizations: readonly Operation[] = [
    { method: "GET", path: "/organizations/{id}", query: none, source: "API 1.4, 8.2" },
    { method: "GET", path: "/licenses", query: organizationQuery, source: "API 8.2" },
    { method: "GET", path: "/roles", query: none, source: "API 8.2" },
    {
        method: "GET",
        path: "/people",
        query: query(
            ...["email", "displayName", "id", "orgId", "roles", "callingData", "locationId", "max", "excludeStatus"],
            ...["cursor", "offset"],
        ),
        source: "API 8.2",
    },
    { method: "GET", path: "/people/{id}", query: query("callingData"), source: "API 8.2" },
    {
        method: "PUT",
        path: "/people/{id}",
        query: query("callingData", "showAllTypes", "minResponse"),
        body: organization.changePerson,
        source: "API 8.2, webex-live 0.B",
    },
    { method: "DELETE", path: "/people/{id}", query: none, source: "API 8.2" },
    { method: "GET", path: "/locations", query: query("name", "id", "orgId", "max", "offset"), source: "API 8.1" },
    {
        method: "POST",
        path: "/locations",
        query: organizationQuery,
        body: organization.createLocation,
        source: "API 8.1",
    },
    { method: "GET", path: "/locations/{id}", query: organizationQuery, source: "API 8.1" },
    {
        method: "PUT",
        path: "/locations/{id}",
        query: organizationQuery,
        body: organization.updateLocation,
        source: "API 8.1, webex-live 0.5",
    },
    { method: "DELETE", path: "/locations/{id}", query: organizationQuery, source: "API 8.1" },
];

const ofCalling: readonly Operation[] = [
    { method: "GET", path: CALLING, query: query("orgId", "max", "start", "name", "order"), source: "API 8.1" },
    { method: "POST", path: CALLING, query: organizationQuery, body: organization.enableCalling, source: "API 8.1" },
    { method: "GET", path: `${CALLING}/{id}`, query: organizationQuery, source: "API 8.1" },
    {
        method: "PUT",
        path: `${CALLING}/{id}`,
        query: organizationQuery,
        body: organization.changeCalling,
        source: "API 8.1, webex-live 0.5",
    },
    {
        method: "POST",
        path: `${CALLING}/{id}/actions/precheckForDeletion/invoke`,
        query: organizationQuery,
        source: "API 8.1, webex-live 0.7: no body",
    },
    { method: "POST", path: JOBS, query: organizationQuery, body: organization.disableCalling, source: "API 8.1" },
    { method: "GET", path: JOBS, query: query("orgId", "max", "start"), source: "API 8.1" },
    { method: "GET", path: `${JOBS}/{id}`, query: organizationQuery, source: "API 8.1" },
    { method: "GET", path: `${JOBS}/{id}/errors`, query: organizationQuery, source: "API 8.1" },
    {
        method: "GET",
        path: "/telephony/config/numbers",
        query: query("orgId", "locationId", "max", "start", "available", "phoneNumber", "extension"),
        source: "API 8.3",
    },
    ...(
        [
            ["POST", organization.addNumbers],
            ["PUT", organization.activateNumbers],
            ["DELETE", organization.removeNumbers],
        ] as const
    ).map(([method, body]): Operation => ({
        method,
        path: `${CALLING}/{id}/numbers`,
        query: organizationQuery,
        body,
        source: "API 8.3",
    })),
    {
        method: "GET",
        path: "/telephony/pstn/locations/{id}/connectionOptions",
        query: query("orgId", "serviceTypes"),
        source: "API 8.3",
    },
    { method: "GET", path: "/telephony/pstn/locations/{id}/connection", query: organizationQuery, source: "API 8.3" },
    {
        method: "PUT",
        path: "/telephony/pstn/locations/{id}/connection",
        query: organizationQuery,
        body: organization.connectPstn,
        source: "API 8.3",
    },
];

const extensions: readonly Operation[] = ["/wholesale/onboardingTemplates", "/wholesale/setupAssistRequests"].flatMap(
    (path): readonly Operation[] => {
        const source = "ours: Webex has none (API 7, 8.5)";
        const about = { query: query(subPartner), source };
        return [
            { method: "GET", path, ...about, query: query(subPartner, "max", "offset") },
            { method: "POST", path, ...about, body: ownBody },
            { method: "GET", path: `${path}/{id}`, ...about },
            { method: "PUT", path: `${path}/{id}`, ...about, body: ownBody },
            { method: "DELETE", path: `${path}/{id}`, ...about },
        ];
    },
);

export const operations: readonly Operation[] = [...ofWholesale, ...ofOrganizations, ...ofCalling, ...extensions];
