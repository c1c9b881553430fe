// Each rule function of the emulator, broken in turn: callers reach it through its module's exports.
import { createRequire } from "node:module";
import type { Mutant } from "./mutant";

const load = createRequire(__filename);

interface RuleFunction {
    readonly rule: string;
    readonly module: string;
    readonly name: string;
    readonly says?: RegExp;
    readonly equivalent?: string;
}

const precheck = "the provider's word at preview is the emulator's own precheck, broken alike (cases.test.ts has it)";

const warned = "the provider only warns of it, and also in cases that Webex accepts";

const functions: readonly RuleFunction[] = [
    { rule: "T3", module: "identity-provider", name: "identityProvider" },
    { rule: "T4", module: "template-services", name: "servicesWithoutWholesale", says: /must contain/u },
    { rule: "T4", module: "template-services", name: "servicesChanged", says: /cannot change/u },
    { rule: "T5", module: "template-services", name: "webexCallsWithoutBroadworks" },
    { rule: "C3", module: "no-known-package", name: "noKnownPackage" },
    { rule: "C4", module: "add-on-alone", name: "addOnAlone" },
    { rule: "C5", module: "mixed-quantities", name: "mixedQuantities" },
    { rule: "C6", module: "quantity-not-countable", name: "quantityNotCountable" },
    { rule: "C7", module: "quantity-not-whole", name: "quantityNotWhole" },
    { rule: "C8", module: "quantity-lowered", name: "quantityLowered" },
    { rule: "C9", module: "made-unrestricted", name: "madeUnrestricted" },
    { rule: "C10", module: "made-restricted", name: "madeRestricted" },
    { rule: "C11", module: "above-allowance", name: "aboveAllowance", equivalent: precheck },
    { rule: "C12", module: "quantity-in-migration", name: "quantityInMigration", equivalent: precheck },
    { rule: "C13", module: "external-id-taken", name: "externalIdTaken" },
    { rule: "C14", module: "calling-without-head-office", name: "callingWithoutHeadOffice", says: /needs a head/u },
    { rule: "C15", module: "country-changed", name: "countryChanged" },
    { rule: "C17", module: "package-in-use", name: "packageInUse" },
    { rule: "U2", module: "package-not-for-user", name: "packageNotForUser" },
    { rule: "U3", module: "calling-data-missing", name: "callingDataMissing", says: /needs primaryPhone/u },
    { rule: "U3", module: "calling-data-missing", name: "locationNotNamed", says: /several locations|no location/u },
    { rule: "U5", module: "no-seat-left", name: "noSeatLeft" },
    { rule: "U6", module: "administrator-package", name: "administratorPackage" },
    { rule: "U7", module: "administrator-downgrade", name: "administratorDowngrade" },
    { rule: "U8", module: "number-taken", name: "numberTaken", says: /phone number/u },
    { rule: "U8", module: "extension-taken", name: "extensionTaken", says: /extension/u },
    { rule: "U9", module: "location-moved", name: "locationMoved" },
    {
        rule: "L1",
        module: "location-in-use",
        name: "locationInUse",
        equivalent: "no step removes a location (tests/emulator has it)",
    },
    { rule: "L1", module: "location-name-taken", name: "locationNameTaken" },
    { rule: "U10", module: "calling-user-form", name: "callingUserNames", equivalent: warned },
    { rule: "U10", module: "calling-user-form", name: "callingUserExtension", equivalent: warned },
];

/** Exported by the same modules, and refusing nothing by themselves. */
export const notRules: Readonly<Record<string, string>> = {
    isAdministrator: "a question that rules ask",
    isFullAdministrator: "a question that rules ask",
    isExtension: "a question that rules ask",
    hasLimits: "a question that rules ask",
    approvalNeeded: "it says whether to wait, and refuses nothing",
    acceptedLimits: "a reading of the request",
    customerRefusals: "the list of the rules",
    subscriberRefusals: "the list of the rules",
    personRefusals: "the list of the rules",
    refuse: "what a rule answers",
    refuseAsConflict: "what a rule answers",
    throwIfRefused: "what a rule answers",
};

function mutantOf({ rule, module, name, says = /^/u, equivalent }: RuleFunction): Mutant {
    const exported = load(`../../../emulator/rules/${module}`) as Record<string, unknown>;
    const whole = exported[name];
    if (typeof whole !== "function") {
        throw new Error(`emulator/rules/${module} exports no function ${name}`);
    }
    return {
        name: `emulator ${rule} ${name}`,
        side: "emulator",
        target: whole,
        rule,
        says,
        breakIt: () => {
            exported[name] = () => [];
        },
        mendIt: () => {
            exported[name] = whole;
        },
        equivalent,
    };
}

export const emulatorMutants: readonly Mutant[] = functions.map(mutantOf);
