// Validates a value against the shape of a seed; every problem names the path of the value.
import type { z } from "zod";
import { describeIssue } from "../shapes/issues";
import { Problems, type Path } from "./problems";
import { seedShape, type Seed } from "./shape";

export function parseSeed(value: unknown): Seed {
    const parsed = seedShape.safeParse(value ?? {});
    if (parsed.success) {
        return parsed.data;
    }
    const problems = new Problems();
    for (const issue of parsed.error.issues) {
        addTo(problems, issue, value);
    }
    problems.throwIfAny();
    throw parsed.error;
}

function addTo(problems: Problems, issue: z.core.$ZodIssue, seed: unknown): void {
    const path = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
    if (issue.code === "unrecognized_keys") {
        for (const key of issue.keys) {
            problems.add([...path, key], "is not a field of a seed; docs/emulator.md lists them.");
        }
    } else if (
        issue.code === "invalid_type" &&
        issue.expected === "string" &&
        typeof valueAt(seed, path) === "number"
    ) {
        // YAML reads 4567 and +46901234567 as numbers.
        problems.add(path, "is a number and must be a string; write it in quotes.");
    } else {
        problems.add(path satisfies Path, describeIssue(issue));
    }
}

function valueAt(value: unknown, path: Path): unknown {
    return path.reduce<unknown>(
        (inner, part) => (inner as Readonly<Record<string | number, unknown>> | undefined)?.[part],
        value,
    );
}
