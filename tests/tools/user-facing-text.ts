// Collects what a user can read from the source: string literals, the text of templates, and the docstrings of sdk/.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { packageRoot } from "../../tools/pulumi/package-root";

export interface Passage {
    /** File and line. */
    readonly at: string;
    readonly text: string;
}

const filesIn = (folder: string): string[] =>
    readdirSync(join(packageRoot(), folder), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .map((name) => join(packageRoot(), folder, name));

const isText = (node: ts.Node): node is ts.StringLiteralLike | ts.TemplateLiteralLikeNode =>
    ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);

function passagesOf(file: string): Passage[] {
    const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2023, true);
    const name = relative(packageRoot(), file);
    const at = (position: number): string => `${name}:${source.getLineAndCharacterOfPosition(position).line + 1}`;
    const found: Passage[] = [];
    const docs = new Map<number, string>();
    const visit = (node: ts.Node): void => {
        if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
        if (name.startsWith("sdk/")) {
            for (const doc of ts.getJSDocCommentsAndTags(node)) docs.set(doc.pos, doc.getText(source));
        }
        if (isText(node)) found.push({ at: at(node.getStart(source)), text: node.text });
        ts.forEachChild(node, visit);
    };
    visit(source);
    return [...found, ...[...docs].map(([position, text]) => ({ at: at(position), text }))];
}

/** One word alone is a name, a key or a token; a sentence has a blank. */
export const passagesIn = (...folders: readonly string[]): Passage[] =>
    folders
        .flatMap(filesIn)
        .flatMap(passagesOf)
        .filter(({ text }) => text.includes(" "));
