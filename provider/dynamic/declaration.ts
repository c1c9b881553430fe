// Which resource of the program a check is about: no call carries a name, so the class sends its own along.
import { at, isRaw, textAt, type Raw } from "../validation/unknown";
import type { Declaration } from "../run-state/identity-ledger";

const KEY = "declaredAs";

interface Declared {
    readonly by: Declaration;
    /** Serials of the resources it depends on, as far as the class knew them. */
    readonly after: readonly string[];
    /** Where among the inputs the program keeps a value secret. */
    readonly secrets: readonly string[];
    /** It is `pulumi import` that has it checked, and not a program. */
    readonly isImport: boolean;
    readonly inputs: Raw;
}

const textsIn = (value: unknown): string[] =>
    Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];

/** Takes the name out of the inputs again: kept in state, it would show a difference at each run. */
export function declarationIn(news: Raw, kind: string): Declared {
    const { [KEY]: sent, ...inputs } = news;
    const name = textAt(sent, "name");
    const label = name === undefined ? kind : `${kind} ${JSON.stringify(name)}`;
    const [after, secrets] = isRaw(sent) ? [textsIn(sent["after"]), textsIn(sent["secrets"])] : [[], []];
    const createsFirst = at(sent, "createsFirst") === true;
    const isImport = at(sent, "import") === true;
    return { by: { serial: textAt(sent, "serial"), label, createsFirst }, after, secrets, isImport, inputs };
}
