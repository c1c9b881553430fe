// The rules of an onboarding template (guide, create a template).
import { findWrong } from "../validation/field";
import { checksOf } from "../validation/field-table";
import { didYouMean, hintFor, meantBy, type Choices } from "../validation/hint";
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

const known = [wholesaleService, broadworksService];
const serviceChoices: Choices = {
    [wholesaleService]: ["wholesale", "Webex Wholesale"],
    [broadworksService]: ["broadworks", "Webex BroadWorks", "Webex for Cisco BroadWorks"],
};
const methodChoices: Choices = {
    webex: ["Webex authentication", "default"],
    saml: ["SAML 2.0", "Partner authentication"],
    oidc: ["OpenID Connect", "OpenID"],
};

const isServices = (services: unknown): services is string[] =>
    Array.isArray(services) && services.every((service) => known.includes(String(service)));

/** Against real Webex a template is only a pointer to one in Partner Hub. */
const isPointer = ({ now, hasExtensions }: TemplateSubject): boolean =>
    hasExtensions === false && !isAbsent(now["provisioningId"]) && now["provisioningId"] !== "";

export const primarySettingsAreComplete: TemplateRule = {
    id: "T1",
    severity: "refused",
    sentence: "A missing or malformed name, service provider administrator, country, language or subscription.",
    source: "guide, create a template, step 5",
    factsFrom: ["offline", "emulator"],
    example: { now: { ...standard, country: "Sweden" } },
    validate: ({ now }) => findWrong(checksOf(templateFields), now),
};

export const pstnProviderIsNotRecommended: TemplateRule = {
    id: "T2",
    severity: "warned",
    sentence: "A Cloud Connected PSTN provider in the template is not recommended.",
    source: "guide, create a template, step 6",
    factsFrom: ["offline"],
    example: { now: { ...standard, cloudConnectedPstnProvider: "Example Telecom" } },
    validate: ({ now }) =>
        isAbsent(now["cloudConnectedPstnProvider"]) || now["cloudConnectedPstnProvider"] === ""
            ? []
            : [
                  {
                      path: "cloudConnectedPstnProvider",
                      reason: "a Cloud Connected PSTN provider in the template is not recommended, because this setting has limitations",
                      fix: "Leave it out and choose the PSTN for each location instead.",
                  },
              ],
};

export const authenticationIsComplete: TemplateRule = {
    id: "T3",
    severity: "refused",
    sentence:
        "SAML or OpenID Connect without the identity provider's entity ID, Webex authentication with one, or an unknown method.",
    source: "guide, create a template, step 7",
    factsFrom: ["offline", "emulator"],
    example: { now: { ...standard, authentication: { method: "saml" } } },
    validate: ({ now }) => {
        const authentication = at(now, "authentication");
        if (isAbsent(authentication) || isUnknown(authentication)) {
            return [];
        }
        if (!isRaw(authentication)) {
            const reason = `${shown(authentication)} is not a valid authentication setting`;
            return [
                {
                    path: "authentication",
                    reason,
                    fix: 'Use { method: "webex" }, { method: "saml", idpEntityId } or { method: "oidc", idpEntityId }.',
                },
            ];
        }
        const { method } = authentication;
        if (isUnknown(method)) {
            return [];
        }
        if (!authenticationMethods.some((known) => known === method)) {
            const reason = `${isAbsent(method) ? "a missing value" : shown(method)} is not an authentication method`;
            const hint = hintFor(method, methodChoices);
            return [{ path: "authentication.method", reason, fix: 'Use "webex", "saml" or "oidc".', hint }];
        }
        const entity = at(authentication, "idpEntityId");
        const isGiven = isUnknown(entity) || (typeof entity === "string" && entity.trim() !== "");
        if (method === "webex") {
            return isAbsent(entity) || isUnknown(entity)
                ? []
                : [
                      {
                          path: "authentication.idpEntityId",
                          reason: "Webex authentication does not use an identity provider of the partner",
                          fix: 'Leave it out, or set method to "saml" or "oidc".',
                      },
                  ];
        }
        const name =
            method === "saml" ? "the EntityID from the IdP's SAML metadata" : "the IdP name agreed with Cisco TAC";
        return isGiven
            ? []
            : [
                  {
                      path: "authentication.idpEntityId",
                      reason: `is missing; ${String(method)} requires it`,
                      fix: `Set it to ${name}.`,
                  },
              ];
    },
};

