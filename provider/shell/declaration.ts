// Which resource of the program a check is about: no call carries a name, so the class sends its own along.
import { isRaw, textAt, type Raw } from "../plan/unknown";
import type { Declaration } from "../session/identity-ledger";

const KEY = "declaredAs";

/** Takes the name out of the inputs again: kept in state, it would show a difference at each run. */
export function declarationIn(news: Raw, kind: string): { readonly by: Declaration; readonly inputs: Raw } {
    const { [KEY]: sent, ...inputs } = news;
    const name = isRaw(sent) ? textAt(sent, "name") : undefined;
    const serial = isRaw(sent) ? textAt(sent, "serial") : undefined;
    return { by: { serial, label: name === undefined ? kind : `${kind} ${JSON.stringify(name)}` }, inputs };
}
