// A step that declares an onboarding template anew or otherwise, one or two settings at their boundaries.
import * as fc from "fast-check";
import type { Raw } from "../../../provider/validation/unknown";
import type { Attempt } from "../attempt";
import { ABSENT, allEdited, type Edit } from "../edit";
import { pickAt, type World } from "../world";

export interface TemplateMove {
    readonly step: "template";
    readonly who?: number | undefined;
    readonly edits: readonly Edit[];
}

const of = (path: string, ...values: unknown[]): Edit[] => values.map((value) => ({ path, value }));
const wholesale = "webex_for_wholesale";
const broadworks = "webex_for_broadworks";

const edits: readonly Edit[] = [
    ...of("name", "", " ", ABSENT, 7),
    ...of("serviceProviderAdmin", "ops@partner.example", "OPS@Partner.example", "ops", "ops@", "", ABSENT),
    ...of("country", "SE", "US", "XX", "se", "SWE", "", ABSENT),
    ...of("language", "sv", "en_US", "en_us", "sv-SE", "xx", "sv_XX", "", ABSENT),
    ...of("subscription", "Sub-1", "", " ", ABSENT),
    ...of("services", [wholesale], [wholesale, broadworks], [broadworks, wholesale], [broadworks], [], ABSENT),
    ...of("services", ["webex_for_nobody"], [wholesale, "webex_for_nobody"], [wholesale, wholesale], wholesale),
    ...of("authentication", { method: "webex" }, { method: "saml" }, { method: "oidc" }, { method: "ldap" }, ABSENT),
    ...of("authentication", { method: "saml", idpEntityId: "https://idp.example" }, {}, "webex"),
    ...of("authentication", { method: "oidc", idpEntityId: "partner-idp" }, { method: "oidc", idpEntityId: "" }),
    ...of(
        "authentication",
        { method: "webex", idpEntityId: "https://idp.example" },
        { method: "saml", idpEntityId: " " },
    ),
    ...of("webexToWebexCalls", true, true, false, ABSENT, "yes"),
    ...of("adminInviteEmails", true, false, ABSENT, "yes"),
    ...of("brandName", "Partner Voice", "", ABSENT),
];

const someEdits = fc.array(fc.constantFrom(...edits), { maxLength: 3 });

export const templateCreation: fc.Arbitrary<TemplateMove> = fc.record({
    step: fc.constant("template" as const),
    edits: someEdits,
});

export const templateChange: fc.Arbitrary<TemplateMove> = fc.record({
    step: fc.constant("template" as const),
    who: fc.nat({ max: 3 }),
    edits: someEdits,
});

const newTemplate = (world: World): Raw => ({
    name: `Standard ${world.next()}`,
    serviceProviderAdmin: "ops@partner.example",
    country: "SE",
    language: "sv",
    subscription: "Sub-100200",
});

export function templateAttempt(world: World, move: TemplateMove): Attempt {
    const template = move.who === undefined ? undefined : pickAt(world.templates, move.who);
    return { kind: "template", template, now: allEdited(template?.inputs ?? newTemplate(world), move.edits) };
}
