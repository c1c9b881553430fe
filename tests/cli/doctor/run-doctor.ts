// Runs `webex-wholesale doctor` as a user does, and reads its report.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import { packageRoot } from "../../../tools/pulumi/package-root";

const COMMAND = join(packageRoot(), "bin", "webex-wholesale.js");

export const report = z.object({
    clockSkewSeconds: z.number().nullable(),
    proxy: z.boolean(),
    owner: z.object({ read: z.boolean(), roles: z.array(z.string()) }).nullable(),
    access: z.array(z.object({ scope: z.string(), granted: z.string() })),
    assumptions: z.array(z.object({ name: z.string(), basis: z.string(), seen: z.string(), examples: z.number() })),
    reads: z.array(
        z.looseObject({ name: z.string(), outcome: z.string(), differences: z.array(z.string()).optional() }),
    ),
});

export interface Ran {
    readonly code: number | null;
    readonly stdout: string;
    readonly stderr: string;
}

export function doctor(env: Record<string, string>, ...args: string[]): Promise<Ran> {
    const inherited = Object.entries(process.env).filter(([name]) => !/^WEBEX_WHOLESALE_|_proxy$/iu.test(name));
    const child = spawn(process.execPath, [COMMAND, "doctor", ...args], {
        env: { ...Object.fromEntries(inherited), ...env },
    });
    const text = { stdout: "", stderr: "" };
    child.stdout.on("data", (chunk: Buffer) => (text.stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (text.stderr += chunk.toString()));
    return new Promise((resolve) => child.once("close", (code) => resolve({ code, ...text })));
}
