// Turns what zod found wrong into full sentences that name the field.
import type { z } from "zod";

type Issue = z.core.$ZodIssue;

export function describeIssues(error: z.ZodError): string[] {
    return error.issues.map(describe);
}

function describe(issue: Issue): string {
    const field = issue.path.length === 0 ? "The body" : issue.path.map(String).join(".");
    if (issue.code === "unrecognized_keys") {
        const names = issue.keys.map((key) => [...issue.path, key].map(String).join("."));
        return `${names.join(", ")} is not a field of this request.`;
    }
    return `${field} ${describeIssue(issue)}`;
}

/** The sentence without its subject, which is the field. */
export function describeIssue(issue: Issue): string {
    if (issue.code === "invalid_type") {
        return `is required and must be ${article(issue.expected)}.`;
    }
    if (issue.code === "invalid_value") {
        return `must be one of ${issue.values.map(String).join(", ")}.`;
    }
    return `${issue.message}.`;
}

function article(expected: string): string {
    const names: Readonly<Record<string, string>> = {
        string: "a string",
        number: "a number",
        boolean: "true or false",
        array: "an array",
        object: "an object",
        record: "an object",
    };
    return names[expected] ?? `of type ${expected}`;
}
