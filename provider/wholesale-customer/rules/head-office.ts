// Rules L1 and L2 for the head office: after the creation it is a location like the others.
import { packageNamed } from "../../catalog/packages";
import { isCiscoPlan, isOffered } from "../../catalog/pstn";
import { amongNames, hintFor } from "../../validation/hint";
import { packageEntries } from "../../validation/package-entries";
import { quotedList } from "../../validation/shown";
import { at, isAbsent, textAt } from "../../validation/unknown";
import type { Rule } from "../../validation/rule";
import { aCustomer, type CustomerSubject } from "../subject";

export const headOfficeNameIsFree: Rule<CustomerSubject> = {
    id: "L1",
    severity: "refused",
    sentence: "A head office renamed to the name of another location of the customer.",
    source: "Webex API, Update a Location",
    factsFrom: ["webex", "emulator"],
    example: {
        before: { ...aCustomer, headOffice: { name: "HQ" } },
        now: { ...aCustomer, headOffice: { name: "Lager" } },
        facts: { locations: ["HQ", "Lager"] },
    },
    validate: ({ now, before, facts }) => {
        const [had, name] = [at(before, "headOffice.name"), textAt(now, "headOffice.name")];
        const isRenamed = name !== undefined && !isAbsent(had) && had !== name;
        return isRenamed && facts?.locations?.includes(name) === true
            ? [
                  {
                      path: "headOffice.name",
                      reason: `another location of the customer is named ${JSON.stringify(name)}`,
                      fix: "Use another name, or rename that location first (in a separate run).",
                  },
              ]
            : [];
    },
};

export const headOfficePstnIsSetByApi: Rule<CustomerSubject> = {
    id: "L2",
    severity: "refused",
    sentence:
        "A head office `pstn` that the Webex API cannot set up (Cisco Calling Plans), that Webex does not offer for the location, or without a calling package.",
    source: "Webex API, Setup PSTN Connection for a Location",
    factsFrom: ["offline", "webex", "emulator"],
    example: {
        now: {
            ...aCustomer,
            packages: { webex_calling: {} },
            headOffice: { name: "HQ", pstn: { provider: "Cisco Calling Plans" } },
        },
    },
    validate: ({ now, facts }) => {
        const provider = textAt(now, "headOffice.pstn.provider");
        if (provider !== undefined && isCiscoPlan(provider)) {
            const reason = `${JSON.stringify(provider)} cannot be set up through the API`;
            const fix = "Leave pstn out; choose the connection and order the numbers in Control Hub (Calling, PSTN).";
            return [{ path: "headOffice.pstn.provider", reason, fix }];
        }
        if (provider !== undefined && !isOffered(provider, facts?.pstnOffered)) {
            const reason = `Webex does not offer ${JSON.stringify(provider)} for the head office`;
            return [
                {
                    path: "headOffice.pstn.provider",
                    reason,
                    hint: hintFor(provider, amongNames(facts?.pstnOffered ?? [])),
                    fix: `Use one of ${quotedList(facts?.pstnOffered ?? [])}.`,
                },
            ];
        }
        const choices = packageEntries(now);
        const isDeclared = !isAbsent(at(now, "headOffice.pstn"));
        const mayCall = choices?.some(({ name }) => packageNamed(name)?.calling !== false) ?? true;
        const fix = "Leave pstn out, or add a calling package.";
        return isDeclared && !mayCall
            ? [
                  {
                      path: "headOffice.pstn",
                      reason: "there is no calling package, and only calling uses a PSTN connection",
                      fix,
                  },
              ]
            : [];
    },
};
