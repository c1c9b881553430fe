// `node dist/tests/upgrade/record.js`: records what this version leaves behind, for all later versions to be tested with.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { runChild } from "../../tools/pulumi/child";
import { packageRoot } from "../../tools/pulumi/package-root";
import { startEmulatorProcess } from "../support/emulator";
import { PulumiProject } from "../support/pulumi-project";
import { keep, programToRecord } from "./recorded-state";

/** SQLite leaves what was written last in a file beside the database. */
async function intoOneFile(database: string): Promise<void> {
    const script = 'new (require("libsql"))(process.argv[1]).pragma("wal_checkpoint(truncate)")';
    const { code, stderr } = await runChild(process.execPath, ["-e", script, database], { cwd: packageRoot() });
    if (code !== 0) {
        throw new Error(`The database ${database} cannot be closed: ${stderr}`);
    }
}

async function record(): Promise<string> {
    const { version } = z
        .object({ version: z.string() })
        .parse(JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")));
    const folder = mkdtempSync(join(tmpdir(), "webex-wholesale-record-"));
    const database = join(folder, "emulator.db");
    const program = programToRecord();
    const emulator = await startEmulatorProcess({ database });
    const env = { WEBEX_WHOLESALE_ENDPOINT: emulator.url, WEBEX_WHOLESALE_ACCESS_TOKEN: emulator.accessToken };
    const project = await PulumiProject.create({ files: { "index.js": program }, env });
    try {
        const { code, stdout, stderr } = await project.up(["--suppress-progress"]);
        if (code !== 0) {
            throw new Error(`pulumi up failed:\n${stdout}${stderr}`);
        }
        const state = await project.exportStack();
        await emulator.stop();
        await intoOneFile(database);
        return keep({ version, state, database, program }).state;
    } finally {
        await emulator.stop();
        project.remove();
        rmSync(folder, { recursive: true, force: true });
    }
}

record().then(
    (file) => process.stdout.write(`Recorded ${file} and what belongs to it. Commit the folder.\n`),
    (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
        process.exitCode = 1;
    },
);
