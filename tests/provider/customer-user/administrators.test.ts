// Rules U6 and U7: administrators keep the package level of their organization, however roles and packages change together.
import { expect } from "chai";
import { userRules } from "../../../provider/customer-user/rules";
import type { UserSubject } from "../../../provider/customer-user/subject";
import { aMeetingsUser, aUser, type Inputs, UNKNOWN } from "../../support/builders";
import { refusedAt, sentences } from "../verdict";

const full = "Full Administrator";
const created = (createdWith: unknown, adminEmail?: string): Partial<UserSubject> => ({
    customer: {
        createdWith,
        packages: { webex_calling: {}, webex_meetings: {}, webex_suite: {}, webex_voice: {} },
        adminEmail,
    },
});

type Row = readonly [title: string, now: Inputs, rest: Partial<UserSubject>, refused: boolean];

const ofU6: readonly Row[] = [
    [
        "an administrator on a package the customer was created with",
        aUser({ roles: [full] }),
        created(["webex_calling"]),
        false,
    ],
    [
        "an administrator on one it was not created with",
        aMeetingsUser({ roles: [full] }),
        created(["webex_calling"]),
        true,
    ],
    [
        "an administrator on a higher one it was not created with",
        aUser({ package: "webex_suite", roles: [full] }),
        created(["webex_calling"]),
        true,
    ],
    [
        "a read-only administrator",
        aMeetingsUser({ roles: ["Read-only Administrator"] }),
        created(["webex_calling"]),
        true,
    ],
    [
        "an administrator written in lower case",
        aMeetingsUser({ roles: ["full administrator"] }),
        created(["webex_calling"]),
        true,
    ],
    ["a user without roles", aMeetingsUser({ roles: [] }), created(["webex_calling"]), false],
    ["a user whose roles nobody manages", aMeetingsUser(), created(["webex_calling"]), false],
    [
        "a role that administers nothing",
        aMeetingsUser({ roles: ["Compliance Officer"] }),
        created(["webex_calling"]),
        false,
    ],
    ["the customer's administrator", aMeetingsUser(), created(["webex_calling"], "olle@norrbygg.example"), true],
    [
        "the customer's administrator in capitals",
        aMeetingsUser(),
        created(["webex_calling"], "OLLE@Norrbygg.example"),
        true,
    ],
    [
        "the customer's administrator on the right package",
        aMeetingsUser(),
        created(["webex_meetings"], "olle@norrbygg.example"),
        false,
    ],
    [
        "somebody else than the customer's administrator",
        aMeetingsUser(),
        created(["webex_calling"], "it@norrbygg.example"),
        false,
    ],
    [
        "roles at Webex that the program does not manage",
        aMeetingsUser(),
        { ...created(["webex_calling"]), facts: { rolesNow: [full] } },
        true,
    ],
    [
        "roles at Webex that the program takes",
        aMeetingsUser({ roles: [] }),
        { ...created(["webex_calling"]), facts: { rolesNow: [full] } },
        false,
    ],
    ["a customer adopted, of whose creation nobody knows", aMeetingsUser({ roles: [full] }), created(undefined), false],
    ["a creation not known yet", aMeetingsUser({ roles: [full] }), created(UNKNOWN), false],
    ["a creation partly not known yet", aMeetingsUser({ roles: [full] }), created(["webex_calling", UNKNOWN]), false],
    ["roles not known yet", aMeetingsUser({ roles: UNKNOWN }), created(["webex_calling"]), false],
    ["a role not known yet", aMeetingsUser({ roles: [UNKNOWN] }), created(["webex_calling"]), false],
    [
        "a role not known yet beside an administrator's",
        aMeetingsUser({ roles: [UNKNOWN, full] }),
        created(["webex_calling"]),
        true,
    ],
    [
        "roles not known yet that were an administrator's",
        aMeetingsUser({ roles: UNKNOWN }),
        { ...created(["webex_calling"]), before: aUser({ roles: [full] }) },
        false,
    ],
    ["a package not known yet", aMeetingsUser({ package: UNKNOWN, roles: [full] }), created(["webex_calling"]), false],
    [
        "an e-mail address not known yet",
        aMeetingsUser({ email: UNKNOWN }),
        created(["webex_calling"], "olle@norrbygg.example"),
        false,
    ],
];

function tabulate(id: string, rows: readonly Row[]): void {
    describe(id, () => {
        for (const [title, now, rest, refused] of rows) {
            it(`${refused ? "refuses" : "accepts"} ${title}`, () => {
                const found = refusedAt(userRules, { ...rest, now }).filter((one) => one.startsWith(id));
                expect(found).to.deep.equal(refused ? [`${id} package`] : []);
            });
        }
    });
}

