// The rules of identity: one object is one resource of the program, and an account stays with its person.
import type { Refusal } from "./refusal";
import type { Rule } from "./rule";

export interface IdentitySubject {
    readonly path: string;
    /** `the user anna@norrbygg.example` */
    readonly what: string;
    /** The other resource of the program that declares it: `CustomerUser "anna"`. */
    readonly alsoDeclaredBy?: string | undefined;
    /** The other resource that has had the declared key until now, or that takes the key which this one gives up. */
    readonly sharesKeyWith?: string | undefined;
    /** Whether an existing user of the same customer has the address that this one is to get. */
    readonly isHeldAtCustomer?: boolean | undefined;
    /** Webex's words, where its precheck says that a user elsewhere has the address. */
    readonly heldElsewhere?: string | undefined;
    /** Whether another person of the customer's organization, who is none of its users, has the address that a user is to get. */
    readonly isHeldByPerson?: boolean | undefined;
    /** Fields in which the object that exists differs from its declaration. */
    readonly differing?: readonly string[] | undefined;
    /** What refuses the update that would follow an adoption. */
    readonly neverBecomes?: Pick<Refusal, "rule" | "path" | "reason" | "wayOut"> | undefined;
    /** Whether the user would move to another customer while the former one exists. */
    readonly movesCustomer?: boolean | undefined;
    /** The address that somebody gave the account at Webex, together with another name. */
    readonly givenAway?: string | undefined;
    /** Whether the person has no account yet. */
    readonly hasNoAccount?: boolean | undefined;
}

type IdentityRule = Rule<IdentitySubject>;

const anna: IdentitySubject = { path: "email", what: "the user anna@norrbygg.example" };
const nameByAddress =
    "Name users by their e-mail address rather than by their place in a list, so that each keeps its own resource (docs/renaming.md).";

export const declaredOnce: IdentityRule = {
    id: "I1",
    severity: "refused",
    sentence: "One object that two resources of the program declare.",
    source: "choice: removing one of the two would remove the object of the other",
    judges: ["offline"],
    example: { ...anna, alsoDeclaredBy: 'CustomerUsers "all"' },
    judge: ({ path, what, alsoDeclaredBy }) =>
        alsoDeclaredBy === undefined
            ? []
            : [
                  {
                      path,
                      reason: `${what} is declared by ${alsoDeclaredBy} as well`,
                      wayOut: "Remove one of the two declarations.",
                  },
              ],
};

export const keyIsNotHandedOn: IdentityRule = {
    id: "I1",
    severity: "refused",
    sentence:
        "An address that passes from one resource of the program to another, as where users named by their place in a list move up.",
    source: "choice: an account would pass from one person to another",
    judges: ["offline", "webex"],
    example: { ...anna, sharesKeyWith: 'CustomerUser "user-1"' },
    judge: ({ path, what, sharesKeyWith, isHeldAtCustomer }) =>
        sharesKeyWith !== undefined
            ? [{ path, reason: `${what} passes from one resource to another, ${sharesKeyWith}`, wayOut: nameByAddress }]
            : isHeldAtCustomer === true
              ? [{ path, reason: `${what} exists already, as another user of the customer`, wayOut: nameByAddress }]
              : [],
};

const freeTheAddress =
    "Use another address, or have the other account's address changed or the account deleted in Control Hub first.";

export const addressIsFree: IdentityRule = {
    id: "I2",
    severity: "refused",
    sentence:
        "An e-mail address that a user of another customer has, or, where an existing user is to get it, another person of the customer's organization.",
    source: "API, code 10022",
    judges: ["webex"],
    example: { ...anna, heldElsewhere: "email anna@norrbygg.example already belongs to an existing user" },
    judge: ({ path, what, heldElsewhere, isHeldByPerson }) => {
        const reason =
            heldElsewhere !== undefined
                ? `${what} exists elsewhere in Webex; its precheck says: ${heldElsewhere}`
                : isHeldByPerson === true
                  ? `${what} has an account already, as a person of the customer's organization without a package`
                  : undefined;
        return reason === undefined ? [] : [{ path, reason, wayOut: freeTheAddress }];
    },
};

