// Asks git what differs between a commit and the files that are here.
import { CommandFailure } from "../../failure";
import { answerOf } from "../../pulumi/child";

async function git(
    folder: string,
    args: readonly string[],
): Promise<{ readonly code: number; readonly stdout: string }> {
    const answer = await answerOf("git", args, { cwd: folder, env: process.env }).catch(() => undefined);
    if (answer === undefined) {
        throw new CommandFailure("--changed-since needs git, which was not found on the PATH.");
    }
    return answer;
}

/** Pulumi writes one for each stack; they count once somebody has committed them. */
const STACK_FILE = /(^|\/)Pulumi\.[^/]+\.ya?ml$/u;

const listed = ({ stdout }: { readonly stdout: string }): string[] => stdout.split("\0").filter((path) => path !== "");

/** Paths below the folder, relative to it; new files that git does not know yet are among them. */
export async function changedPaths(folder: string, commit: string): Promise<string[]> {
    const known = await git(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${commit}^{commit}`]);
    if (known.code !== 0) {
        throw new CommandFailure(
            `--changed-since ${commit}: git does not know that commit in ${folder}. In a pipeline, fetch the history (fetch-depth: 0, or GIT_DEPTH: 0).`,
        );
    }
    const differing = await git(folder, ["diff", "--name-only", "--relative", "-z", known.stdout.trim(), "--", "."]);
    const added = await git(folder, ["ls-files", "--others", "--exclude-standard", "-z", "--", "."]);
    if (differing.code !== 0 || added.code !== 0) {
        throw new CommandFailure(`git cannot compare ${folder} with ${commit}.`);
    }
    return [...listed(differing), ...listed(added).filter((path) => !STACK_FILE.test(path))];
}

/** Empty where the commit does not have it. */
export async function fileAt(folder: string, commit: string, path: string): Promise<string> {
    const { code, stdout } = await git(folder, ["show", "--end-of-options", `${commit}:./${path}`]);
    return code === 0 ? stdout : "";
}
