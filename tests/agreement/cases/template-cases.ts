// The guide's sentences about onboarding templates ("Skapa en introduktionsmall").
import type { Case, ProviderCase } from "./case";

const primary =
    "Konfigurera dina Primära inställningar såsom Mallnamn, Tjänstleverantörsadministratör, Land eller region, Standardspråk för e-postoch Grossistprenumeration.";
const saml = "För IDP Entity IDanger du EntityID från SAML-metadata-XML:en för identitetsleverantören.";
const openId =
    "För OpenID Connect IDP Entity ID anger du IDP-namnet som angavs under konfigurationen av din OIDC-identitetsleverantör via Cisco TAC.";
const webex =
    "Välj det här alternativet för att använda Webex Common Identity som identitetsleverantör (IdP) (detta är standardinställningen).";
const both = "Det här alternativet visas bara om du har valt både Webex för grossist- och Webex för BroadWorks-mallar.";
const wholesale = "webex_for_wholesale";
const broadworks = "webex_for_broadworks";
const kind = "template" as const;

export const templateCases: readonly Case[] = [
    { sentence: primary, what: "with all five", kind, after: {} },
    { sentence: primary, what: "without a name", kind, after: { name: null }, refused: "T1", property: "name" },
    {
        sentence: primary,
        what: "with an administrator who has no e-mail address",
        kind,
        after: { serviceProviderAdmin: "ops" },
        refused: "T1",
        property: "serviceProviderAdmin",
    },
    {
        sentence: primary,
        what: "with a country that is not one",
        kind,
        after: { country: "XX" },
        refused: "T1",
        property: "country",
    },
    {
        sentence: primary,
        what: "with a language that is not one",
        kind,
        after: { language: "xx" },
        refused: "T1",
        property: "language",
    },
    {
        sentence: primary,
        what: "without a subscription",
        kind,
        after: { subscription: null },
        refused: "T1",
        property: "subscription",
    },
    {
        sentence: saml,
        what: "with the EntityID",
        kind,
        after: { authentication: { method: "saml", idpEntityId: "https://idp.example" } },
    },
    {
        sentence: saml,
        what: "without an EntityID",
        kind,
        after: { authentication: { method: "saml" } },
        refused: "T3",
        property: "authentication.idpEntityId",
    },
    {
        sentence: openId,
        what: "without the name of the identity provider",
        kind,
        after: { authentication: { method: "oidc" } },
        refused: "T3",
        property: "authentication.idpEntityId",
    },
    {
        sentence: webex,
        what: "with an entity id beside it",
        kind,
        after: { authentication: { method: "webex", idpEntityId: "https://idp.example" } },
        refused: "T3",
        property: "authentication.idpEntityId",
    },
    {
        sentence: "Välj Webex för grossistförsäljning och klicka på Nästa.",
        what: "with another kind of template",
        kind,
        after: { services: [broadworks] },
        refused: "T4",
        property: "services",
    },
    {
        sentence: "Välj Webex för grossistförsäljning och klicka på Nästa.",
        what: "with another kind once the template is there",
        kind,
        before: { services: [wholesale] },
        after: { services: [wholesale, broadworks] },
        refused: "T4",
        property: "services",
    },
    {
        sentence: both,
        what: "switched on with both kinds",
        kind,
        after: { services: [wholesale, broadworks], webexToWebexCalls: true },
    },
    {
        sentence: both,
        what: "switched on with one kind",
        kind,
        after: { services: [wholesale], webexToWebexCalls: true },
        refused: "T5",
        property: "webexToWebexCalls",
    },
];

export const templateCasesOfTheProvider: readonly ProviderCase[] = [
    {
        sentence:
            "Vi rekommenderar inte att du använder den här valfria mallinställningen på grund av begränsningarna med den här metoden.",
        what: "with a Cloud Connected PSTN provider",
        kind,
        after: { cloudConnectedPstnProvider: "Example Telecom" },
        warned: "T2",
        property: "cloudConnectedPstnProvider",
        why: "what is not recommended is not refused",
    },
];
