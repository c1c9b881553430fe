// What could not be checked, and why: rules that need old state or Webex, values that are not known before `pulumi up`.
import { entryFrom } from "../../../provider/customer-users/entry-text";
import { at, holdsUnknown, isAbsent, isRaw, isUnknown, textAt, type Raw } from "../../../provider/validation/unknown";
import { isHandlerName, type HandlerName } from "../../../provider/kind-names";
import { kinds } from "../../../provider/kinds";
import type { AnyRule, CustomerFact } from "../../../provider/validation/rule";
import type { Declared } from "../program/job";
import type { NotChecked } from "./finding";
import type { ResourceResult } from "./validate";

const rulesOf = (handler: HandlerName): readonly AnyRule[] => [...kinds[handler].rules, ...kinds[handler].identity];

const ids = (rules: readonly AnyRule[], isMeant: (rule: AnyRule) => boolean): string[] => [
    ...new Set(rules.filter(isMeant).map(({ id }) => id)),
];

const idsThatNeed = (fact: CustomerFact, handler: HandlerName): string[] =>
    ids(rulesOf(handler), ({ needs = [] }) => needs.includes(fact));

export function rulesNotChecked(results: readonly ResourceResult[], stateProblem: string | undefined): NotChecked[] {
    const handlers = new Set(results.map(({ declared }) => declared.handler));
    const used = Object.keys(kinds).flatMap((name) => (isHandlerName(name) && handlers.has(name) ? rulesOf(name) : []));
    const aboutChange = ids(used, ({ comparesWithState = false }) => comparesWithState);
    const atWebex = ids(used, ({ factsFrom }) => factsFrom.includes("webex") && !factsFrom.includes("offline"));
    const inPart = ids(used, ({ factsFrom }) => factsFrom.includes("webex") && factsFrom.includes("offline"));
    return [
        ...(stateProblem === undefined || aboutChange.length === 0
            ? []
            : [
                  {
                      rules: aboutChange,
                      reason: `changes were not checked, because there is no old state: ${stateProblem}`,
                  },
              ]),
        ...(atWebex.length === 0
            ? []
            : [{ rules: atWebex, reason: "only Webex can check this, during pulumi preview" }]),
        ...(inPart.length === 0
            ? []
            : [
                  {
                      rules: inPart,
                      reason: "checked only against what the program declares; pulumi preview checks the rest with Webex",
                  },
              ]),
    ];
}

export function valuesNotChecked(results: readonly ResourceResult[]): NotChecked[] {
    const locations = new Set(results.flatMap(({ declared }) => locationsOf(declared)));
    return results.flatMap(({ declared, inputs, encrypted }) => {
        const { urn, name } = declared;
        return [
            ...unknownPaths(inputs).map((path) => ({ rules: [], urn, name, path, reason: "not known yet" })),
            ...encrypted.map((path) => ({
                rules: [],
                urn,
                name,
                path,
                reason: "encrypted in the old state, so a change of it was not checked",
            })),
            ...customerNotKnown(declared).map((each) => ({ ...each, urn, name })),
            ...locationsNotKnown(declared, locations).map((each) => ({ ...each, urn, name })),
        ];
    });
}

function unknownPaths(value: unknown, path = ""): string[] {
    if (isUnknown(value)) {
        return [path];
    }
    if (!holdsUnknown(value)) {
        return [];
    }
    const inner = Object.entries(value as Raw);
    return inner.flatMap(([key, each]) => unknownPaths(each, path === "" ? key : `${path}.${key}`));
}

/** A user's seat is validated against the packages of its customer, which a bare id does not include. */
function customerNotKnown({ handler, inputs }: Declared): NotChecked[] {
    const rules = idsThatNeed("packages", handler);
    const customer = inputs["customer"];
    const isKnown = isRaw(customer) && isRaw(at(customer, "packages"));
    return rules.length === 0 || isAbsent(customer) || isKnown
        ? []
        : [{ rules, path: "customer", reason: "the packages of its customer are not known" }];
}

const keyOf = (customer: unknown, location: string): string => JSON.stringify([textAt(customer, "urn"), location]);

/** The locations that a resource makes, of whichever customer. */
function locationsOf({ handler, urn, inputs }: Declared): string[] {
    const isCustomer = handler === "wholesaleCustomer";
    const name = isCustomer ? textAt(inputs, "headOffice.name") : textAt(inputs, "name");
    const customer = isCustomer ? { urn } : inputs["customer"];
    return name === undefined || !(isCustomer || handler === "customerLocation") ? [] : [keyOf(customer, name)];
}

/** A location may have been made in Control Hub, so that one the program does not declare is not a mistake yet. */
function locationsNotKnown({ handler, inputs }: Declared, known: ReadonlySet<string>): NotChecked[] {
    const users = handler === "customerUser" ? [inputs] : handler === "customerUsers" ? usersIn(inputs) : [];
    const named = new Set(users.flatMap((user) => textAt(user, "location") ?? []));
    return [...named]
        .filter((location) => !known.has(keyOf(inputs["customer"], location)))
        .map((location) => ({
            rules: idsThatNeed("locations", handler),
            path: handler === "customerUser" ? "location" : "users",
            reason: `the program does not declare a location ${JSON.stringify(location)}, and only Webex knows the others`,
        }));
}

const usersIn = (inputs: Raw): unknown[] => {
    const users = inputs["users"];
    return isRaw(users) ? Object.values(users).map(entryFrom) : [];
};
