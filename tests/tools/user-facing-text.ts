// Collects what people read from the sources: string literals, docstrings of sdk/, comments of examples, titles of tests, and pages.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { packageRoot } from "../../tools/pulumi/package-root";

export interface Passage {
    /** File and line. */
    readonly at: string;
    readonly text: string;
}

/** A file, or all files below a folder; nothing of what is installed or built there. */
function filesIn(path: string, ending: string): string[] {
    const whole = join(packageRoot(), path);
    if (statSync(whole).isFile()) {
        return [whole];
    }
    return readdirSync(whole, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(ending) && !name.includes("node_modules"))
        .map((name) => join(whole, name));
}

interface Source {
    readonly tree: ts.SourceFile;
    readonly name: string;
    readonly at: (position: number) => string;
}

function sourceOf(file: string): Source {
    const tree = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2023, true);
    const name = relative(packageRoot(), file);
    return { tree, name, at: (position) => `${name}:${tree.getLineAndCharacterOfPosition(position).line + 1}` };
}

const isText = (node: ts.Node): node is ts.StringLiteralLike | ts.TemplateLiteralLikeNode =>
    ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);

function passagesOf(file: string): Passage[] {
    const { tree: source, name, at } = sourceOf(file);
    const found: Passage[] = [];
    const docs = new Map<number, string>();
    const visit = (node: ts.Node): void => {
        if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
            return;
        }
        if (name.startsWith("sdk/")) {
            for (const doc of ts.getJSDocCommentsAndTags(node)) {
                docs.set(doc.pos, doc.getText(source));
            }
        }
        if (isText(node)) {
            found.push({ at: at(node.getStart(source)), text: node.text });
        }
        ts.forEachChild(node, visit);
    };
    visit(source);
    return [...found, ...[...docs].map(([position, text]) => ({ at: at(position), text }))];
}

function commentsOf(file: string): Passage[] {
    const { tree, at } = sourceOf(file);
    return [...tree.text.matchAll(/(?<=^|\s)\/\/ .*(?:\n\s*\/\/ .*)*|\/\*\*[^]*?\*\//gu)].map(({ index, 0: text }) => ({
        at: at(index),
        text: text.replaceAll(/\s*\n\s*(?:\/\/|\*)\s?/gu, " "),
    }));
}

/** Of `describe` and `it`, in whose titles a value may stand between two parts of the text. */
function titlesOf(file: string): Passage[] {
    const { tree, at } = sourceOf(file);
    const found: Passage[] = [];
    const visit = (node: ts.Node): void => {
        if (ts.isCallExpression(node) && ["describe", "it"].includes(node.expression.getText(tree))) {
            const title = node.arguments[0];
            if (title !== undefined) {
                found.push({ at: at(title.getStart(tree)), text: title.getText(tree) });
            }
        }
        ts.forEachChild(node, visit);
    };
    visit(tree);
    return found;
}

/** A paragraph or a row of a table, on one line. */
function paragraphsOf(file: string): Passage[] {
    const text = readFileSync(file, "utf8");
    return [...text.matchAll(/^\|.*$|^(?!\|).+(?:\n(?!\||\n).+)*/gmu)].map(({ index, 0: paragraph }) => ({
        at: `${relative(packageRoot(), file)}:${text.slice(0, index).split("\n").length}`,
        text: paragraph.replaceAll(/\s+/gu, " "),
    }));
}

const ofAll =
    (read: (file: string) => Passage[], ending = ".ts") =>
    (...paths: readonly string[]): Passage[] =>
        paths
            .flatMap((path) => filesIn(path, ending))
            .flatMap(read)
            .filter(({ text }) => text.includes(" "));

/** One word alone is a name, a key or a token; a sentence has a blank. */
export const passagesIn = ofAll(passagesOf);
export const commentsIn = ofAll(commentsOf);
export const titlesIn = ofAll(titlesOf);
export const pagesIn = ofAll(paragraphsOf, ".md");
