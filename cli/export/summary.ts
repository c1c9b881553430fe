// What an export prints when it is done: what was written, what was left out, what to do next.
import { relative } from "node:path";
import { asWord } from "../as-word";
import { counted } from "../counted";
import type { LeftOut } from "./content/customer-content";
import type { Exported, ExportOptions, Language } from "./export";
import type { Merged } from "./merge/merge";

export const notExported = (leftOut: readonly LeftOut[]): string[] =>
    leftOut.length === 0 ? [] : ["", "Not exported:", ...leftOut.map(({ what, why }) => `  ${what} ${why}`)];

type Written = Pick<ExportOptions, "out" | "language" | "importFile">;

export function summary({ customers, templates, leftOut, merged }: Exported, written: Written): string[] {
    const { out, importFile } = written;
    const users = customers.reduce((sum, content) => sum + content.users.length, 0);
    const locations = customers.reduce((sum, content) => sum + content.locations.length, 0);
    const what = [
        counted(customers.length, "customer"),
        counted(users, "user"),
        ...(locations === 0 ? [] : [counted(locations, "further location")]),
        ...(templates === 0 ? [] : [counted(templates, "template")]),
    ].join(", ");
    return [
        ...(merged === undefined ? [`Wrote a program to ${out} that adopts ${what}.`] : mergedInto(merged, out, what)),
        ...notExported(leftOut),
        ...(importFile === undefined
            ? []
            : ["", `Wrote ${importFile} for \`pulumi import --file\` (Pulumi 3.254 or later).`]),
        ...nextSteps(merged, written),
    ];
}

function nextSteps(merged: Merged | undefined, { out, language, importFile }: Written): string[] {
    const fill = `fill in ${answersOf[language](out)} (what Webex does not return)`;
    if (merged === undefined && importFile !== undefined) {
        return [
            "",
            "Next:",
            `  cd ${asWord(out)} && ${installing(language)} && pulumi stack init <name>`,
            `  pulumi import --file ${asWord(relative(out, importFile))} --generate-code=false`,
            `  ${fill}, then pulumi preview --expect-no-changes`,
        ];
    }
    return merged === undefined || merged.extended.has("answers.ts")
        ? ["", `Next: ${fill}, then`, ...commands(merged, out, language)]
        : [];
}

const answersOf: Readonly<Record<Language, (out: string) => string>> = {
    typescript: (out) => `${out}/answers.ts`,
    yaml: (out) => `"answers" in ${out}/Pulumi.yaml`,
    python: (out) => `${out}/answers.py`,
};

/** A Python program imports an SDK, which Pulumi generates from the schema in the npm package. */
const installing = (language: Language): string =>
    language === "python"
        ? "npm install && pulumi install --no-plugins && pulumi package add node_modules/pulumi-webex-wholesale/plugin/schema.json"
        : "npm install";

const commands = (merged: Merged | undefined, out: string, language: Language): string[] =>
    merged === undefined
        ? [`  cd ${asWord(out)} && ${installing(language)} && pulumi stack init <name> && pulumi preview`]
        : [`  cd ${asWord(out)} && pulumi preview`];

function mergedInto({ written, extended, differing }: Merged, out: string, what: string): string[] {
    const list = (title: string, files: readonly string[]): string[] =>
        files.length === 0 ? [] : ["", title, ...files.map((file) => `  ${file}`)];
    return [
        written.size + extended.size + differing.size === 0
            ? `Compared ${what} with ${out}: nothing has changed.`
            : `Compared ${what} with ${out}. Your files were kept.`,
        ...list("New files:", [...written.keys()]),
        ...list("Files to which lines were added:", [...extended.keys()]),
        ...list(
            "Files that differ from what Webex has now, or that you edited; compare each with the file beside it, and delete that:",
            [...differing.keys()].map((file) => `${file}  ${file}.new`),
        ),
    ];
}
