// A seed in a YAML or JSON file, and where in it each value is written.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isNode, LineCounter, parseDocument, type Document } from "yaml";
import { packageFolder } from "../package-folder";
import { parseSeed } from "./parse";
import { pathText, SeedRefused, type Path } from "./problems";
import type { Seed } from "./shape";

/** The file cannot be read or is refused; the message names the file, and for each problem line and path. */
export class UnusableSeed extends Error {}

export class SeedFile {
    private constructor(
        readonly name: string,
        readonly seed: Seed,
        private readonly lineOf: (path: Path) => number | undefined,
    ) {}

    /** `example` is the one that comes with the package. */
    static read(name: string): SeedFile {
        const file = name === "example" ? join(packageFolder(), "docs", "example-seed.yaml") : name;
        const lines = new LineCounter();
        const document = parseDocument(textOf(file), { lineCounter: lines, prettyErrors: false });
        const [syntax] = document.errors;
        if (syntax !== undefined) {
            const { line } = lines.linePos(syntax.pos[0]);
            throw new UnusableSeed(`${file}:${line}: is not valid YAML or JSON: ${syntax.message}`);
        }
        const lineOf = (path: Path): number | undefined => lineIn(document, lines, path);
        try {
            return new SeedFile(file, parseSeed(document.toJS()), lineOf);
        } catch (error) {
            if (error instanceof SeedRefused) {
                throw refused(file, error, lineOf);
            }
            const reason = error instanceof Error ? error.message : String(error);
            throw new UnusableSeed(`${file}: is not valid YAML or JSON: ${reason}`);
        }
    }

    /** The same refusal, with the file and the line of each value. */
    locate(error: SeedRefused): UnusableSeed {
        return refused(this.name, error, this.lineOf);
    }
}

function refused(file: string, { problems }: SeedRefused, lineOf: (path: Path) => number | undefined): UnusableSeed {
    const lines = problems.map(({ path, text }) => {
        const line = lineOf(path);
        return `${file}${line === undefined ? "" : `:${line}`}: ${pathText(path)}: ${text}`;
    });
    const count = lines.length === 1 ? "1 problem" : `${lines.length} problems`;
    return new UnusableSeed([`the seed has ${count}, so none of it was written:`, ...lines].join("\n"));
}

/** Of the value itself, or of the nearest one around it. */
function lineIn(document: Document, lines: LineCounter, path: Path): number | undefined {
    for (let length = path.length; length >= 0; length -= 1) {
        const found = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
        const start = isNode(found) ? found.range?.[0] : undefined;
        if (start !== undefined) {
            return lines.linePos(start).line;
        }
    }
    return undefined;
}

function textOf(file: string): string {
    try {
        return readFileSync(file, "utf8");
    } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        const reason =
            code === "ENOENT" ? "does not exist" : code === "EISDIR" ? "is a folder" : `cannot be read (${code})`;
        throw new UnusableSeed(
            `the seed ${file} ${reason}; --seed must be a YAML or JSON file, or "example" for the one in this package`,
        );
    }
}
