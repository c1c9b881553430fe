// The plain script as a contestant.
import { rmSync } from "node:fs";
import { runGuarded } from "../pulumi/child";
import type { Contestant, Opened } from "./contestant";
import { folderWith } from "./programs";

export const scriptContestant: Contestant = {
    name: "plain script",
    memoryOf: "script.js",
    async open(users, given): Promise<Opened> {
        const folder = folderWith({ "script.js": "script.js", "people.js": "people.js" });
        const env = { ...process.env, BENCH_USERS: String(users), ...given };
        return {
            folder,
            async run(operation) {
                const { code, stderr } = await runGuarded(process.execPath, ["script.js", operation], {
                    cwd: folder,
                    env,
                });
                if (code !== 0) {
                    throw new Error(`plain script: ${operation} with ${users} users failed: ${stderr}`);
                }
            },
            state: () => undefined,
            close: () => rmSync(folder, { recursive: true, force: true }),
        };
    },
};
