// Fetches Pulumi's official CLI into a scratch folder; nothing of it runs before its SHA-256 sum is the expected one.
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { executable } from "./cache-folder";
import { sumIn } from "./checksums";
import { runChild } from "./child";
import type { GetOptions } from "./get-options";
import { downloadOverHttps } from "./https-download";
import { suitableVersion } from "./installed";
import { checksumsAddress, cliAddress } from "./official";

const ARCHIVE_BYTES = 1e9;
const LIST_BYTES = 1e5;

/** Leaves the official programs in `<scratch>/bin`, or returns in a few words why it could not. */
export async function download(scratch: string, options: GetOptions): Promise<string | undefined> {
    const archive = join(scratch, "archive");
    try {
        await downloadVerified(archive, scratch, options);
    } catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
    const { env, interrupted } = options;
    const unpacked = join(scratch, "unpacked");
    mkdirSync(unpacked);
    const tar = await runChild("tar", ["-xf", archive, "-C", unpacked], { env, signal: interrupted });
    const found = [join(unpacked, "pulumi", "bin"), join(unpacked, "pulumi")].find((folder) =>
        existsSync(join(folder, executable("pulumi"))),
    );
    if (tar.code !== 0 || found === undefined) {
        return "what it sent is not an archive of pulumi";
    }
    const bin = join(scratch, "bin");
    renameSync(found, bin);
    return (await suitableVersion(join(bin, executable("pulumi")), env)) === undefined
        ? "what it sent does not run on this machine"
        : undefined;
}

async function downloadVerified(archive: string, scratch: string, options: GetOptions): Promise<void> {
    const { env, say, interrupted, pinnedSums } = options;
    const address = cliAddress(env);
    const name = address.slice(address.lastIndexOf("/") + 1);
    say(`trying Pulumi's own download, ${address}`);
    let expected = pinnedSums.get(name);
    let source = "this repository expects";
    if (expected === undefined) {
        const list = checksumsAddress(env);
        const file = join(scratch, "checksums");
        await downloadOverHttps({ address: list, file, maximumBytes: LIST_BYTES, say, interrupted });
        expected = sumIn(file, name);
        source = `${list} lists`;
        if (expected === undefined) {
            throw new Error(`${list} does not contain a SHA-256 sum for ${name}, so it cannot be verified`);
        }
    }
    const sum = await downloadOverHttps({ address, file: archive, maximumBytes: ARCHIVE_BYTES, say, interrupted });
    if (sum !== expected) {
        throw new Error(
            `${name} is not the file that Pulumi released: its SHA-256 sum is ${sum}, but ${source} ${expected}; nothing from it was run`,
        );
    }
}
