// Rules C11, C12 and P1: what Webex's own precheck says, in its words; a refusal at creation, a warning at an update.
import { choicesIn } from "../../plan/package-choices";
import type { Finding, Severity } from "../../plan/refusal";
import type { Rule } from "../../plan/rule";
import type { Raw } from "../../plan/unknown";
import { isRestricted } from "../quantities";
import { aCustomer, withPackages, type CustomerSubject } from "../subject";

type CustomerRule = Rule<CustomerSubject>;

/** Webex publishes no codes for these; the words only choose which advice is given. */
function isAboutQuantities(words: string, now: Raw): boolean {
    const choices = choicesIn(now);
    return choices !== undefined && isRestricted(choices) === true && /quantit|allow|limit|migrat/i.test(words);
}

const decides = "Webex decides at the update itself.";
const quantityAdvice =
    "Lower the quantity or ask Cisco for a larger allowance; during a migration, leave quantities out.";

const said = (words: string, path: string, wayOut: string): Finding => ({
    path,
    reason: `Webex's precheck says: ${words.replace(/\.$/, "")}`,
    wayOut,
});

function precheckRule(severity: Severity, aboutQuantities: boolean, finding: (words: string) => Finding) {
    return ({ now, before, facts }: CustomerSubject): Finding[] =>
        (before === undefined) === (severity === "refused")
            ? (facts?.precheck ?? []).filter((words) => isAboutQuantities(words, now) === aboutQuantities).map(finding)
            : [];
}

const above = {
    now: withPackages({ webex_meetings: { quantity: 90_000 } }),
    facts: { precheck: ["the quantity of webex_meetings is above the partner's allowance"] },
};
const other = { now: aCustomer, facts: { precheck: ["provisioningId names no customer template"] } };
const before = withPackages({ webex_meetings: { quantity: 5 } });
const judges = ["webex", "emulator"] as const;

export const precheckRules: readonly CustomerRule[] = [
    {
        id: "C11",
        severity: "refused",
        sentence:
            "Webex's precheck refuses the quantities of a new customer: above the partner's allowance (C11), or during a migration with BroadWorks packages (C12).",
        source: "guide, create a customer, step 6",
        judges,
        example: above,
        judge: precheckRule("refused", true, (words) => said(words, "packages", quantityAdvice)),
    },
    {
        id: "C11",
        severity: "warned",
        sentence:
            "At an update the precheck's word on allowance (C11) and migration (C12) is a warning: the backend decides.",
        source: "guide, create a customer, step 6",
        judges,
        example: { ...above, before },
        judge: precheckRule("warned", true, (words) => said(words, "packages", decides)),
    },
    {
        id: "P1",
        severity: "refused",
        sentence: "Webex's precheck refuses a new customer for another reason.",
        source: "API, section 3.7",
        judges,
        example: other,
        judge: precheckRule("refused", false, (words) =>
            said(words, "customer", "Change what Webex names, or ask Cisco with these words."),
        ),
    },
    {
        id: "P1",
        severity: "warned",
        sentence: "At an update the precheck's other words are warnings too.",
        source: "API, section 3.7",
        judges,
        example: { ...other, before },
        judge: precheckRule("warned", false, (words) => said(words, "customer", decides)),
    },
];
