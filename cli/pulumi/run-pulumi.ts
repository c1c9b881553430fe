// Runs pulumi in a project, against the emulator or against Webex, without anything to set up first.
import { join } from "node:path";
import { CommandFailure } from "../failure";
import { say } from "../output";
import { packageFolder } from "../package-folder";
import { askPulumi, environmentFor, errorIn, reachBackend } from "./backend";
import { runInForeground } from "./child";
import { deployedStacks } from "./deployed-stacks";
import { findPulumi, HOW_TO_GET_PULUMI } from "./find-pulumi";
import { pulumiEnvironment } from "./pulumi-environment";
import { stateFolder, type StateFolder } from "./state-folder";
import { targetOf, type Target } from "./target";

export const EMULATOR = join(packageFolder(), "bin", "webex-wholesale-emulator.js");

/** The exit code of pulumi. */
export async function runPulumi(args: readonly string[]): Promise<number> {
    const state = stateFolder();
    if ((await findPulumi(state.project)) === undefined) {
        throw new CommandFailure(HOW_TO_GET_PULUMI.join("\n"));
    }
    const target = targetOf(process.env);
    const env = await environmentOf(state, target);
    const options = { cwd: state.project, env };
    await ensureStack(target, options);
    say(`webex-wholesale: pulumi ${args[0] ?? ""} of the stack ${target.stack}, against ${target.name}`);
    return target.isEmulator
        ? runInForeground(process.execPath, [EMULATOR, "--database", state.database, "--", "pulumi", ...args], options)
        : runInForeground("pulumi", args, options);
}

/** The trial's state lies beside the emulator's data, whatever backend the user has; with Webex it is the user's choice. */
async function environmentOf(state: StateFolder, target: Target): Promise<NodeJS.ProcessEnv> {
    const { PULUMI_BACKEND_URL: backend } = process.env;
    const env = { ...pulumiEnvironment(state.project), PULUMI_STACK: target.stack };
    if (target.isEmulator) {
        return { ...env, PULUMI_BACKEND_URL: state.backend };
    }
    if (backend !== undefined && backend !== "") {
        return environmentFor(backend, env);
    }
    const reached = await reachBackend({ cwd: state.project, env }).catch((error: unknown) => notLoggedIn(error));
    if (reached !== undefined) {
        return reached;
    }
    say(
        "webex-wholesale: pulumi is not logged in, so the state is kept in .state; run pulumi login before others use this stack",
    );
    return { ...env, PULUMI_BACKEND_URL: state.backend };
}

function notLoggedIn(error: unknown): undefined {
    if (!(error instanceof CommandFailure)) {
        throw error;
    }
}

async function ensureStack(
    { stack }: Target,
    options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<void> {
    if ((await deployedStacks(options)).has(stack)) {
        return;
    }
    const init = await askPulumi(["stack", "init", stack, "--no-select", "--non-interactive"], options);
    if (init.code !== 0) {
        throw new CommandFailure(`The stack ${stack} cannot be made; pulumi reported: ${errorIn(init)}`);
    }
}
