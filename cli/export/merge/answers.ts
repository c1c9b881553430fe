// The entries of new customers in an answers.ts that is there, and that somebody has filled in.

interface Form {
    /** An entry with the comment above it; the key is in the first group. */
    readonly entry: RegExp;
    /** What follows the last entry. */
    readonly end: RegExp;
}

const entryAt = (indent: number): RegExp =>
    new RegExp(`(?:^ {${indent}}// .*\\n)*^ {${indent}}(\\S.*): \\{\\n(?:.*\\n)*? {${indent}}\\},\\n`, "gmu");

/** As answers-file.ts writes them: with the templates that Webex returns, and with provisioning IDs to fill in. */
const FORMS: readonly Form[] = [
    { entry: entryAt(8), end: /^ {4}\},\n {4}provisioningIds,\n\);/mu },
    { entry: entryAt(4), end: /^\}\);/mu },
];

/** Undefined where the file has another form, so that nobody can say where an entry belongs. */
export function withAnswers(old: string, exported: string): string | undefined {
    const form = FORMS.find(({ end }) => end.test(exported));
    const end = form?.end.exec(old);
    if (form === undefined || end === null || end === undefined) {
        return undefined;
    }
    const present = new Set([...old.matchAll(/^\s*(\S.*?)\s*:\s*\{/gmu)].map(([, key]) => unquoted(key)));
    const missing = [...exported.matchAll(form.entry)].filter(([, key]) => !present.has(unquoted(key)));
    return `${old.slice(0, end.index)}${missing.map(([entry]) => entry).join("")}${old.slice(end.index)}`;
}

const unquoted = (key = ""): string => key.replace(/^["']|["']$/gu, "");
