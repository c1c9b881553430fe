// Checks a whole program: runs it under mocks, validates every resource, and reports what could not be checked.
import { CommandFailure } from "../failure";
import type { NotChecked, Report } from "./validation/finding";
import { findingsOf } from "./validation/findings";
import { validateResources } from "./validation/validate";
import { rulesNotChecked, valuesNotChecked } from "./validation/not-checked";
import { hiderOf, withoutSecretsIn } from "./hidden-config";
import { credentialKeys, offlineSession } from "./offline-session";
import { readConfig, type Config } from "./project/config";
import { ENCRYPTED } from "./project/config-value";
import { readProject } from "./project/project-file";
import { nodeOptions } from "./project/runtime-options";
import { chooseStack, type Stack } from "./project/stack-name";
import type { Outcome } from "./program/job";
import { runProgram } from "./program/run-program";
import type { OldState } from "./state/exported-state";
import { exportStack, readGivenState, type FoundState, type StateSource } from "./state/state-source";

export interface CheckOptions {
    readonly folder: string;
    readonly stack: string | undefined;
    readonly state: StateSource;
    /** Is called with the files that the program read. */
    readonly onRead?: (files: readonly string[]) => void;
}

export async function check(options: CheckOptions): Promise<Report> {
    const project = readProject(options.folder);
    const given = readGivenState(options.state);
    const stack = chooseStack(project, options.stack, given?.stack);
    const [config, found] = await Promise.all([
        readConfig(project, stack),
        options.state === "stack" ? exportStack(project, stack) : givenOrNone(given),
    ]);
    const state = "state" in found ? sameStack(found.state, stack) : undefined;
    const outcome = await runProgram(
        {
            ...project.program,
            project: project.name,
            stack: stack.name,
            organization: stack.organization,
            config: withoutCredentials(config),
            secretKeys: config.secretKeys,
            state: state?.resources ?? {},
        },
        nodeOptions(project.runtimeOptions),
        options.onRead,
    ).catch(mentioning(config));
    const { declared, unanswered } = outcome;
    const notes: string[] = [];
    const session = offlineSession(config.values, (line) => notes.push(line));
    const results = await validateResources(declared, state, session);
    const report: Report = {
        folder: project.folder,
        project: project.name,
        stack: stack.name,
        resources: results.length,
        findings: findingsOf(results, outcome, project),
        notChecked: [
            ...unreached(outcome),
            ...rulesNotChecked(results, "problem" in found ? found.problem : undefined),
            ...unreadConfig(config),
            ...unanswered.map((token) => ({
                rules: [],
                reason: `resources that depend on ${token} were left out, because only the engine can call it`,
            })),
            ...valuesNotChecked(results),
        ],
        notes,
    };
    return withoutSecretsIn(report, hiderOf(config));
}

/** What lies behind the line that stopped the program. */
const unreached = ({ stopped }: Outcome): NotChecked[] =>
    stopped === undefined
        ? []
        : [{ rules: [], reason: `the program stopped because the users in the refused rows are missing: ${stopped}` }];

function givenOrNone(state: OldState | undefined): FoundState {
    return state === undefined ? { problem: "--no-state was given" } : { state };
}

/** The state of another stack would look like one in which nothing exists yet. */
function sameStack(state: OldState, { name }: Stack): OldState {
    if (state.stack !== undefined && state.stack !== name) {
        throw new CommandFailure(
            `The state belongs to the stack ${state.stack}, not to ${name}: use --stack ${state.stack}, or pass another state.`,
        );
    }
    return state;
}

/** The program may read them and does not get to use them. */
function withoutCredentials({ values }: Config): Config["values"] {
    const isClosed = (key: string): boolean => credentialKeys.includes(key);
    return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, isClosed(key) ? ENCRYPTED : value]));
}

function unreadConfig({ unread }: Config): NotChecked[] {
    return unread === undefined
        ? []
        : [
              {
                  rules: [],
                  reason: `the configuration ${unread.keys.join(", ")} was treated as unknown: ${unread.problem}`,
              },
          ];
}

/** Without the secrets that it was given. A program that fails may do so because a value it needs is encrypted. */
const mentioning =
    (config: Config) =>
    (error: unknown): never => {
        if (!(error instanceof CommandFailure)) {
            throw error;
        }
        const said = hiderOf(config)(error.message);
        if (config.unread === undefined) {
            throw new CommandFailure(said);
        }
        const { unread } = config;
        const keys = unread.keys.join(", ");
        throw new CommandFailure(`${said}; it ran without the configuration ${keys}: ${unread.problem}`);
    };
