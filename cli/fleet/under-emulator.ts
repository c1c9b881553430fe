// Runs this same command again while the emulator of the fleet's folder serves, with the states beside the emulator's data.
import { resolve } from "node:path";
import { runInForeground } from "../pulumi/child";
import { EMULATOR } from "../pulumi/run-pulumi";
import { stateFolder } from "../pulumi/state-folder";

/** The exit code of the command. */
export function underEmulator(folder: string): Promise<number> {
    const state = stateFolder(resolve(folder));
    const again = [process.execPath, ...process.argv.slice(1)];
    return runInForeground(process.execPath, [EMULATOR, "--database", state.database, "--", ...again], {
        cwd: process.cwd(),
        env: { ...process.env, PULUMI_BACKEND_URL: state.backend },
    });
}
