// Sets up a new project for a person: writes its files, installs its packages, and says what to do next.
import { relative } from "node:path";
import { CommandFailure } from "../failure";
import { print, say } from "../output";
import { findPulumi, HOW_TO_GET_PULUMI } from "../pulumi/find-pulumi";
import { installPackages } from "./install-packages";
import { writeProject, type Template, type Written } from "./init";

interface NewProject {
    /** New, empty, or with nothing but harmless files. */
    readonly folder: string;
    readonly template: Template;
    /** What the user types again, with another folder. */
    readonly command: string;
    readonly installs: boolean;
    /** What can be run in the folder, and what follows from it. */
    readonly nextSteps: readonly string[];
}

export async function setUp({ folder, template, command, installs, nextSteps }: NewProject): Promise<void> {
    const written = writeProject(folder, template, command);
    print(summaryOf(written));
    if (installs) {
        await install(written);
    }
    const there = relative(process.cwd(), written.folder);
    print([
        "",
        "Next, without a Cisco account, against an emulator that starts and ends with each command:",
        ...(there === "" ? [] : [`  cd ${there}`]),
        ...(installs ? [] : ["  npm install"]),
        ...nextSteps,
    ]);
    if ((await findPulumi(written.folder)) === undefined) {
        print(["", ...HOW_TO_GET_PULUMI]);
    }
}

function summaryOf({ folder, written, kept, completed }: Written): string[] {
    return [
        `Wrote ${written.join(", ")} to ${folder}.`,
        ...(completed
            ? ["Added the missing scripts and packages to package.json; what it contained is unchanged."]
            : []),
        ...(kept.length === 0 ? [] : [`Left as they were: ${kept.join(", ")}.`]),
    ];
}

async function install({ folder }: Written): Promise<void> {
    say("Installing packages (npm install) ...");
    if ((await installPackages(folder)) !== 0) {
        throw new CommandFailure(
            `The files are written, but npm install failed, for the reason above. Run npm install in ${folder} again.`,
        );
    }
}
