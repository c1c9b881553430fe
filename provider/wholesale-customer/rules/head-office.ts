// Rule L1 for the head office: after the creation it is a location like the others, and so is its name.
import { at, isAbsent, textAt } from "../../plan/unknown";
import type { Rule } from "../../plan/rule";
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
