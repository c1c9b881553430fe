// Writes a new project into an empty folder, or into one with nothing but harmless files; overwrites none of them.
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { projectName } from "../export/program/project-files";
import { CommandFailure } from "../failure";
import { entriesOf, writeInto } from "../out-folder";
import { ownDependency } from "./own-dependency";
import { completed, parsePackageJson } from "./package-json";
import { asText } from "./template-files";

export interface Written {
    readonly folder: string;
    readonly written: readonly string[];
    /** Files that existed and were left as they were. */
    readonly kept: readonly string[];
    /** True where the existing package.json was completed. */
    readonly completed: boolean;
}

/** What a repository's host, an editor, a desktop or `npm install` puts into a folder before any program is there. */
const HARMLESS =
    /^(\.git|\.github|\.gitlab-ci\.yml|\.gitignore|\.gitattributes|\.editorconfig|\.vscode|\.idea|\.npmrc|\.nvmrc|\.node-version|\.DS_Store|Thumbs\.db|README(\.\w+)?|LICENSE(\.\w+)?|package\.json|package-lock\.json|node_modules|[^/]+\.tgz)$/iu;

const MANIFEST = "package.json";

/** The files of a template, for a project with that name and that dependency on this package. */
export type Template = (project: string, ownDependency: string) => ReadonlyMap<string, string>;

/** `command` is what the user types again, with another folder. */
export function writeProject(name: string, template: Template, command: string): Written {
    const present = entriesOf(name, "Choose another folder.");
    const inTheWay = present.filter((entry) => !HARMLESS.test(entry));
    if (inTheWay.length > 0) {
        throw new CommandFailure(
            `The folder ${resolve(name)} is not empty (${inTheWay.slice(0, 3).join(", ")}); nothing was written. Choose another folder: ${command} <folder>`,
        );
    }
    const before = present.includes(MANIFEST)
        ? parsePackageJson(readFileSync(join(name, MANIFEST), "utf8"))
        : undefined;
    const folder = prepared(name);
    const files = template(projectName(basename(folder)), ownDependency(folder));
    if (before !== undefined) {
        const needed = parsePackageJson(files.get(MANIFEST) ?? "");
        writeFileSync(join(folder, MANIFEST), asText(completed(before, needed)));
    }
    const kept = [...files.keys()].filter((file) => existsSync(join(folder, file)));
    const written = [...files.keys()].filter((file) => !kept.includes(file));
    writeInto(folder, new Map([...files].filter(([file]) => written.includes(file))));
    return { folder, written, kept: kept.filter((file) => file !== MANIFEST), completed: before !== undefined };
}

function prepared(folder: string): string {
    try {
        mkdirSync(folder, { recursive: true });
        return realpathSync(folder);
    } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        throw new CommandFailure(
            `The folder ${folder} cannot be made (${code ?? String(error)}). Choose another folder.`,
        );
    }
}
