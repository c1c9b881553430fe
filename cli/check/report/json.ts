// The report in the form that docs/check.md promises for JSON; its keys `wayOut` and `notJudged` are older than the names used here.
import type { Report } from "../validation/finding";

export function asJson({ project, stack, resources, findings, notChecked, notes }: Report): object {
    return {
        ok: findings.every(({ refusal }) => refusal.severity !== "refused"),
        project,
        stack,
        resources,
        refusals: findings.map(({ urn, name, type, at = null, refusal }) => {
            const { rule, path, reason, source, fix, severity } = refusal;
            return { urn, name, type, at, rule, path, reason, source, wayOut: fix, severity };
        }),
        notJudged: notChecked.map(({ rules, urn = null, path = null, reason }) => ({ rules, urn, path, reason })),
        notes,
    };
}
