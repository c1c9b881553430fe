// What pulumi's text means, the exit code of a fleet, and summaries in which no name can do harm.
import { expect } from "chai";
import { exitCodeOf, type Outcome, type StackResult } from "../../../cli/fleet/result";
import { decideOnLock } from "../../../cli/fleet/stack/lock";
import { changesIn, hasPendingOperations, lockOwnersIn, reasonIn } from "../../../cli/fleet/stack/pulumi-text";
import { asMarkdown } from "../../../cli/fleet/summary/markdown";
import { asText, progressLine } from "../../../cli/fleet/summary/text";

const stack = (outcome: Outcome, more: Partial<StackResult> = {}): StackResult => ({
    ...{ stack: "crm-1", outcome, seconds: 1.25, changes: {} },
    ...more,
});
const result = (...stacks: StackResult[]) => ({ operation: "drift" as const, stacks, isInterrupted: false });

describe("the exit code of a fleet", () => {
    const cases: readonly (readonly [outcomes: readonly Outcome[], code: number])[] = [
        [[], 0],
        [["unchanged", "done", "absent"], 0],
        [["unchanged", "changes"], 7],
        [["changes", "failed"], 1],
        [["done", "not-run"], 1],
        [["running"], 1],
    ];
    for (const [outcomes, code] of cases) {
        it(`is ${code} for ${outcomes.join(", ") || "no stack"}`, () => {
            expect(exitCodeOf(result(...outcomes.map((one) => stack(one))))).to.equal(code);
        });
    }

    it("is 130 after an interruption, whatever succeeded before", () => {
        expect(exitCodeOf({ ...result(stack("unchanged")), isInterrupted: true })).to.equal(130);
    });
});

describe("what pulumi printed about one stack", () => {
    it("contains the number of changes, of which the last list counts", () => {
        const preview = "Resources:\n    + 3 to create\n\n";
        const update =
            "Resources:\n    + 2 created\n    ~ 1 updated\n    +-1 replaced\n    - 4 deleted\n    5 unchanged\n\nDuration: 23s\n";
        expect(changesIn(preview)).to.deep.equal({ create: 3 });
        expect(changesIn(preview + update)).to.deep.equal({ create: 2, update: 1, replace: 1, delete: 4 });
        expect(changesIn("Resources:\n    ~ 2 to update\n    1 unchanged\n    1 errored\n")).to.deep.equal({
            update: 2,
        });
        expect(changesIn("")).to.deep.equal({});
    });

    const reasons: readonly (readonly [what: string, text: string, reason: string | RegExp])[] = [
        [
            "a rule's refusal before everything else, once",
            "    error: x has a problem: [C8] packages: 20 is lower. Write 25.\nerror: other\n    error: y: [C8] packages: 20 is lower. Write 25.\n",
            "[C8] packages: 20 is lower. Write 25.",
        ],
        [
            "the errors that say something",
            "error: update failed\nerror: no credentials\nerror: 1 error occurred:\n",
            "no credentials",
        ],
        [
            "the line after an error that ends with a colon",
            "    error: Running program '/x' failed with an unhandled exception:\n    Error: no customers.csv\n        at x\n",
            "Running program '/x' failed with an unhandled exception: Error: no customers.csv",
        ],
        ["three errors at most", "error: a\nerror: b\nerror: c\nerror: d\nerror: e\n", "a · b · c (and 2 more)"],
        ["the last line without an error", "Updating\nKilled\n\n", "Killed"],
        ["that there was nothing", "", "pulumi printed nothing"],
        ["a part of a very long error", `error: ${"x".repeat(9000)}`, /^x{600}\.\.\.$/u],
    ];
    for (const [what, text, reason] of reasons) {
        it(`gives as the reason ${what}`, () => {
            if (typeof reason === "string") {
                expect(reasonIn(text)).to.equal(reason);
            } else {
                expect(reasonIn(text)).to.match(reason);
            }
        });
    }

    it("contains who holds the lock", () => {
        const text =
            "error: the stack is currently locked by 1 lock(s). Either wait ... with `pulumi cancel`.\n  file:///s/x.json: created by root@vm (pid 12) at 2026-11-26T18:24:22Z\n";
        expect(lockOwnersIn(text)).to.deep.equal([
            { user: "root", host: "vm", pid: 12, since: "2026-11-26T18:24:22Z" },
        ]);
        expect(lockOwnersIn("a user was created by root@vm (pid 12) at 2026")).to.deep.equal([]);
    });

    it("contains whether creations are pending", () => {
        const warning = "Attempting to deploy or update resources with 2 pending operations from previous deployment.";
        expect(hasPendingOperations(`warning: ${warning}`)).to.equal(true);
        expect(hasPendingOperations("2 pending")).to.equal(false);
    });
});

describe("a lock that stops a stack of a fleet", () => {
    const owner = { user: "root", host: "vm", pid: 12, since: "2026-11-26T18:24:22Z" };
    const around = { host: "vm", isAlive: () => false, isOurs: () => true };
    const decide = (changes: Partial<typeof around>) => decideOnLock("crm-1", [owner], { ...around, ...changes });

    it("is cancelled if its owner was started here and has ended", () => {
        expect(decide({})).to.deep.equal({ cancel: true });
    });

    for (const [what, changes, said] of [
        ["its owner lives", { isAlive: () => true }, /still running: wait for it/u],
        [
            "its owner was on another host",
            { host: "other" },
            /if that run has ended, run `pulumi cancel --yes --stack crm-1`/u,
        ],
        ["a host of the same name started its owner", { isOurs: () => false }, /if that run has ended/u],
    ] as const) {
        it(`is left, with what to type, if ${what}`, () => {
            const decision = decide(changes);
            expect(decision.cancel ? "" : decision.reason).to.match(said);
        });
    }
});

describe("the summary of a fleet", () => {
    const hostile = "a|b`c`</code><script>x</script>\n\n# head [link](http://x.example) @everyone \u001b[2J\u202e";
    const bad = result(stack("failed", { stack: hostile, reason: hostile, log: "/x" }), stack("unchanged"));

    it("shows names and reasons as text in Markdown: nothing in them is HTML, a link, a heading or a row", () => {
        const text = asMarkdown(bad);
        for (const harmful of ["<script", "\u001b", "\u202e"]) {
            expect(text).to.not.include(harmful);
        }
        expect(text.split("\n").filter((line) => line.startsWith("<tr>"))).to.have.length(2);
        const [, inside = ""] = /<table>\n([^]*)\n<\/table>/u.exec(text) ?? [];
        expect(inside, "an empty line would end the HTML").to.not.match(/\n\s*\n/u);
        expect(inside.replaceAll(/<td><code>[^<]*<\/code><\/td>|<td><\/td>/gu, "")).to.not.include("link");
    });

    it("shows only stacks that need attention, and how to go on", () => {
        expect(asText(bad).join("\n"))
            .to.include("2 stacks, 1 FAILED, 1 unchanged")
            .and.not.match(/crm-1 +unchanged/u);
        expect(asText(bad).at(-1)).to.include("webex-wholesale fleet drift --failed");
        expect(asMarkdown(result(stack("unchanged")))).to.include("Nothing needs attention.");
    });

    it("has a line for each stack that ends", () => {
        const one = stack("done", { changes: { create: 2, update: 1 } });
        expect(progressLine(one, "up", 3, 12)).to.equal("[ 3/12] crm-1: done, 2 create, 1 update (1.3 s)");
        expect(progressLine(stack("changes"), "drift", 1, 1)).to.equal("[1/1] crm-1: drift (1.3 s)");
    });
});
