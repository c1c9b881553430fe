// Each rule that the provider exports, broken in turn.
import { kinds } from "../../../provider/kinds";
import { identityRules } from "../../../provider/validation/identity-rules";
import { valueIsData } from "../../../provider/validation/not-data";
import type { AnyRule } from "../../../provider/validation/rule";
import type { Mutant } from "./mutant";

const unshown = "a warning where Webex accepts the request does not refuse anything";

const unasked =
    "at an update the given facts contain allowances, migrations and numbers, and nothing else of the precheck";
const onBehalf = "no step acts on behalf of a sub-partner (tests/contract/suspended.test.ts has it)";
const ofOneProgram = "each step declares one resource (tests/contract/identity.test.ts has it)";

/** By id and severity, and by words of the sentence where several rules share both. */
const equivalents: readonly (readonly [string, RegExp, string])[] = [
    ["T2 warned", /^/u, unshown],
    ["T6 refused", /^/u, "the provisioning ID is in the path of the request, which no step can change"],
    ["C2 refused", /^/u, "no request contains the attestation (cases.test.ts has it)"],
    ["C3 warned", /^/u, unshown],
    ["L1 refused", /head office/u, "no step renames a head office (tests/contract/head-office.test.ts has it)"],
    ["L1 refused", /Calling disabled/u, "a choice of ours: no request disables the calling of a location that stays"],
    ["L2 refused", /head office/u, "no step declares a head office's connection (location-pstn.test.ts has it)"],
    ["L2 warned", /could not be read/u, "Webex is always asked here (tests/contract/location-pstn.test.ts has it)"],
    ["U4 warned", /^/u, unshown],
    ["C12 refused", /^/u, "a customer enters migration only after its creation"],
    ["C18 refused", /^/u, onBehalf],
    ["U14 refused", /^/u, onBehalf],
    ["P1 warned", /^/u, unasked],
    ["I1 refused", /declare/u, ofOneProgram],
    ["U5 refused", /wait for each other/u, "each step changes one user (tests/contract/all-users.test.ts has it)"],
    ["U12 refused", /^/u, "nobody gives an account away here (tests/contract/identity.test.ts has it)"],
    ["U13 refused", /^/u, "nobody has a free account here (tests/contract/identity.test.ts has it)"],
    ["D1 refused", /^/u, "no step writes a value that is not data (tests/contract/not-data.test.ts has it)"],
    ["S1 refused", /^/u, "no step files a Setup Assist request (tests/contract/setup-assist.test.ts has it)"],
];

/** Rules that decide only where another one does: an adoption is refused because of what the update would be refused for. */
const witnesses: Readonly<Record<string, string>> = { A1: "C8" };

/** Of several rules with one id, those that are about a place of their own. */
const places: readonly (readonly [id: string, sentence: RegExp, says: RegExp])[] = [
    ["C13", /organization/u, /^refused .*orgId/u],
    ["L1", /number that another location/u, /^refused .*phoneNumbers(?!\.)/u],
];

const bySeverity: Readonly<Record<string, RegExp>> = { refused: /^refused /u, warned: /^warned /u };

function mutantOf(rule: AnyRule): Mutant {
    const { id, severity, sentence, validate } = rule;
    return {
        name: `provider ${id} ${severity}: ${sentence.slice(0, 40)}`,
        side: "provider",
        target: rule,
        rule: witnesses[id] ?? id,
        says: places.find(([name, of]) => name === id && of.test(sentence))?.[2] ?? bySeverity[severity] ?? /^/u,
        breakIt: () => Object.assign(rule, { validate: () => [] }),
        mendIt: () => Object.assign(rule, { validate }),
        equivalent: equivalents.find(([name, says]) => name === `${id} ${severity}` && says.test(sentence))?.[2],
    };
}

const rules = new Set([...Object.values(kinds).flatMap((kind) => kind.rules), ...identityRules, valueIsData]);

export const providerMutants: readonly Mutant[] = [...rules].map(mutantOf);
