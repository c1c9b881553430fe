// The report for people: each resource with its sentences, then the counts and what was not checked.
import { sentenceOf } from "../../../provider/validation/refusal";
import { counted } from "../../counted";
import type { Finding, NotChecked, Report } from "../validation/finding";

const NAMED = 3;

export function asText({ stack, resources, findings, notChecked, notes }: Report): string[] {
    const refused = findings.filter(({ refusal }) => refusal.severity === "refused").length;
    const counts = [counted(refused, "refusal"), counted(findings.length - refused, "warning")].join(", ");
    return [
        ...groups(findings).flatMap(groupLines),
        ...notes,
        `${counted(resources, "resource")} of the stack ${stack} checked: ${counts}.`,
        ...notCheckedLines(notChecked),
    ];
}

function groups(findings: readonly Finding[]): Finding[][] {
    const alike = new Map<string, Finding[]>();
    for (const finding of findings) {
        const key = JSON.stringify([finding.urn, finding.urn === "" ? finding.at : ""]);
        alike.set(key, [...(alike.get(key) ?? []), finding]);
    }
    return [...alike.values()];
}

function groupLines(findings: readonly Finding[]): string[] {
    const [first] = findings;
    // A row of a users file is not a resource yet.
    const heading =
        first?.urn === ""
            ? [first.at, first.name]
            : [`${first?.name ?? ""} / ${first?.type.split(":").at(-1) ?? ""}`, first?.at, first?.urn];
    const sentences = findings.map(({ refusal }) => {
        const mark = refusal.severity === "warned" ? "warning: " : "";
        return `    ${mark}${sentenceOf(refusal)}`;
    });
    return [heading.filter((part) => part !== undefined).join("  "), ...sentences, ""];
}

function notCheckedLines(notChecked: readonly NotChecked[]): string[] {
    const whole = notChecked.filter(({ urn }) => urn === undefined);
    const single = notChecked.filter(({ urn }) => urn !== undefined);
    const places = new Map<string, NotChecked[]>();
    for (const one of single) {
        const key = `${one.rules.join(", ")}|${one.path ?? ""}|${one.reason}`;
        places.set(key, [...(places.get(key) ?? []), one]);
    }
    return [
        ...whole.map(
            ({ rules, reason }) => `Not checked: ${rules.length > 0 ? `${rules.join(", ")}, ` : ""}${reason}.`,
        ),
        ...[...places.values()].map(placeText),
    ];
}

/** One line for one property, however many resources have it. */
function placeText(alike: readonly NotChecked[]): string {
    const [first] = alike;
    const rules = first?.rules.join(", ") ?? "";
    const names = alike.slice(0, NAMED).map(({ name }) => name);
    const more = alike.length > NAMED ? ` and ${alike.length - NAMED} more` : "";
    return `Not checked: ${rules === "" ? "" : `${rules}, `}${first?.path ?? ""} of ${names.join(", ")}${more}: ${first?.reason ?? ""}.`;
}
