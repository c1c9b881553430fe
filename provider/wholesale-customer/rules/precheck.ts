// Rules C11, C12 and P1: what Webex's own precheck says, in its words; a refusal at creation, a warning at an update.
import { packageEntries } from "../../validation/package-entries";
import type { RuleSource } from "../../catalog/sources";
import type { Violation, Severity } from "../../validation/refusal";
import type { Rule } from "../../validation/rule";
import type { Raw } from "../../validation/unknown";
import { isRestricted } from "../quantities";
import { withPackages, type CustomerSubject } from "../subject";

type CustomerRule = Rule<CustomerSubject>;

type Kind = "C11" | "C12" | "P1";

/** What Webex's precheck says and no other rule is about. */
export const ANY_OTHER_REASON: Kind = "P1";

/** Webex publishes no codes for these; the words only choose which rule is named and which advice is given. */
function kindOf(words: string, now: Raw): Kind {
    const choices = packageEntries(now);
    if (choices === undefined || isRestricted(choices) !== true) {
        return ANY_OTHER_REASON;
    }
    return /migrat/iu.test(words) ? "C12" : /quantit|allowance|allowed|limit/iu.test(words) ? "C11" : ANY_OTHER_REASON;
}

interface Advice {
    readonly path: string;
    readonly sentence: string;
    readonly source: RuleSource;
    readonly fix: string;
    readonly words: string;
}

const source = "guide, create a customer, step 6";
const advice: Readonly<Record<Kind, Advice>> = {
    C11: {
        path: "packages",
        sentence: "A quantity above the partner's allowance, as reported by Webex's precheck.",
        source,
        fix: "Lower the quantity, or ask Cisco for a larger allowance.",
        words: "The quantity of webex_meetings is above the partner's allowance.",
    },
    C12: {
        path: "packages",
        sentence:
            "Quantities while the customer is being migrated and still has BroadWorks packages, as reported by Webex's precheck.",
        source,
        fix: "Leave the quantities unchanged until the migration is complete.",
        words: "The customer is in migration.",
    },
    P1: {
        path: "customer",
        sentence: "Anything else that Webex's precheck rejects.",
        source: "Webex API, Precheck a Wholesale Customer Provisioning",
        fix: "Correct what Webex reports, or give this message to Cisco's support.",
        words: "provisioningId names no customer template.",
    },
};

function precheckRule(id: Kind, severity: Severity): CustomerRule {
    const { path, sentence, words, fix, source: from } = advice[id];
    const isUpdate = severity === "warned";
    return {
        id,
        severity,
        sentence: isUpdate
            ? `${sentence} For an update it is only a warning, because Webex decides when the update is sent.`
            : sentence,
        source: from,
        factsFrom: ["webex", "emulator"],
        example: {
            ...(isUpdate ? { before: withPackages({ webex_meetings: { quantity: 5 } }) } : {}),
            now: withPackages({ webex_meetings: { quantity: 90_000 } }),
            facts: { precheck: [words] },
        },
        validate: ({ now, before, facts }): Violation[] =>
            (before !== undefined) === isUpdate
                ? (facts?.precheck ?? [])
                      .filter((known) => kindOf(known, now) === id)
                      .map((known) => ({
                          path,
                          reason: `Webex's precheck says: ${known.replace(/\.$/u, "")}`,
                          fix: isUpdate ? "Webex will decide during `pulumi up`." : fix,
                      }))
                : [],
    };
}

const kinds: readonly Kind[] = ["C11", "C12", "P1"];

export const precheckRules: readonly CustomerRule[] = kinds.flatMap((kind) => [
    precheckRule(kind, "refused"),
    precheckRule(kind, "warned"),
]);
