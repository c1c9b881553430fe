// Rule L2: numbers are added by API only where the location's PSTN connection takes them so.
import { isCiscoPlan, isOffered, offersListed, orderedKind } from "../catalog/pstn";
import type { Finding } from "../validation/refusal";
import type { Rule } from "../validation/rule";
import { same } from "../validation/same";
import { shown } from "../validation/shown";
import { holdsUnknown, isAbsent, textAt } from "../validation/unknown";
import { addedNumbers } from "./added-numbers";
import { aLocation, type LocationSubject } from "./subject";

type LocationRule = Rule<LocationSubject>;

const DECLARE =
    'Write pstn: { provider: "Cloud Connected PSTN" }, with the name of one of the location\'s connection options, or pstn: { premises: { routeType: "TRUNK", routeId } }.';
const CONTROL_HUB =
    "With Cisco Calling Plans or an integrated provider leave phoneNumbers and pstn out: choose the connection and order the numbers in Control Hub (Calling, PSTN).";
const source = "API, section 8.3";

/** Numbers that would have to be sent: those that the location has stay where they are. */
const missing = (subject: LocationSubject): readonly string[] =>
    addedNumbers(subject).filter((number) => subject.pstn?.standing?.includes(number) !== true);

function plannedProvider({ now, pstn: facts }: LocationSubject): Finding[] {
    if (now["callingEnabled"] === false && !isAbsent(now["pstn"])) {
        const reason = "a location without calling has no connection to the telephone network";
        return [{ path: "pstn", reason, wayOut: "Leave pstn out, or enable calling." }];
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
                reason: `${shown(provider)} is not set up by API, nor are its numbers`,
                wayOut: CONTROL_HUB,
            },
        ];
    }
    return isOffered(provider, facts?.offered)
        ? []
        : [
              {
                  path,
                  reason: `Webex does not offer ${JSON.stringify(provider)} to the location`,
                  wayOut: `Write one of ${offersListed(facts?.offered)}.`,
              },
          ];
}

function refusedBy(subject: LocationSubject): Finding[] {
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
        const reason = `the location's PSTN connection (${kind}) takes no numbers by API`;
        return [{ path, reason, wayOut: CONTROL_HUB }];
    }
    if (isManaged || (facts.location === "unknown" && (before !== undefined || now["adopt"] === true))) {
        return [];
    }
    const reason =
        facts.location === "there"
            ? "the location has no PSTN connection at Webex, and takes no numbers without one"
            : "a new location has no PSTN connection, and takes no numbers without one";
    return facts.kind === undefined ? [{ path, reason, wayOut: `${DECLARE} ${CONTROL_HUB}` }] : [];
}

export const numbersNeedPstn: LocationRule = {
    id: "L2",
    severity: "refused",
    sentence:
        "Phone numbers for a location whose PSTN connection takes none by API: a new one without `pstn`, one that has no connection at Webex, Cisco Calling Plans, an integrated provider; a `pstn` that Webex's API does not set up.",
    source,
    judges: ["offline", "webex", "emulator"],
    example: { now: { ...aLocation, phoneNumbers: ["+46901234500"] }, pstn: { location: "new" } },
    judge: (subject) => (holdsUnknown(subject.now["pstn"]) ? [] : [...plannedProvider(subject), ...refusedBy(subject)]),
};

export const pstnWasNotChecked: LocationRule = {
    id: "L2",
    severity: "warned",
    sentence: "Phone numbers for a location whose PSTN connection could not be asked of Webex.",
    source,
    judges: ["offline"],
    example: {
        before: aLocation,
        now: { ...aLocation, phoneNumbers: ["+46901234500"] },
        pstn: { location: "unknown" },
    },
    judge: (subject) => {
        const { now, before, pstn: facts } = subject;
        const isOpen = facts?.location === "unknown" && (before !== undefined || now["adopt"] === true);
        return isOpen && isAbsent(now["pstn"]) && missing(subject).length > 0
            ? [
                  {
                      path: "phoneNumbers",
                      reason: "whether the location's PSTN connection takes numbers by API was not checked, as Webex could not be asked",
                      wayOut: `${DECLARE} ${CONTROL_HUB}`,
                  },
              ]
            : [];
    },
};

export const pstnMayNotBeOffered: LocationRule = {
    id: "L2",
    severity: "warned",
    sentence:
        "A PSTN provider for a location without calling so far, which Webex does not offer to the customer's other locations.",
    source,
    judges: ["webex", "emulator"],
    example: {
        now: { ...aLocation, pstn: { provider: "Nordic Telecom" } },
        pstn: { location: "new", offeredNearby: ["Cloud Connected PSTN"] },
    },
    judge: ({ now, pstn: facts }) => {
        const provider = textAt(now, "pstn.provider");
        return provider === undefined || isCiscoPlan(provider) || isOffered(provider, facts?.offeredNearby)
            ? []
            : [
                  {
                      path: "pstn.provider",
                      reason: `Webex does not offer ${JSON.stringify(provider)} to another location of the customer, so probably not to this one`,
                      wayOut: `Write one of ${offersListed(facts?.offeredNearby)}, unless the provider serves this location alone.`,
                  },
              ];
    },
};
