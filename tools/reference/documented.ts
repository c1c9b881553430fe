// Reads what the sdk's docstrings say: classes with their outputs, arguments, functions and types.
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
    readonly kind: "class" | "interface" | "function" | "type";
    readonly says: string;
    readonly examples: readonly string[];
    /** Of a function its signature, of a type what it is, of a class its base class. */
    readonly definition: string;
    readonly members: readonly Member[];
}

const textOf = (comment: ts.JSDoc["comment"]): string => ts.getTextOfJSDocComment(comment) ?? "";

const saysOf = (node: ts.Node): string =>
    ts
        .getJSDocCommentsAndTags(node)
        .flatMap((doc) => (ts.isJSDoc(doc) && doc.comment !== undefined ? [textOf(doc.comment)] : []))
        .join("\n\n")
        .replaceAll(/([^\n])\n(?!\n)/gu, "$1 ");

const examplesOf = (node: ts.Node): string[] =>
    ts.getJSDocTags(node).flatMap(({ tagName, comment }) => (tagName.text === "example" ? [textOf(comment)] : []));

const isHidden = (node: ts.Node): boolean => ts.getJSDocTags(node).some(({ tagName }) => tagName.text === "internal");

const isExported = (node: ts.Node): boolean =>
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;

const typeText = (node: ts.Node | undefined, source: ts.SourceFile): string =>
    (node?.getText(source) ?? "").replaceAll(/\s+/gu, " ").replaceAll("pulumi.", "");

function memberOf(node: ts.Node, source: ts.SourceFile): Member[] {
    if (ts.isMethodSignature(node)) {
        const parameters = node.parameters.map((one) => parameterText(one, source)).join(", ");
        const type = `(${parameters}) => ${typeText(node.type, source)}`;
        return [{ name: node.name.getText(source), type, isOptional: false, says: saysOf(node) }];
    }
    if (
        (!ts.isPropertySignature(node) && !ts.isPropertyDeclaration(node)) ||
        isHidden(node) ||
        node.type === undefined
    ) {
        return [];
    }
    const type = typeText(node.type, source).replace(/ \| undefined$/u, "");
    return [
        { name: node.name.getText(source), type, isOptional: node.questionToken !== undefined, says: saysOf(node) },
    ];
}

function parameterText(node: ts.ParameterDeclaration, source: ts.SourceFile): string {
    const isOptional = node.initializer !== undefined || node.questionToken !== undefined;
    return `${node.name.getText(source)}${isOptional ? "?" : ""}: ${typeText(node.type, source)}`;
}

function definitionOf(node: ts.Node, source: ts.SourceFile): string {
    if (ts.isFunctionDeclaration(node)) {
        const parameters = node.parameters.map((one) => parameterText(one, source)).join(", ");
        return `${node.name?.text ?? ""}(${parameters}): ${typeText(node.type, source)}`;
    }
    if (ts.isTypeAliasDeclaration(node)) {
        return typeText(node.type, source).replace(/^\| /u, "");
    }
    return ts.isClassDeclaration(node) ? typeText(node.heritageClauses?.[0]?.types[0], source) : "";
}

function kindOf(node: ts.Node): Documented["kind"] | undefined {
    if (ts.isClassDeclaration(node)) {
        return "class";
    }
    if (ts.isInterfaceDeclaration(node)) {
        return "interface";
    }
    if (ts.isFunctionDeclaration(node)) {
        return "function";
    }
    return ts.isTypeAliasDeclaration(node) ? "type" : undefined;
}

type Declaration = ts.ClassDeclaration | ts.InterfaceDeclaration | ts.FunctionDeclaration | ts.TypeAliasDeclaration;

/** What a file of the sdk exports and defines, in its order. */
export function documentedIn(file: string): Documented[] {
    const path = join(packageRoot(), "sdk", file);
    const source = ts.createSourceFile(path, ts.sys.readFile(path) ?? "", ts.ScriptTarget.ES2023, true);
    return source.statements.flatMap((node) => {
        const kind = kindOf(node);
        if (kind === undefined || !isExported(node)) {
            return [];
        }
        const declaration = node as Declaration;
        const members = "members" in declaration ? [...declaration.members] : [];
        return [
            {
                name: declaration.name?.text ?? "",
                kind,
                says: saysOf(node),
                examples: examplesOf(node),
                definition: definitionOf(node, source),
                members: members.flatMap((member) => memberOf(member, source)),
            },
        ];
    });
}