export const existingEqualsDeclared: IdentityRule = {
    id: "I3",
    severity: "refused",
    sentence: "An object that exists at Webex and differs from its new declaration, without `adopt`.",
    source: "choice: what somebody else made is not overwritten unasked",
    judges: ["webex"],
    example: { ...anna, differing: ["lastName"] },
    judge: ({ path, what, differing = [] }) =>
        differing.length === 0
            ? []
            : [
                  {
                      path,
                      reason: `${what} exists already and differs in ${differing.join(", ")}`,
                      wayOut: "If this stack manages it under a former name, keep that name by aliases (docs/renaming.md). Write adopt: true to take over one that it does not manage; the differences then show as an update.",
                  },
              ],
};

/** The object is not in the state yet: nothing of it can be accepted by a refresh. */
const withoutRefresh = (wayOut: string): string =>
    wayOut.replace(/,?(?: or)? accept (?:it|what stands at Webex) by `pulumi refresh`(?: and write that)?/u, "");

export const adoptedCanBecomeDeclared: IdentityRule = {
    id: "A1",
    severity: "refused",
    sentence:
        "An object that `adopt: true` would take over, and that Webex would never bring to the declared state: quantities where it has none or the reverse, a lower quantity, a package dropped that users hold, another name or country, an administrator's smaller package, another location of a calling user, another type of a template.",
    source: "as the rule that is named",
    judges: ["webex"],
    example: {
        path: "packages",
        what: 'the customer "Norrbygg AB" (crm-004711)',
        neverBecomes: {
            rule: "C8",
            path: "packages.webex_calling.quantity",
            reason: "24 is lower than the 25 now assigned; a quantity may stay or rise",
            wayOut: "Write 25 or more.",
        },
    },
    judge: ({ what, neverBecomes }) => {
        if (neverBecomes === undefined) {
            return [];
        }
        const { rule, path, reason, wayOut } = neverBecomes;
        return [
            {
                path,
                reason: `${what} exists at Webex, and no later run could bring it to this: ${reason}, rule ${rule}`,
                wayOut: withoutRefresh(wayOut),
            },
        ];
    },
};

export const userStaysWithCustomer: IdentityRule = {
    id: "U11",
    severity: "refused",
    sentence: "A user moved to another customer under the same address while the former one exists.",
    source: "API, section 4: removing a user frees no address, so the second creation would fail after the first removal",
    judges: ["webex"],
    example: { path: "customer", what: "the user anna@norrbygg.example", movesCustomer: true },
    judge: ({ path, what, movesCustomer }) =>
        movesCustomer === true
            ? [
                  {
                      path,
                      reason: `${what} cannot move to another customer: Webex would remove it at the first and keep its address taken`,
                      wayOut: "Keep the customer, or remove this user, have the person deleted in Control Hub, and declare it at the other customer then; or use another address there.",
                  },
              ]
            : [],
};

export const accountStaysWithPerson: IdentityRule = {
    id: "U12",
    severity: "refused",
    sentence:
        "An account whose address and name somebody changed at Webex, while the program still declares the former person.",
    source: "choice: nobody's account is deleted, or given back, because somebody edited it",
    judges: ["webex"],
    example: { ...anna, givenAway: "bo@norrbygg.example" },
    judge: ({ path, what, givenAway }) =>
        givenAway === undefined
            ? []
            : [
                  {
                      path,
                      reason: `${what} was changed at Webex to ${givenAway}, with another name`,
                      wayOut: "Write the new address and name to keep the account as it is now, or change both back in Control Hub.",
                  },
              ],
};

export const addressChangeNeedsAccount: IdentityRule = {
    id: "U13",
    severity: "refused",
    sentence: "A new address for a person who has no account yet, because the invitation was not accepted.",
    source: "API, section 4: addresses are changed through People, and there is no person yet",
    judges: ["webex"],
    example: { ...anna, hasNoAccount: true },
    judge: ({ path, what, hasNoAccount }) =>
        hasNoAccount === true
            ? [
                  {
                      path,
                      reason: `${what} has not accepted Webex's invitation yet, so there is no account whose address could change`,
                      wayOut: "Keep the address until the invitation is accepted and `pulumi refresh` shows it, or remove this user first and declare the new address in a later run.",
                  },
              ]
            : [],
};

/** Of every kind of object. */
export const objectRules: readonly IdentityRule[] = [declaredOnce, existingEqualsDeclared, adoptedCanBecomeDeclared];

/** Of users alone: an account stays with its person. */
export const accountRules: readonly IdentityRule[] = [
    keyIsNotHandedOn,
    addressIsFree,
    userStaysWithCustomer,
    accountStaysWithPerson,
    addressChangeNeedsAccount,
];

export const identityRules: readonly IdentityRule[] = [...objectRules, ...accountRules];
