// Reads a YAML file, of which secrets may be a part: an error names the position only, because the library's own message quotes the text.
import { readFileSync } from "node:fs";
import { parseDocument, type Document } from "yaml";

export type YamlFile =
    { readonly document: Document; readonly value: unknown; readonly problem?: never } | { readonly problem: string };

export function readYaml(file: string): YamlFile {
    const document = parseDocument(readFileSync(file, "utf8"));
    const [error] = document.errors;
    if (error !== undefined) {
        const [start] = error.linePos ?? [];
        const where = start === undefined ? "" : ` at line ${start.line}, column ${start.col}`;
        return { problem: `it is not valid YAML${where}` };
    }
    try {
        return { document, value: document.toJS() };
    } catch {
        return { problem: "it has an alias (*name) without its anchor (&name), or too many aliases" };
    }
}
