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
        source: "wholesale-customers",
    },
    {
        method: "POST",
        path: CUSTOMERS,
        query: query(subPartner),
        body: wholesale.provisionCustomer,
        source: "wholesale-customers",
    },
    {
        method: "POST",
        path: `${CUSTOMERS}/validate`,
        query: query(subPartner),
        body: wholesale.precheckCustomer,
        source: "wholesale-customers",
    },
    {
        method: "GET",
        path: `${CUSTOMERS}/{id}`,
        query: query(subPartner, "includePackageLicenseInfo"),
        source: "wholesale-customers",
    },
    {
        method: "PUT",
        path: `${CUSTOMERS}/{id}`,
        query: query(subPartner),
        body: wholesale.updateCustomer,
        source: "wholesale-customers",
    },
    { method: "DELETE", path: `${CUSTOMERS}/{id}`, query: query(subPartner), source: "wholesale-customers" },
    {
        method: "GET",
        path: SUBSCRIBERS,
        query: query(
            ...["max", "offset", "customerId", "personId", "externalCustomerId", "email", "status", "after"],
            ...["lastStatusChange", "sortBy", "sortOrder", subPartner],
        ),
        source: "wholesale-subscribers",
    },
    {
        method: "POST",
        path: SUBSCRIBERS,
        query: query(subPartner),
        body: wholesale.provisionSubscriber,
        source: "wholesale-subscribers",
    },
    {
        method: "POST",
        path: `${SUBSCRIBERS}/validate`,
        query: query(subPartner),
        body: wholesale.precheckSubscriber,
        source: "wholesale-subscribers",
    },
    { method: "GET", path: `${SUBSCRIBERS}/{id}`, query: query(subPartner), source: "wholesale-subscribers" },
    {
        method: "PUT",
        path: `${SUBSCRIBERS}/{id}`,
        query: query(subPartner),
        body: wholesale.updateSubscriber,
        source: "wholesale-subscribers",
    },
    { method: "DELETE", path: `${SUBSCRIBERS}/{id}`, query: query(subPartner), source: "wholesale-subscribers" },
    {
        method: "GET",
        path: "/wholesale/subPartners",
        query: query("provisioningState", "offset", "max", subPartner),
        source: "wholesale-customers",
    },
];

const ofOrganizations: readonly Operation[] = [
    { method: "GET", path: "/organizations/{id}", query: none, source: "organizations" },
    { method: "GET", path: "/licenses", query: organizationQuery, source: "licenses" },
    { method: "GET", path: "/roles", query: none, source: "roles" },
    {
        method: "GET",
        path: "/people",
        query: query(
            ...["email", "displayName", "id", "orgId", "roles", "callingData", "locationId", "max", "excludeStatus"],
            ...["cursor", "offset"],
        ),
        source: "people",
    },
    { method: "GET", path: "/people/{id}", query: query("callingData"), source: "people" },
    {
        method: "PUT",
        path: "/people/{id}",
        query: query("callingData", "showAllTypes", "minResponse"),
        body: organization.changePerson,
        source: "people",
    },
    { method: "DELETE", path: "/people/{id}", query: none, source: "people" },
    { method: "GET", path: "/locations", query: query("name", "id", "orgId", "max", "offset"), source: "locations" },
    {
        method: "POST",
        path: "/locations",
        query: organizationQuery,
        body: organization.createLocation,
        source: "locations",
    },
    { method: "GET", path: "/locations/{id}", query: organizationQuery, source: "locations" },
    {
        method: "PUT",
        path: "/locations/{id}",
        query: organizationQuery,
        body: organization.updateLocation,
        source: "locations",
    },
    { method: "DELETE", path: "/locations/{id}", query: organizationQuery, source: "locations" },
];

const ofCalling: readonly Operation[] = [
    {
        method: "GET",
        path: CALLING,
        query: query("orgId", "max", "start", "name", "order"),
        source: "location-call-settings",
    },
    {
        method: "POST",
        path: CALLING,
        query: organizationQuery,
        body: organization.enableCalling,
        source: "location-call-settings",
    },
    { method: "GET", path: `${CALLING}/{id}`, query: organizationQuery, source: "location-call-settings" },
    {
        method: "PUT",
        path: `${CALLING}/{id}`,
        query: organizationQuery,
        body: organization.changeCalling,
        source: "location-call-settings",
    },
    {
        method: "POST",
        path: `${CALLING}/{id}/actions/precheckForDeletion/invoke`,
        query: organizationQuery,
        source: "location-call-settings, without a body",
    },
    {
        method: "POST",
        path: JOBS,
        query: organizationQuery,
        body: organization.disableCalling,
        source: "location-call-settings",
    },
    { method: "GET", path: JOBS, query: query("orgId", "max", "start"), source: "location-call-settings" },
    { method: "GET", path: `${JOBS}/{id}`, query: organizationQuery, source: "location-call-settings" },
    { method: "GET", path: `${JOBS}/{id}/errors`, query: organizationQuery, source: "location-call-settings" },
    {
        method: "GET",
        path: "/telephony/config/numbers",
        query: query("orgId", "locationId", "max", "start", "available", "phoneNumber", "extension"),
        source: "numbers",
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
        source: "numbers",
    })),
    {
        method: "GET",
        path: "/telephony/pstn/locations/{id}/connectionOptions",
        query: query("orgId", "serviceTypes"),
        source: "pstn",
    },
    { method: "GET", path: "/telephony/pstn/locations/{id}/connection", query: organizationQuery, source: "pstn" },
    {
        method: "PUT",
        path: "/telephony/pstn/locations/{id}/connection",
        query: organizationQuery,
        body: organization.connectPstn,
        source: "pstn",
    },
];

const extensions: readonly Operation[] = ["/wholesale/onboardingTemplates", "/wholesale/setupAssistRequests"].flatMap(
    (path): readonly Operation[] => {
        const source = "ours: Webex has no such operation";
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
