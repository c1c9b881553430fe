// Rules L1 and L2 for the head office: after the creation it is a location like the others.
import { packageNamed } from "../../catalog/packages";
import { isCiscoPlan, isOffered, offersListed } from "../../catalog/pstn";
import { choicesIn } from "../../validation/package-choices";
import { at, isAbsent, textAt } from "../../validation/unknown";
import type { Rule } from "../../validation/rule";
import { aCustomer, type CustomerSubject } from "../subject";

export const headOfficeNameIsFree: Rule<CustomerSubject> = {
    id: "L1",
    severity: "refused",
    sentence: "The head office renamed to the name of another location of the customer.",
    source: "API, section 8.1",
    judges: ["webex", "emulator"],
    example: {
        before: { ...aCustomer, headOffice: { name: "HQ" } },
        now: { ...aCustomer, headOffice: { name: "Lager" } },
        facts: { locations: ["HQ", "Lager"] },
    },
    judge: ({ now, before, facts }) => {
        const [had, name] = [at(before, "headOffice.name"), textAt(now, "headOffice.name")];
        const isRenamed = name !== undefined && !isAbsent(had) && had !== name;
        return isRenamed && facts?.locations?.includes(name) === true
            ? [
                  {
                      path: "headOffice.name",
                      reason: `another location of the customer is named ${JSON.stringify(name)}`,
                      wayOut: "Write another name, or rename that location first (in a run of its own).",
                  },
              ]
            : [];
    },
};

export const headOfficePstnIsSetByApi: Rule<CustomerSubject> = {
    id: "L2",
    severity: "refused",
    sentence:
        "A `pstn` of the head office that Webex's API does not set up (Cisco Calling Plans), that Webex does not offer to it, or without calling.",
    source: "API, section 8.3",
    judges: ["offline", "webex", "emulator"],
    example: {
        now: {
            ...aCustomer,
            packages: { webex_calling: {} },
            headOffice: { name: "HQ", pstn: { provider: "Cisco Calling Plans" } },
        },
    },
    judge: ({ now, facts }) => {
        const provider = textAt(now, "headOffice.pstn.provider");
        if (provider !== undefined && isCiscoPlan(provider)) {
            const reason = `${JSON.stringify(provider)} is not set up by API`;
            const wayOut = "Leave pstn out, and choose it and order the numbers in Control Hub (Calling, PSTN).";
            return [{ path: "headOffice.pstn.provider", reason, wayOut }];
        }
        if (provider !== undefined && !isOffered(provider, facts?.pstnOffered)) {
            const reason = `Webex does not offer ${JSON.stringify(provider)} to the head office`;
            return [
                {
                    path: "headOffice.pstn.provider",
                    reason,
                    wayOut: `Write one of ${offersListed(facts?.pstnOffered)}.`,
                },
            ];
        }
        const choices = choicesIn(now);
        const isDeclared = !isAbsent(at(now, "headOffice.pstn"));
        const mayCall = choices?.some(({ name }) => packageNamed(name)?.calling !== false) ?? true;
        const wayOut = "Leave pstn out, or write a calling package.";
        return isDeclared && !mayCall
            ? [{ path: "headOffice.pstn", reason: "no package calls, and only calling has a PSTN connection", wayOut }]
            : [];
    },
};
