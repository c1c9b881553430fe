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
    readonly neverBecomes?: Pick<Refusal, "rule" | "path" | "reason" | "fix" | "fixBeforeAdoption"> | undefined;
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
    "Name the user resources after e-mail addresses instead of positions in a list, so that each user keeps its own resource (docs/renaming.md).";

export const declaredOnce: IdentityRule = {
    id: "I1",
    severity: "refused",
    sentence: "The same object declared by two resources of the program.",
    source: "choice: deleting one of the two would delete the object of the other",
    factsFrom: ["offline"],
    example: { ...anna, alsoDeclaredBy: 'CustomerUsers "all"' },
    validate: ({ path, what, alsoDeclaredBy }) =>
        alsoDeclaredBy === undefined
            ? []
            : [
                  {
                      path,
                      reason: `${what} is also declared by ${alsoDeclaredBy}`,
                      fix: "Remove one of the two declarations.",
                  },
              ],
};

export const keyIsNotHandedOn: IdentityRule = {
    id: "I1",
    severity: "refused",
    sentence:
        "An e-mail address that moves from one resource of the program to another, for example where users named by their position in a list move up by one.",
    source: "choice: an account would be handed from one person to another",
    factsFrom: ["offline", "webex"],
    example: { ...anna, sharesKeyWith: 'CustomerUser "user-1"' },
    validate: ({ path, what, sharesKeyWith, isHeldAtCustomer }) =>
        sharesKeyWith !== undefined
            ? [{ path, reason: `${what} moves from one resource to another, ${sharesKeyWith}`, fix: nameByAddress }]
            : isHeldAtCustomer === true
              ? [{ path, reason: `${what} exists already, as another user of the customer`, fix: nameByAddress }]
              : [],
};

const freeTheAddress =
    "Use another address, or have the other account's address changed or the account deleted in Control Hub first.";

export const addressIsFree: IdentityRule = {
    id: "I2",
    severity: "refused",
    sentence:
        "An e-mail address that belongs to a user of another customer, or, for the new address of an existing user, to another person in the customer's organization.",
    source: "Webex API, Provision a Wholesale Subscriber: error 10022",
    factsFrom: ["webex"],
    example: { ...anna, heldElsewhere: "email anna@norrbygg.example already belongs to an existing user" },
    validate: ({ path, what, heldElsewhere, isHeldByPerson }) => {
        const reason =
            heldElsewhere !== undefined
                ? `${what} exists elsewhere in Webex; its precheck says: ${heldElsewhere}`
                : isHeldByPerson === true
                  ? `${what} already has an account, as a person without a package in the customer's organization`
                  : undefined;
        return reason === undefined ? [] : [{ path, reason, fix: freeTheAddress }];
    },
};

export const existingEqualsDeclared: IdentityRule = {
    id: "I3",
    severity: "refused",
    sentence: "An object that already exists at Webex and differs from its new declaration, without `adopt`.",
    source: "choice: an object that somebody else created is not overwritten without being asked to",
    factsFrom: ["webex"],
    example: { ...anna, differing: ["lastName"] },
    validate: ({ path, what, differing = [] }) =>
        differing.length === 0
            ? []
            : [
                  {
                      path,
                      reason: `${what} already exists and differs in ${differing.join(", ")}`,
                      fix: "If this stack manages it under a former name, add that name as an alias (docs/renaming.md). Otherwise set adopt: true to take it over; the differences are then shown as an update.",
                  },
              ],
};

export const adoptedCanBecomeDeclared: IdentityRule = {
    id: "A1",
    severity: "refused",
    sentence:
        "An object that `adopt: true` would take over but that Webex could never bring to the declared state: quantities where it has none or the reverse, a lower quantity, removal of a package that users have, another name or country, a smaller package for an administrator, another location for a calling user, another type of template.",
    source: "see the source of that rule",
    factsFrom: ["webex"],
    example: {
        path: "packages",
        what: 'the customer "Norrbygg AB" (crm-004711)',
        neverBecomes: {
            rule: "C8",
            path: "packages.webex_calling.quantity",
            reason: "24 is lower than the 25 now assigned; a quantity may stay or rise",
            fix: "Write 25 or more.",
        },
    },
    validate: ({ what, neverBecomes }) => {
        if (neverBecomes === undefined) {
            return [];
        }
        const { rule, path, reason, fix, fixBeforeAdoption = fix } = neverBecomes;
        return [
            {
                path,
                reason: `${what} already exists at Webex and could never be changed to match the program: ${reason} (rule ${rule})`,
                fix: fixBeforeAdoption,
            },
        ];
    },
};

export const userStaysWithCustomer: IdentityRule = {
    id: "U11",
    severity: "refused",
    sentence: "A user moved to another customer with the same e-mail address while the previous customer still exists.",
    source: "Webex API, Remove a Wholesale Subscriber: the e-mail address stays taken, so creating the user again would fail",
    factsFrom: ["webex"],
    example: { path: "customer", what: "the user anna@norrbygg.example", movesCustomer: true },
    validate: ({ path, what, movesCustomer }) =>
        movesCustomer === true
            ? [
                  {
                      path,
                      reason: `${what} cannot move to another customer: Webex would remove it from the first customer but keep its e-mail address in use`,
                      fix: "Keep the customer; or remove this user, have the person deleted in Control Hub and then declare the user under the other customer; or use another e-mail address there.",
                  },
              ]
            : [],
};

export const accountStaysWithPerson: IdentityRule = {
    id: "U12",
    severity: "refused",
    sentence:
        "An account whose e-mail address and name were both changed at Webex while the program still declares the previous person.",
    source: "choice: an account is never deleted or reassigned because somebody edited it",
    factsFrom: ["webex"],
    example: { ...anna, givenAway: "bo@norrbygg.example" },
    validate: ({ path, what, givenAway }) =>
        givenAway === undefined
            ? []
            : [
                  {
                      path,
                      reason: `${what} was changed at Webex to ${givenAway}, with a different name`,
                      fix: "Declare the new e-mail address and name to keep the account as it is now, or change both back in Control Hub.",
                  },
              ],
};

export const addressChangeNeedsAccount: IdentityRule = {
    id: "U13",
    severity: "refused",
    sentence: "A new e-mail address for a person who has no account yet because the invitation has not been accepted.",
    source: "Webex API, Update a Person: it changes e-mail addresses, and there is no person yet",
    factsFrom: ["webex"],
    example: { ...anna, hasNoAccount: true },
    validate: ({ path, what, hasNoAccount }) =>
        hasNoAccount === true
            ? [
                  {
                      path,
                      reason: `${what} has not accepted Webex's invitation yet, so there is no account whose e-mail address could be changed`,
                      fix: "Keep the address until the invitation is accepted and `pulumi refresh` shows it; or remove this user first and declare the new address in a later run.",
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
