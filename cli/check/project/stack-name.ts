// Which stack is meant: the one named, else the one Pulumi has selected, else the only one that has a configuration file.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { CommandFailure } from "../../failure";
import type { Project } from "./project-file";

export interface Stack {
    /** As `pulumi --stack` takes it: `dev`, or `acme/norrbygg/dev`. */
    readonly reference: string;
    /** As URNs and configuration files spell it. */
    readonly name: string;
    readonly organization: string;
}

/** `stateStack` is the stack that a given state is of. */
export function chooseStack(project: Project, named: string | undefined, stateStack: string | undefined): Stack {
    const reference = named ?? process.env["PULUMI_STACK"] ?? stateStack ?? selected(project) ?? onlyOne(project);
    const parts = reference.split("/");
    const [organization] = parts;
    return {
        reference,
        name: parts.at(-1) ?? reference,
        organization: parts.length > 1 && organization !== undefined ? organization : "organization",
    };
}

/** `pulumi stack select` leaves its choice in a file named for the project file. */
function selected({ name, file }: Project): string | undefined {
    const home = process.env["PULUMI_HOME"] ?? join(homedir(), ".pulumi");
    const key = createHash("sha1").update(file).digest("hex");
    try {
        const content = readFileSync(join(home, "workspaces", `${name}-${key}-workspace.json`), "utf8");
        return z.object({ stack: z.string().min(1) }).parse(JSON.parse(content)).stack;
    } catch {
        return undefined;
    }
}

function onlyOne({ stackConfigFolder }: Project): string {
    const stacks = namesIn(stackConfigFolder);
    if (stacks.length > 1) {
        throw new CommandFailure(
            `No stack is selected, and there are several (${stacks.join(", ")}): use --stack ${stacks[0] ?? ""}.`,
        );
    }
    return stacks[0] ?? "dev";
}

function namesIn(folder: string): string[] {
    try {
        return readdirSync(folder)
            .map((name) => /^Pulumi\.(.+)\.ya?ml$/u.exec(name)?.[1])
            .filter((name) => name !== undefined)
            .sort();
    } catch {
        return [];
    }
}
