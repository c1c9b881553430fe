// The folder .state of a project: the emulator's data, and the state of the stack that describes them.
import { existsSync, mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CommandFailure } from "../failure";

export interface StateFolder {
    /** Of the Pulumi project. */
    readonly project: string;
    readonly database: string;
    /** For PULUMI_BACKEND_URL. */
    readonly backend: string;
}

export function stateFolder(project: string = process.cwd()): StateFolder {
    if (!existsSync(join(project, "Pulumi.yaml"))) {
        throw new CommandFailure(
            `There is no Pulumi.yaml in ${project}: run this in the folder of the project, or write one with pulumi-webex-wholesale init.`,
        );
    }
    const folder = join(realpathSync(project), ".state");
    if (!existsSync(folder)) {
        mkdirSync(folder);
        writeFileSync(join(folder, ".gitignore"), "*\n");
    }
    return {
        project,
        database: join(folder, "emulator.sqlite"),
        backend: `file://${folder.replaceAll("\\", "/")}`,
    };
}
