// The result of a `/validate` call: `info` is documented as an object and shown as a list, success as a word or a code.
import { z } from "zod";
import { listOf, text } from "./lenient";
import { problem, type Problem } from "./problem";

export interface Precheck {
    readonly passed: boolean;
    readonly problems: Problem[];
}

/** The one info code that public sources confirm: validation passed. */
const PASSED = 100;

export const precheck = z
    .object({ message: text.optional(), info: listOf(problem), errors: listOf(problem) })
    .transform((raw): Precheck => {
        const reported = [...raw.errors, ...raw.info];
        const problems = reported.filter(({ code }) => code !== PASSED);
        const succeeded =
            raw.message === undefined
                ? reported.length > 0 && problems.length === 0
                : /^success/iu.test(raw.message.trim());
        if (succeeded && raw.errors.length === 0) {
            return { passed: true, problems: [] };
        }
        const fallback = raw.message ?? "Webex gave no reason";
        return { passed: false, problems: problems.length > 0 ? problems : [{ description: fallback }] };
    });