export const servicesHoldWholesale: TemplateRule = {
    id: "T4",
    severity: "refused",
    sentence: "`services` without `webex_for_wholesale` or with an unknown service, or a change of `services`.",
    source: "guide, create a template, step 4",
    factsFrom: ["offline", "emulator"],
    comparesWithState: true,
    example: { now: { ...standard, services: [broadworksService] } },
    validate: ({ now, before }) => {
        const services = now["services"];
        if (isAbsent(services) || isUnknown(services) || (Array.isArray(services) && services.some(isUnknown))) {
            return [];
        }
        if (!isServices(services) || !services.includes(wholesaleService)) {
            const reason = `${shown(services)} is not a list that contains "${wholesaleService}" and possibly "${broadworksService}"`;
            const texts = [services].flat().filter((service): service is string => typeof service === "string");
            const wrong = texts.filter((service) => !known.includes(service));
            const hint = didYouMean(wrong.flatMap((service) => meantBy(service, serviceChoices)));
            return [{ path: "services", reason, fix: `Use ["${wholesaleService}"].`, hint }];
        }
        return before === undefined || isAbsent(before["services"]) || sameServices(before["services"], services)
            ? []
            : [
                  {
                      path: "services",
                      reason: "the type of a template cannot be changed",
                      fix: `Keep ${JSON.stringify(before["services"])}, or declare another template.`,
                  },
              ];
    },
};

export const webexCallsNeedBothServices: TemplateRule = {
    id: "T5",
    severity: "refused",
    sentence: "Webex-to-Webex calls allowed in a template that does not have both services.",
    source: "guide, create a template, step 8",
    factsFrom: ["offline", "emulator"],
    example: { now: { ...standard, services: [wholesaleService], webexToWebexCalls: true } },
    validate: ({ now }) => {
        const services = now["services"] ?? [wholesaleService];
        const isUndecided = isUnknown(services) || (Array.isArray(services) && services.some(isUnknown));
        const hasBoth = Array.isArray(services) && services.includes(broadworksService);
        // A service that does not exist may have been meant for the other one; it is refused as such (T4).
        const isMalformed = !isServices(services);
        return now["webexToWebexCalls"] !== true || isUndecided || hasBoth || isMalformed
            ? []
            : [
                  {
                      path: "webexToWebexCalls",
                      reason: "is available only in templates for both Webex for Wholesale and Webex for BroadWorks",
                      fix: `Set it to false, or add "${broadworksService}" to services.`,
                  },
              ];
    },
};

export const provisioningIdStays: TemplateRule = {
    id: "T6",
    severity: "refused",
    sentence: "A change of the Provisioning ID, or a missing one where Webex has no API to create the template.",
    source: "Webex API, Wholesale Provisioning",
    factsFrom: ["offline"],
    comparesWithState: true,
    example: { now: standard, hasExtensions: false },
    validate: (subject) => {
        const given = textAt(subject.now, "provisioningId");
        const had = textAt(subject.before, "provisioningId");
        if (given !== undefined && had !== undefined && !same(given, had)) {
            const reason = "the Provisioning ID of a template cannot be changed";
            return [{ path: "provisioningId", reason, fix: `Keep "${had}", or declare another template.` }];
        }
        const isMade = isPointer(subject) || subject.hasExtensions !== false || had !== undefined;
        return isMade
            ? []
            : [
                  {
                      path: "provisioningId",
                      reason: "is missing; Webex has no public API to create a template",
                      fix:
                          "Create the template in Partner Hub, copy its Provisioning ID and set it here; or, to use the emulator, " +
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
