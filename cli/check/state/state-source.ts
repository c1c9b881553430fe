// Where the old state comes from: a file, standard input, the stack itself by the user's pulumi, or nowhere.
import { readFileSync } from "node:fs";
import { CommandFailure } from "../../failure";
import type { Project } from "../project/project-file";
import type { Stack } from "../project/stack-name";
import { queryPulumi } from "../pulumi-cli";
import { parseState, type OldState } from "./exported-state";

export type StateSource = { readonly file: string } | "stack" | "none";

/** Either the state, or why rules about changes are not checked. */
export type FoundState = { readonly state: OldState } | { readonly problem: string };

export function readGivenState(source: StateSource): OldState | undefined {
    if (typeof source === "string") {
        return undefined;
    }
    const from = source.file === "-" ? "Standard input" : source.file;
    return parseState(contentOf(source.file), from);
}

export async function exportStack(project: Project, stack: Stack): Promise<FoundState> {
    const answer = await queryPulumi(["stack", "export"], project.folder, stack);
    return "problem" in answer ? answer : { state: parseState(answer.output, "The output of `pulumi stack export`") };
}

function contentOf(file: string): string {
    try {
        return readFileSync(file === "-" ? 0 : file, "utf8");
    } catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
        throw new CommandFailure(
            `The state file ${file} cannot be read (${code}): create one with \`pulumi stack export --file ${file}\`.`,
        );
    }
}
