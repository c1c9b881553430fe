// Finds the TypeScript files of this repository and what they import, and whether they import only types.
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";
import { packageRoot } from "../../tools/pulumi/package-root";

export interface Import {
    readonly from: string;
    /** A path from the root without extension, or the name of a package. */
    readonly to: string;
    readonly isLocal: boolean;
    readonly isType: boolean;
}

export const root = packageRoot();
const ROOTS = ["sdk", "cli", "provider", "emulator", "examples", "tools", "tests"];

function filesBelow(folder: string): string[] {
    return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
        const path = `${folder}/${entry.name}`;
        if (entry.isDirectory()) {
            return ["node_modules", "fixtures", "dist"].includes(entry.name) ? [] : filesBelow(path);
        }
        return path.endsWith(".ts") && !path.endsWith(".d.ts") ? [path] : [];
    });
}

export const files = ROOTS.flatMap(filesBelow);
export const textOf = new Map(files.map((file) => [file, readFileSync(join(root, file), "utf8")]));

const isTypeOnly = (clause: ts.ImportClause | undefined): boolean => {
    const bindings = clause?.namedBindings;
    const named = bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements : undefined;
    const areTypes = named !== undefined && named.length > 0 && named.every((element) => element.isTypeOnly);
    return clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || (clause?.name === undefined && areTypes);
};

export function importsOf(from: string, text: string): Import[] {
    const found: Import[] = [];
    const add = (specifier: ts.Node | undefined, isType: boolean): void => {
        if (specifier !== undefined && ts.isStringLiteralLike(specifier)) {
            const isLocal = specifier.text.startsWith(".");
            const to = isLocal ? posix.join(posix.dirname(from), specifier.text.replace(/\.js$/u, "")) : specifier.text;
            found.push({ from, to, isLocal, isType });
        }
    };
    const visit = (node: ts.Node): void => {
        if (ts.isImportDeclaration(node)) {
            add(node.moduleSpecifier, isTypeOnly(node.importClause));
        } else if (ts.isExportDeclaration(node)) {
            add(node.moduleSpecifier, node.isTypeOnly);
        } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
            add(node.argument.literal, true);
        } else if (ts.isExternalModuleReference(node)) {
            add(node.expression, false);
        } else if (ts.isCallExpression(node)) {
            const isRequire = ts.isIdentifier(node.expression) && node.expression.text === "require";
            if (isRequire || node.expression.kind === ts.SyntaxKind.ImportKeyword) {
                add(node.arguments[0], false);
            }
        }
        ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(from, text, ts.ScriptTarget.Latest, true));
    return found;
}
