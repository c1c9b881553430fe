// The backend that holds the states of a fleet: Pulumi's, or, in a trial, the folder of the emulator.
import { resolve } from "node:path";
import type { Fleet } from "../../sdk/fleet-file";
import { reachBackend, type PulumiOptions } from "../pulumi/backend";
import { pulumiEnvironment } from "../pulumi/pulumi-environment";
import { stateFolder } from "../pulumi/state-folder";
import { needsEmulator } from "./environment";

/** For commands that read states and need no emulator for that. */
export async function reachFleetBackend({ folder: cwd }: Fleet): Promise<PulumiOptions> {
    const isTrial = needsEmulator(cwd, process.env);
    const backend = isTrial ? { PULUMI_BACKEND_URL: stateFolder(resolve(cwd)).backend } : {};
    return { cwd, env: await reachBackend({ cwd, env: { ...pulumiEnvironment(cwd), ...backend } }) };
}
