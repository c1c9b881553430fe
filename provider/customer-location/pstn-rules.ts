// Rule L2: numbers are added by API only where the location's PSTN connection takes them so.
import { isCiscoPlan, isOffered, orderedKind } from "../catalog/pstn";
import { amongNames, hintFor } from "../validation/hint";
import type { Violation } from "../validation/refusal";
import type { Rule } from "../validation/rule";
import { same } from "../validation/same";
import { quotedList, shown } from "../validation/shown";
import { holdsUnknown, isAbsent, textAt } from "../validation/unknown";
import { addedNumbers } from "./added-numbers";
import { aLocation, type LocationSubject } from "./subject";

type LocationRule = Rule<LocationSubject>;

const DECLARE =
    'Set pstn: { provider: "Cloud Connected PSTN" }, using the name of one of the location\'s connection options, or pstn: { premises: { routeType: "TRUNK", routeId } }.';
const CONTROL_HUB =
    "With Cisco Calling Plans or an integrated provider, leave phoneNumbers and pstn out; choose the connection and order the numbers in Control Hub (Calling, PSTN).";
const source = "Webex API, Setup PSTN Connection for a Location";

/** Numbers that would have to be sent: those that the location has stay where they are. */
const missing = (subject: LocationSubject): readonly string[] =>
    addedNumbers(subject).filter((number) => subject.pstn?.present?.includes(number) !== true);

function plannedProvider({ now, pstn: facts }: LocationSubject): Violation[] {
    if (now["callingEnabled"] === false && !isAbsent(now["pstn"])) {
        const reason = "a location without calling has no PSTN connection";
        return [{ path: "pstn", reason, fix: "Leave pstn out, or enable calling." }];
    }
    const provider = textAt(now, "pstn.provider");
    if (provider === undefined) {
        return [];
    }
    const path = "pstn.provider";
    if (isCiscoPlan(provider)) {
        return [
            {
                path,
                reason: `${shown(provider)} cannot be set up through the API, nor can its numbers`,
                fix: CONTROL_HUB,
            },
        ];
    }
    return isOffered(provider, facts?.offered)
        ? []
        : [
              {
                  path,
                  reason: `Webex does not offer ${JSON.stringify(provider)} for the location`,
                  hint: hintFor(provider, amongNames(facts?.offered ?? [])),
                  fix: `Use one of ${quotedList(facts?.offered ?? [])}.`,
              },
          ];
}

function refusedBy(subject: LocationSubject): Violation[] {
    const { now, before, pstn: facts } = subject;
    const path = "phoneNumbers";
    if (facts === undefined || missing(subject).length === 0) {
        return [];
    }
    const isManaged = !isAbsent(now["pstn"]);
    const kind = facts.kind === undefined ? undefined : orderedKind(facts.kind);
    // A connection that is declared anew replaces the present one.
    const isReplaced = isManaged && !same(before?.["pstn"], now["pstn"]);
    if (kind !== undefined && !isReplaced) {
        const reason = `numbers cannot be added through the API to the location's PSTN connection (${kind})`;
        return [{ path, reason, fix: CONTROL_HUB }];
    }
    if (isManaged || (facts.location === "unknown" && (before !== undefined || now["adopt"] === true))) {
        return [];
    }
    const reason =
        facts.location === "there"
            ? "the location has no PSTN connection at Webex, and numbers cannot be added without one"
            : "a new location has no PSTN connection, and numbers cannot be added without one";
    return facts.kind === undefined ? [{ path, reason, fix: `${DECLARE} ${CONTROL_HUB}` }] : [];
}

export const numbersNeedPstn: LocationRule = {
    id: "L2",
    severity: "refused",
    sentence:
        "Phone numbers for a location whose PSTN connection does not accept numbers through the API (a new location without `pstn`, a location without a connection at Webex, Cisco Calling Plans, an integrated provider), or a `pstn` that the Webex API cannot set up.",
    source,
    factsFrom: ["offline", "webex", "emulator"],
    example: { now: { ...aLocation, phoneNumbers: ["+46901234500"] }, pstn: { location: "new" } },
    validate: (subject) =>
        holdsUnknown(subject.now["pstn"]) ? [] : [...plannedProvider(subject), ...refusedBy(subject)],
};

export const pstnWasNotChecked: LocationRule = {
    id: "L2",
    severity: "warned",
    sentence: "Phone numbers for a location whose PSTN connection could not be read from Webex.",
    source,
    factsFrom: ["offline"],
    comparesWithState: true,
    example: {
        before: aLocation,
        now: { ...aLocation, phoneNumbers: ["+46901234500"] },
        pstn: { location: "unknown" },
    },
    validate: (subject) => {
        const { now, before, pstn: facts } = subject;
        const isOpen = facts?.location === "unknown" && (before !== undefined || now["adopt"] === true);
        return isOpen && isAbsent(now["pstn"]) && missing(subject).length > 0
            ? [
                  {
                      path: "phoneNumbers",
                      reason: "could not check whether numbers can be added through the API to the location's PSTN connection, because Webex could not be queried",
                      fix: `${DECLARE} ${CONTROL_HUB}`,
                  },
              ]
            : [];
    },
};

export const pstnMayNotBeOffered: LocationRule = {
    id: "L2",
    severity: "warned",
    sentence:
        "A PSTN provider that Webex does not offer for the customer's other locations, on a location that does not have calling yet.",
    source,
    factsFrom: ["webex", "emulator"],
    example: {
        now: { ...aLocation, pstn: { provider: "Nordic Telecom" } },
        pstn: { location: "new", offeredNearby: ["Cloud Connected PSTN"] },
    },
    validate: ({ now, pstn: facts }) => {
        const provider = textAt(now, "pstn.provider");
        return provider === undefined || isCiscoPlan(provider) || isOffered(provider, facts?.offeredNearby)
            ? []
            : [
                  {
                      path: "pstn.provider",
                      reason: `Webex does not offer ${JSON.stringify(provider)} for another location of the customer, so probably not for this one either`,
                      hint: hintFor(provider, amongNames(facts?.offeredNearby ?? [])),
                      fix: `Use one of ${quotedList(facts?.offeredNearby ?? [])}, unless the provider serves this location alone.`,
                  },
              ];
    },
};
