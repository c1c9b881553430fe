// The rules of an onboarding template (guide, "Skapa en introduktionsmall").
import { findWrong } from "../validation/field";
import { checksOf } from "../validation/field-table";
import type { Rule } from "../validation/rule";
import { same } from "../validation/same";
import { shown } from "../validation/shown";
import { at, isAbsent, isRaw, isUnknown, textAt, type Raw } from "../validation/unknown";
import { authenticationMethods, broadworksService, sameServices, templateFields, wholesaleService } from "./fields";
import type { TemplateSubject } from "./subject";

type TemplateRule = Rule<TemplateSubject>;

const standard: Raw = {
    name: "Standard",
    serviceProviderAdmin: "ops@partner.example",
    country: "SE",
    language: "sv",
    subscription: "Sub-100200",
};

/** Against real Webex a template is only a pointer to one in Partner Hub. */
const isPointer = ({ now, hasExtensions }: TemplateSubject): boolean =>
    hasExtensions === false && !isAbsent(now["provisioningId"]) && now["provisioningId"] !== "";

export const primarySettingsAreComplete: TemplateRule = {
    id: "T1",
    severity: "refused",
    sentence: "Name, service provider administrator, country, language or subscription is missing or malformed.",
    source: "guide, create a template, step 5",
    judges: ["offline", "emulator"],
    example: { now: { ...standard, country: "Sweden" } },
    judge: ({ now }) => findWrong(checksOf(templateFields), now),
};

export const pstnProviderIsNotRecommended: TemplateRule = {
    id: "T2",
    severity: "warned",
    sentence: "A Cloud Connected PSTN provider in the template is not recommended.",
    source: "guide, create a template, step 6",
    judges: ["offline"],
    example: { now: { ...standard, cloudConnectedPstnProvider: "Example Telecom" } },
    judge: ({ now }) =>
        isAbsent(now["cloudConnectedPstnProvider"]) || now["cloudConnectedPstnProvider"] === ""
            ? []
            : [
                  {
                      path: "cloudConnectedPstnProvider",
                      reason: "a Cloud Connected PSTN provider in the template is not recommended, the method is limited",
                      wayOut: "Leave it out and choose the PSTN for each location instead.",
                  },
              ],
};

export const authenticationIsComplete: TemplateRule = {
    id: "T3",
    severity: "refused",
    sentence:
        "SAML or OpenID Connect without the identity provider's entity id, Webex authentication with one, or an unknown method.",
    source: "guide, create a template, step 7",
    judges: ["offline", "emulator"],
    example: { now: { ...standard, authentication: { method: "saml" } } },
    judge: ({ now }) => {
        const authentication = at(now, "authentication");
        if (isAbsent(authentication) || isUnknown(authentication)) {
            return [];
        }
        if (!isRaw(authentication)) {
            const reason = `${shown(authentication)} does not tell a method of authentication`;
            return [{ path: "authentication", reason, wayOut: 'Write { method: "webex" }, "saml" or "oidc".' }];
        }
        const { method } = authentication;
        if (isUnknown(method)) {
            return [];
        }
        if (!authenticationMethods.some((known) => known === method)) {
            const reason = `${isAbsent(method) ? "nothing" : shown(method)} is not a method of authentication`;
            return [{ path: "authentication.method", reason, wayOut: 'Write "webex", "saml" or "oidc".' }];
        }
        const entity = at(authentication, "idpEntityId");
        const isGiven = isUnknown(entity) || (typeof entity === "string" && entity.trim() !== "");
        if (method === "webex") {
            return isAbsent(entity) || isUnknown(entity)
                ? []
                : [
                      {
                          path: "authentication.idpEntityId",
                          reason: "Webex authentication has no identity provider of the partner's",
                          wayOut: 'Leave it out, or write method: "saml" or "oidc".',
                      },
                  ];
        }
        const name =
            method === "saml" ? "the EntityID of the IdP's SAML metadata" : "the IdP name agreed with Cisco TAC";
        return isGiven
            ? []
            : [
                  {
                      path: "authentication.idpEntityId",
                      reason: `is missing; ${String(method)} needs it`,
                      wayOut: `Write ${name}.`,
                  },
              ];
    },
};

