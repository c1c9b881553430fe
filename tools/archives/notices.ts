// The licences of the packages that the bundled plugin contains, which ask to be passed on with it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const manifest = z.object({ name: z.string(), version: z.string(), license: z.string() });

const RULE = `\n\n${"-".repeat(80)}\n\n`;

function noticeOf(folder: string): string {
    const { name, version, license } = manifest.parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
    const texts = readdirSync(folder)
        .filter((file) => /^(licen[cs]e|notice|copying)(\b|-)/iu.test(file))
        .map((file) => readFileSync(join(folder, file), "utf8").trim());
    return [`${name} ${version} (${license})`, ...texts].join("\n\n");
}

export const noticesOf = (folders: readonly string[]): string =>
    `The plugin contains these packages.${RULE}${folders.map(noticeOf).join(RULE)}\n`;
