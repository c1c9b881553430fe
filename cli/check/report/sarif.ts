// The report as SARIF 2.1.0, which code-review tools show beside the lines of a change.
import { posix, relative, sep } from "node:path";
import { printable } from "../../../provider/validation/printable";
import { type Severity, sentenceOf } from "../../../provider/validation/refusal";
import { ownVersion } from "../../own-version";
import type { Finding, NotChecked, Report } from "../validation/finding";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const LEVELS: Readonly<Record<Severity, string>> = { refused: "error", warned: "warning" };

/** Places are relative to `from`: code-review tools look for them from the repository's root. */
export function asSarif({ folder, findings, notChecked, notes }: Report, from: string): object {
    const prefix = relative(from, folder).split(sep).join("/");
    const ids = [...new Set(findings.map(({ refusal }) => refusal.rule))].sort();
    return {
        $schema: SCHEMA,
        version: "2.1.0",
        runs: [
            {
                tool: {
                    driver: {
                        name: "webex-wholesale check",
                        semanticVersion: ownVersion(),
                        rules: ids.map(ruleOf),
                    },
                },
                columnKind: "utf16CodeUnits",
                invocations: [
                    {
                        executionSuccessful: true,
                        toolExecutionNotifications: [...notes, ...notChecked.map(notCheckedText)].map((text) => ({
                            level: "note",
                            message: messageOf(text),
                        })),
                    },
                ],
                results: findings.map((finding) => ({
                    ruleId: finding.refusal.rule,
                    ruleIndex: ids.indexOf(finding.refusal.rule),
                    level: LEVELS[finding.refusal.severity],
                    message: messageOf(sentenceOf(finding.refusal)),
                    locations: [locationOf(finding, prefix)],
                })),
            },
        ],
    };
}

function ruleOf(id: string): object {
    const text = `Rule ${id} of pulumi-webex-wholesale`;
    return { id, shortDescription: { text }, help: { text: `${text}: see docs/rules.md in the package.` } };
}

function notCheckedText({ rules, name, path, reason }: NotChecked): string {
    const place = [path, name].filter((part) => part !== undefined).join(" of ");
    return `Not checked: ${[rules.join(", "), place].filter((part) => part !== "").join(", ")}: ${reason}.`;
}

/** SARIF reads `{0}` as a placeholder and `[text](target)` as a link; what a program wrote is neither. */
const messageOf = (text: string): object => ({
    text: printable(text)
        .replace(/[{}]/gu, "$&$&")
        .replace(/\[([^[\]]*)\]\(/gu, "\\[$1\\]("),
});

/** `customers/norrbygg.ts:12`; a resource whose line is unknown belongs to the project file, as GitHub takes no result without a file. */
function locationOf({ at, urn, name, refusal }: Finding, prefix: string): object {
    const [, file = at ?? "Pulumi.yaml", line] = /^(.*):(\d+)$/u.exec(at ?? "") ?? [];
    const path = posix.normalize(posix.join(prefix, file.split(sep).join("/")));
    return {
        physicalLocation: {
            artifactLocation: { uri: path.split("/").map(encodeURIComponent).join("/") },
            region: { startLine: Math.max(1, Number(line ?? 1)) },
        },
        logicalLocations: [{ name: refusal.path, fullyQualifiedName: urn === "" ? name : urn, kind: "resource" }],
    };
}