tabulate("U6", ofU6);

const on = (name: string, roles?: unknown): Inputs =>
    (name === "webex_meetings" ? aMeetingsUser : aUser)({ email: "anna@norrbygg.example", package: name, roles });
const moved = (title: string, from: Inputs, to: Inputs, refused: boolean, facts?: UserSubject["facts"]): Row => [
    title,
    to,
    { before: from, facts },
    refused,
];

const names = [
    "webex_suite",
    "cx_essentials",
    "webex_calling",
    "webex_calling_standard",
    "webex_voice",
    "webex_meetings",
    "cx_premium_agent",
    "cx_standard_agent",
];
const includes: Readonly<Record<string, readonly string[]>> = {
    webex_suite: ["webex_calling", "webex_calling_standard", "webex_voice", "webex_meetings"],
    cx_essentials: ["webex_calling", "webex_calling_standard", "webex_voice"],
    webex_calling: ["webex_calling_standard", "webex_voice"],
};
const everyMove = names.flatMap((from) =>
    names.map((to) =>
        moved(
            `a full administrator from ${from} to ${to}`,
            on(from, [full]),
            on(to, [full]),
            from !== to && includes[to]?.includes(from) !== true,
        ),
    ),
);

tabulate("U7", [
    ...everyMove,
    moved("a user without roles", on("webex_suite", []), on("webex_meetings", []), false),
    moved(
        "an administrator who is not a full one",
        on("webex_suite", ["User Administrator"]),
        on("webex_meetings", ["User Administrator"]),
        false,
    ),
    moved("a role taken together with the package", on("webex_suite", [full]), on("webex_meetings", []), false),
    moved(
        "a role exchanged together with the package",
        on("webex_suite", [full]),
        on("webex_meetings", ["User Administrator"]),
        false,
    ),
    moved("a role given together with the package", on("webex_suite", []), on("webex_meetings", [full]), false),
    moved(
        "a role kept among others",
        on("webex_suite", ["User Administrator", full]),
        on("webex_meetings", [full, "Compliance Officer"]),
        true,
    ),
    moved(
        "a role the program stops managing together with the package",
        on("webex_suite", [full]),
        on("webex_meetings"),
        true,
    ),
    moved("a role that only Webex knows of", on("webex_suite"), on("webex_meetings"), true, { rolesNow: [full] }),
    moved(
        "a role that Webex no longer has and nobody manages",
        on("webex_suite", [full]),
        on("webex_meetings"),
        false,
        { rolesNow: [] },
    ),
    moved("a role only Webex knows of, taken by the program", on("webex_suite"), on("webex_meetings", []), false, {
        rolesNow: [full],
    }),
    moved("a role only Webex knows of, managed from now on", on("webex_suite"), on("webex_meetings", [full]), true, {
        rolesNow: [full],
    }),
    moved(
        "a full administrator written in lower case",
        on("webex_suite", ["full administrator"]),
        on("webex_meetings", ["full administrator"]),
        true,
    ),
    moved(
        "the role in lower case in the program and as Webex writes it in the state",
        on("webex_suite", [full]),
        on("webex_meetings", ["FULL ADMINISTRATOR"]),
        true,
    ),
    moved("roles not known yet", on("webex_suite", [full]), on("webex_meetings", UNKNOWN), false),
    moved("a role not known yet", on("webex_suite", [full]), on("webex_meetings", [UNKNOWN]), false),
    moved("a package not known yet", on("webex_suite", [full]), on(UNKNOWN, [full]), false),
    ["a creation", on("webex_meetings", [full]), {}, false],
]);

describe("the messages about administrators", () => {
    it("name the packages the customer was created with", () => {
        const [told = ""] = sentences(userRules, {
            now: aMeetingsUser({ roles: [full] }),
            ...created(["webex_calling", "webex_suite"]),
        });
        expect(told)
            .to.match(/^\[U6\] package: /u)
            .and.contain("webex_calling, webex_suite")
            .and.contain("(guide, configure a customer, roles)");
    });

    it("name the fixes for a downgrade, one of which is to remove the role", () => {
        const [told = ""] = sentences(userRules, {
            before: on("webex_suite", [full]),
            now: on("webex_meetings", [full]),
        });
        expect(told)
            .to.match(/^\[U7\] package: /u)
            .and.contain("Keep webex_suite")
            .and.contain("pulumi refresh")
            .and.contain('"Full Administrator" first');
    });
});
