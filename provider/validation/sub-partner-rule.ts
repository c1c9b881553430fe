// The rule of a suspended sub-partner, for each kind of resource that the wholesale API makes on its behalf.
import type { Rule } from "./rule";

interface OnBehalf {
    readonly facts?: { readonly isSuspended?: boolean | undefined } | undefined;
}

export const subPartnerIsActive = <Subject extends OnBehalf>(id: string, example: Subject): Rule<Subject> => ({
    id,
    severity: "refused",
    sentence:
        "A resource created or updated on behalf of a suspended sub-partner; existing resources may still be removed.",
    source: "Webex API, List Wholesale Sub-partners",
    factsFrom: ["webex", "emulator"],
    example,
    validate: ({ facts }) =>
        facts?.isSuspended === true
            ? [
                  {
                      path: "onBehalfOf",
                      reason: "the sub-partner is suspended: it can remove resources but not create or update them",
                      fix: "Ask Cisco's partner success team to reactivate it, or leave the resource as it is.",
                  },
              ]
            : [],
});
