// Fetches Pulumi's official CLI into a scratch folder and proves that it runs.
import { createWriteStream, existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { executable } from "./cache-folder";
import { runChild } from "./child";
import { suitableVersion } from "./installed";
import { cliAddress } from "./official";
import { withProgress, type Say } from "./progress";

const ANSWER_MILLISECONDS = 5_000;
const SILENCE_MILLISECONDS = 30_000;

/** Leaves the official programs in `<scratch>/bin`, or answers in a few words why it could not. */
export async function download(
    scratch: string,
    env: NodeJS.ProcessEnv,
    say: Say,
    interrupted: AbortSignal,
): Promise<string | undefined> {
    const address = cliAddress(env);
    say(`trying Pulumi's own download, ${address}`);
    const archive = join(scratch, "archive");
    try {
        await fetchTo(archive, address, say, interrupted);
    } catch (error) {
        return reasonOf(error);
    }
    const unpacked = join(scratch, "unpacked");
    mkdirSync(unpacked);
    const tar = await runChild("tar", ["-xf", archive, "-C", unpacked], { env, signal: interrupted });
    const found = [join(unpacked, "pulumi", "bin"), join(unpacked, "pulumi")].find((folder) =>
        existsSync(join(folder, executable("pulumi"))),
    );
    if (tar.code !== 0 || found === undefined) {
        return "what it sent is no archive of pulumi";
    }
    const bin = join(scratch, "bin");
    renameSync(found, bin);
    return (await suitableVersion(join(bin, executable("pulumi")), env)) === undefined
        ? "what it sent does not run on this machine"
        : undefined;
}

async function fetchTo(file: string, address: string, say: Say, interrupted: AbortSignal): Promise<void> {
    const silence = new AbortController();
    let timer = setTimeout(() => silence.abort(new Error("no answer within 5 s")), ANSWER_MILLISECONDS);
    try {
        const response = await fetch(address, { signal: AbortSignal.any([silence.signal, interrupted]) });
        if (!response.ok || response.body === null) {
            throw new Error(`it answered ${response.status}`);
        }
        let bytes = 0;
        const meter = new Transform({
            transform(chunk: Buffer, _encoding, done) {
                bytes += chunk.length;
                clearTimeout(timer);
                timer = setTimeout(() => silence.abort(new Error("it fell silent")), SILENCE_MILLISECONDS);
                done(null, chunk);
            },
        });
        const body = Readable.fromWeb(response.body);
        await withProgress(
            say,
            () => `downloading, ${Math.round(bytes / 1e6)} MB so far`,
            () => pipeline(body, meter, createWriteStream(file)),
        );
    } finally {
        clearTimeout(timer);
    }
}

function reasonOf(error: unknown): string {
    if (!(error instanceof Error)) {
        return String(error);
    }
    const cause: unknown = error.cause;
    return cause instanceof Error ? cause.message : error.message;
}
