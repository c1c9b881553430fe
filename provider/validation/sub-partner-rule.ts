// The rule of a suspended sub-partner, for each kind of resource that the wholesale API makes on its behalf.
import type { Rule } from "./rule";

interface OnBehalf {
    readonly facts?: { readonly isSuspended?: boolean | undefined } | undefined;
}

export const subPartnerIsActive = <Subject extends OnBehalf>(id: string, example: Subject): Rule<Subject> => ({
    id,
    severity: "refused",
    sentence: "Created or updated on behalf of a sub-partner that is suspended; what there is may still be removed.",
    source: "API, section 5",
    judges: ["webex", "emulator"],
    example,
    judge: ({ facts }) =>
        facts?.isSuspended === true
            ? [
                  {
                      path: "onBehalfOf",
                      reason: "the sub-partner is suspended: it may remove, but neither create nor update",
                      wayOut: "Have Cisco's partner success team activate it again, or leave the resource as it is.",
                  },
              ]
            : [],
});
