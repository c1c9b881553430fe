// The backend that holds the states of a fleet: Pulumi's, or, in a trial, the folder of the emulator.
import { resolve } from "node:path";
import type { Fleet } from "../../sdk/fleet-file";
import { environmentFor, reachBackend } from "../pulumi/backend";
import { deployedStacks, type DeployedStack } from "../pulumi/deployed-stacks";
import { pulumiEnvironment } from "../pulumi/pulumi-environment";
import { stateFolder } from "../pulumi/state-folder";
import { needsEmulator } from "./environment";

/** For commands that read states and need no emulator for that. */
export async function stacksInBackend({ folder: cwd }: Fleet): Promise<ReadonlyMap<string, DeployedStack>> {
    const isTrial = needsEmulator(cwd, process.env);
    const backend = isTrial ? { PULUMI_BACKEND_URL: stateFolder(resolve(cwd)).backend } : {};
    const env: NodeJS.ProcessEnv = { ...pulumiEnvironment(cwd), ...backend };
    const { PULUMI_BACKEND_URL: known = "" } = env;
    // Where the environment names the backend, one question is enough; only if it fails, pulumi is asked what is wrong with the backend.
    const found =
        known === ""
            ? undefined
            : await deployedStacks({ cwd, env: environmentFor(known, env) }).catch(() => undefined);
    return found ?? deployedStacks({ cwd, env: await reachBackend({ cwd, env }) });
}
