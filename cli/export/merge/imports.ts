// The imports of new customers in an index.ts that is there.

const CUSTOMER = /^import ["']\.\/customers\/(.+?)(?:\.js)?["'];?$/gmu;

export function withImports(old: string, exported: string): string {
    const present = [...old.matchAll(CUSTOMER)];
    const names = present.map(([, name]) => name);
    const missing = [...exported.matchAll(CUSTOMER)].filter(([, name]) => !names.includes(name));
    if (missing.length === 0) {
        return old;
    }
    const lines = missing.map(([line]) => `${line}\n`).join("");
    const last = present.at(-1);
    if (last === undefined) {
        return `${old.replace(/\n?$/u, "\n")}${lines}`;
    }
    const end = last.index + last[0].length;
    return `${old.slice(0, end)}\n${lines}${old.slice(end).replace(/^\r?\n/u, "")}`;
}
