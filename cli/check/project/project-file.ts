// Reads Pulumi.yaml: where the program is, how Node.js runs it, and which configuration it declares.
import { existsSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Document } from "yaml";
import { z } from "zod";
import { CommandFailure } from "../../failure";
import { readYaml } from "./yaml-file";

const names = ["Pulumi.yaml", "Pulumi.yml", "Pulumi.json"];

const schema = z.looseObject({
    name: z.string().min(1),
    main: z.string().optional(),
    runtime: z.union([
        z.string().transform((name) => ({ name, options: {} })),
        z.looseObject({ name: z.string(), options: z.record(z.string(), z.unknown()).nullish() }),
    ]),
    config: z.unknown().optional(),
    stackConfigDir: z.string().optional(),
});

export interface Project {
    readonly name: string;
    readonly file: string;
    readonly folder: string;
    /** Where the program runs, and what of it is run: a file there, or `.`. */
    readonly program: { readonly folder: string; readonly entry: string };
    readonly runtimeOptions: Readonly<Record<string, unknown>>;
    readonly stackConfigFolder: string;
    /** Its `config` section keeps the way its values are spelled, which a parsed value would lose. */
    readonly document: Document;
}

export function readProject(from: string): Project {
    const file = find(resolve(from));
    if (file === undefined) {
        throw new CommandFailure(
            `There is no Pulumi.yaml in ${resolve(from)} or above it: pass the folder of the Pulumi program.`,
        );
    }
    const yaml = readYaml(file);
    if (yaml.problem !== undefined) {
        throw new CommandFailure(`${file} is not a valid Pulumi project: ${yaml.problem}`);
    }
    const parsed = schema.safeParse(yaml.value);
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw new CommandFailure(
            `${file} is not a valid Pulumi project: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`,
        );
    }
    const { name, main, runtime, config, stackConfigDir } = parsed.data;
    if (runtime.name !== "nodejs") {
        throw new CommandFailure(`${file} has the runtime ${runtime.name}; check supports only nodejs programs.`);
    }
    // As Node.js and Pulumi spell it in stacks and positions.
    const folder = realpathSync(dirname(file));
    return {
        name,
        file,
        folder,
        program: programIn(folder, main),
        runtimeOptions: runtime.options ?? {},
        // `config` as a text is the old spelling of `stackConfigDir`.
        stackConfigFolder: resolve(folder, stackConfigDir ?? (typeof config === "string" ? config : ".")),
        document: yaml.document,
    };
}

function find(folder: string): string | undefined {
    const file = names.map((name) => join(folder, name)).find(existsSync);
    return file ?? (dirname(folder) === folder ? undefined : find(dirname(folder)));
}

/** Pulumi runs a program in the folder of its main file, so that relative paths mean the same everywhere. */
function programIn(folder: string, main: string | undefined): Project["program"] {
    const path = resolve(folder, main ?? ".");
    if (!existsSync(path)) {
        throw new CommandFailure(`Pulumi.yaml in ${folder} names the program ${main ?? ""}, which does not exist.`);
    }
    return statSync(path).isDirectory()
        ? { folder: path, entry: "." }
        : { folder: dirname(path), entry: basename(path) };
}
