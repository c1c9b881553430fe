// The target of a request: usually a path, but an absolute address if a proxy sends it.

export interface RequestTarget {
    /** The host of an absolute address; undefined if the target is a path. */
    readonly authority: string | undefined;
    readonly path: string;
    /** Without the question mark. */
    readonly query: string;
}

export function targetOf(url: string): RequestTarget {
    const [, authority, rest = ""] = /^(?:https?:\/\/([^/?#]*))?(.*)$/isu.exec(url) ?? [];
    const [path = "", query = ""] = rest.split(/\?(.*)/su);
    return { authority, path: path === "" ? "/" : path, query };
}
