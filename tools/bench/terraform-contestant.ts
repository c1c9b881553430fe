// Terraform's own resource that does nothing: another engine's floor, where a `terraform` is on PATH.
import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { runGuarded } from "../pulumi/child";
import type { Contestant, Opened, Operation } from "./contestant";
import { folderWith } from "./programs";

const commands: Readonly<Record<Operation, readonly string[]>> = {
    up: ["apply", "-auto-approve", "-refresh=false"],
    preview: ["plan", "-detailed-exitcode", "-refresh=false"],
    refresh: ["plan", "-detailed-exitcode"],
    destroy: ["destroy", "-auto-approve", "-refresh=false"],
};

export async function terraformContestant(): Promise<Contestant | undefined> {
    const name = "Terraform floor";
    if ((await runGuarded("terraform", ["version"])).code !== 0) {
        return undefined;
    }
    return {
        name,
        memoryOf: "terraform",
        async open(users, given): Promise<Opened> {
            const folder = folderWith({ "main.tf": "main.tf" });
            const env = { ...process.env, CHECKPOINT_DISABLE: "1", TF_CLI_CONFIG_FILE: "/dev/null", ...given };
            const run = async (args: readonly string[]): Promise<void> => {
                const { code, stderr } = await runGuarded("terraform", args, { cwd: folder, env });
                if (code !== 0) {
                    throw new Error(`${name}: terraform ${args.join(" ")} with ${users} users failed: ${stderr}`);
                }
            };
            await run(["init", "-input=false"]);
            return {
                folder,
                run: (operation) => run([...commands[operation], "-input=false", "-no-color", `-var=users=${users}`]),
                state: () => ({ bytes: statSync(join(folder, "terraform.tfstate")).size }),
                close: () => rmSync(folder, { recursive: true, force: true }),
            };
        },
    };
}
