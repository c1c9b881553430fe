// Each rule that the provider exports, broken in turn.
import { userRules } from "../../../provider/customer-user/rules";
import { templateRules } from "../../../provider/onboarding-template/rules";
import type { Rule } from "../../../provider/plan/rule";
import { customerRules } from "../../../provider/wholesale-customer/rules";
import type { Mutant } from "./mutant";

const unshown = "a warning beside what the backend accepts is no verdict";

/** By id and severity. */
const equivalents: Readonly<Record<string, string>> = {
    "T2 warned": unshown,
    "T6 refused": "the provisioning ID is in the path of the request, which no step can change",
    "C2 refused": "no request holds the attestation (cases.test.ts has it)",
    "C3 warned": unshown,
    "L1 refused": "no step renames a head office (tests/contract/head-office.test.ts has it)",
    "L2 refused": "no step declares a head office's connection (tests/contract/location-pstn.test.ts has it)",
    "U4 warned": unshown,
    "C12 refused": "a customer enters migration only after its creation",
    "C18 refused": "no step acts on behalf of a sub-partner (tests/contract/suspended.test.ts has it)",
    "U14 refused": "no step acts on behalf of a sub-partner (tests/contract/suspended.test.ts has it)",
    "P1 refused": "the facts handed over hold allowances, migrations and numbers, and nothing else of the precheck",
    "P1 warned": "the facts handed over hold allowances, migrations and numbers, and nothing else of the precheck",
};

const kinds: Readonly<Record<string, RegExp>> = { refused: /^refused /u, warned: /^warned /u };

function mutantOf<Subject>(rule: Rule<Subject>): Mutant {
    const { id, severity, judge } = rule;
    return {
        name: `provider ${id} ${severity}`,
        side: "provider",
        rule: id,
        says: kinds[severity] ?? /^/u,
        breakIt: () => Object.assign(rule, { judge: () => [] }),
        mendIt: () => Object.assign(rule, { judge }),
        equivalent: equivalents[`${id} ${severity}`],
    };
}

export const providerMutants: readonly Mutant[] = [
    ...templateRules.map(mutantOf),
    ...customerRules.map(mutantOf),
    ...userRules.map(mutantOf),
];
