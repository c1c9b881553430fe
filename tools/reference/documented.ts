// Reads what the sdk's docstrings say: the classes with their outputs, the arguments with theirs.
import { join } from "node:path";
import ts from "typescript";
import { packageRoot } from "../pulumi/package-root";

export interface Member {
    readonly name: string;
    readonly type: string;
    readonly isOptional: boolean;
    readonly says: string;
}

export interface Documented {
    readonly name: string;
    readonly kind: "class" | "interface";
    readonly says: string;
    readonly members: readonly Member[];
}

const saysOf = (node: ts.Node): string =>
    ts
        .getJSDocCommentsAndTags(node)
        .flatMap((doc) => (typeof doc.comment === "string" ? [doc.comment] : []))
        .join("\n\n")
        .replaceAll(/([^\n])\n(?!\n)/g, "$1 ");

const isHidden = (node: ts.Node): boolean => ts.getJSDocTags(node).some(({ tagName }) => tagName.text === "internal");

function memberOf(node: ts.Node, source: ts.SourceFile): Member[] {
    if (
        (!ts.isPropertySignature(node) && !ts.isPropertyDeclaration(node)) ||
        isHidden(node) ||
        node.type === undefined
    ) {
        return [];
    }
    const type = node.type
        .getText(source)
        .replace(/ \| undefined$/, "")
        .replaceAll("pulumi.", "");
    return [
        { name: node.name.getText(source), type, isOptional: node.questionToken !== undefined, says: saysOf(node) },
    ];
}

/** Every exported class and interface of a file of the sdk, in its order. */
export function documentedIn(file: string): Documented[] {
    const path = join(packageRoot(), "sdk", file);
    const source = ts.createSourceFile(path, ts.sys.readFile(path) ?? "", ts.ScriptTarget.ES2023, true);
    return source.statements.flatMap((node) => {
        if (!ts.isClassDeclaration(node) && !ts.isInterfaceDeclaration(node)) {
            return [];
        }
        const kind = ts.isClassDeclaration(node) ? "class" : "interface";
        const members = [...node.members].flatMap((member) => memberOf(member, source));
        return [{ name: node.name?.text ?? "", kind, says: saysOf(node), members }];
    });
}