export const servicesHoldWholesale: TemplateRule = {
    id: "T4",
    severity: "refused",
    sentence: "The services lack `webex_for_wholesale`, name an unknown one, or are changed.",
    source: "guide, create a template, step 4",
    judges: ["offline", "emulator"],
    example: { now: { ...standard, services: [broadworksService] } },
    judge: ({ now, before }) => {
        const services = now["services"];
        if (isAbsent(services) || isUnknown(services) || (Array.isArray(services) && services.some(isUnknown))) {
            return [];
        }
        const known = [wholesaleService, broadworksService];
        const isList = Array.isArray(services) && services.every((service) => known.includes(String(service)));
        if (!isList || !services.includes(wholesaleService)) {
            const reason = `must hold "${wholesaleService}", and may hold "${broadworksService}" beside it`;
            return [{ path: "services", reason, wayOut: `Write ["${wholesaleService}"].` }];
        }
        return before === undefined || isAbsent(before["services"]) || sameServices(before["services"], services)
            ? []
            : [
                  {
                      path: "services",
                      reason: "the type of a template cannot change",
                      wayOut: `Keep ${JSON.stringify(before["services"])}, or declare another template.`,
                  },
              ];
    },
};

export const webexCallsNeedBothServices: TemplateRule = {
    id: "T5",
    severity: "refused",
    sentence: "Webex-to-Webex calls are allowed where the template does not hold both services.",
    source: "guide, create a template, step 8",
    judges: ["offline", "emulator"],
    example: { now: { ...standard, services: [wholesaleService], webexToWebexCalls: true } },
    judge: ({ now }) => {
        const services = now["services"] ?? [wholesaleService];
        const isUndecided = isUnknown(services) || (Array.isArray(services) && services.some(isUnknown));
        const hasBoth = Array.isArray(services) && services.includes(broadworksService);
        return now["webexToWebexCalls"] !== true || isUndecided || hasBoth
            ? []
            : [
                  {
                      path: "webexToWebexCalls",
                      reason: "is offered only where the services are both Webex for Wholesale and Webex for BroadWorks",
                      wayOut: `Write false, or add "${broadworksService}" to services.`,
                  },
              ];
    },
};

export const provisioningIdStays: TemplateRule = {
    id: "T6",
    severity: "refused",
    sentence: "The provisioning ID is changed, or is missing where Webex has no API to make a template.",
    source: "API, section 7",
    judges: ["offline"],
    example: { now: standard, hasExtensions: false },
    judge: (subject) => {
        const given = textAt(subject.now, "provisioningId");
        const had = textAt(subject.before, "provisioningId");
        if (given !== undefined && had !== undefined && !same(given, had)) {
            const reason = "the provisioning ID of a template cannot change";
            return [{ path: "provisioningId", reason, wayOut: `Keep "${had}", or declare another template.` }];
        }
        const isMade = isPointer(subject) || subject.hasExtensions !== false || had !== undefined;
        return isMade
            ? []
            : [
                  {
                      path: "provisioningId",
                      reason: "is missing; Webex has no public API that makes a template",
                      wayOut:
                          "Make the template in Partner Hub, copy its Provisioning ID, and write it here; or, to use the emulator, " +
                          "set its address in WEBEX_WHOLESALE_ENDPOINT.",
                      short: "is missing",
                  },
              ];
    },
};

export const templateRules: readonly TemplateRule[] = [
    primarySettingsAreComplete,
    pstnProviderIsNotRecommended,
    authenticationIsComplete,
    servicesHoldWholesale,
    webexCallsNeedBothServices,
    provisioningIdStays,
];
