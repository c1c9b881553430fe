// The steps of the tour: what each shows, and what it must end with for the tour to go on.
import { moveCustomer } from "./backdoor";
import { edited, refusedEdits } from "./edits";
import type { EmulatorProcess } from "./emulator-process";
import type { TourProject } from "./project";

export interface Outcome {
    readonly code: number;
    readonly stdout: string;
    readonly stderr: string;
}

export interface Step {
    readonly title: string;
    run(project: TourProject, emulator: EmulatorProcess): Promise<Outcome>;
    /** What is wrong with the outcome, if anything. */
    problemWith(outcome: Outcome): string | undefined;
}

const endsWith =
    (expected: number) =>
    ({ code }: Outcome): string | undefined =>
        code === expected ? undefined : `it exited with code ${code} instead of ${expected}`;

const up: Step = {
    title: "pulumi up: create the template, both customers and their users",
    run: (project) => project.run("up", "--yes", "--skip-preview", "--suppress-progress"),
    problemWith: endsWith(0),
};

const unchanged: Step = {
    title: "pulumi preview: nothing changed, so there is nothing to do",
    run: (project) => project.run("preview", "--expect-no-changes", "--suppress-progress"),
    problemWith: endsWith(0),
};

const refusals: readonly Step[] = refusedEdits.map((edit) => ({
    title: `${edit.title}: ${edit.from.split("\n").pop()?.trim() ?? ""} -> ${edit.to.split("\n").pop()?.trim() ?? ""}; preview refuses this`,
    run: (project) => {
        project.write(edited(project.program, edit));
        return project.run("preview", "--suppress-progress");
    },
    problemWith: (outcome) => {
        const wasRefused = outcome.code === 1 && outcome.stdout.concat(outcome.stderr).includes(`[${edit.rule}]`);
        return wasRefused ? undefined : `preview did not refuse it with rule ${edit.rule} (code ${outcome.code})`;
    },
}));

const drift: Step = {
    title: "Somebody changes a customer's address in Partner Hub, outside Pulumi: a plain preview shows the drift",
    run: async (project, emulator) => {
        project.write(project.program);
        await moveCustomer(emulator.endpoint, ["webex_meetings"], "Kungsgatan 9");
        return project.run("preview", "--diff", "--expect-no-changes", "--suppress-progress");
    },
    problemWith: (outcome) =>
        outcome.code === 7 && outcome.stdout.includes("Kungsgatan 9")
            ? undefined
            : `preview did not show the drift (code ${outcome.code})`,
};

const destroy: Step = {
    title: "pulumi destroy: users are deleted before their customer",
    run: (project) => project.run("destroy", "--yes", "--skip-preview", "--suppress-progress"),
    problemWith: endsWith(0),
};

export const steps: readonly Step[] = [up, unchanged, ...refusals, drift, destroy];
