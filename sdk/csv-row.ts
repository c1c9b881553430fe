// What is wrong with one row of a users file: its form first, for a shifted row breaks every rule; then the rules of users.
import { userRules } from "../provider/customer-user/rules";
import { advised } from "../provider/validation/refusal";
import { validateAll } from "../provider/validation/rule";
import { UNKNOWN } from "../provider/validation/unknown";
import { headingOf, isField } from "./csv-columns";
import type { CsvRow } from "./csv-table";
import type { CsvUser } from "./csv-users";
import { damageOf } from "./csv-damage";
import { csvProblem, type RowProblem } from "./wrong-users-file";

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
/** Joiners belong to words of many languages. */
const INVISIBLE_IN_WORDS = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|(?![\u200c\u200d])\p{Cf}/u;
const WORDS: readonly string[] = ["firstName", "lastName", "location"];

export interface RowFindings {
    readonly problems: readonly RowProblem[];
    /** Cells are under wrong headings, so that they say nothing of other rows. */
    readonly isShifted: boolean;
}

export function problemsOf(row: CsvRow, user: CsvUser, country: string | undefined): RowFindings {
    const { line, cells, surplus } = row;
    const { email } = user;
    const refusals = validateAll(userRules, { now: { ...user, customerId: UNKNOWN }, facts: { country } })
        .filter(({ severity }) => severity === "refused")
        .map((refusal) => ({ row: line, email, refusal: advised(refusal) }));
    if (surplus > 0 && (row.isSurplusFilled || refusals.length > 0)) {
        const reason = `${surplus} more ${surplus === 1 ? "cell" : "cells"} than headings`;
        return { problems: [csvProblem(line, "row", { reason, fix: QUOTE_IT, email })], isShifted: true };
    }
    const shifted = columnOfAddress(cells);
    if (shifted !== undefined) {
        const reason = `the e-mail address is in the column ${headingOf(shifted)}, so the cells are in the wrong columns`;
        const problem = csvProblem(line, "row", { reason, fix: QUOTE_IT, email: cells[shifted] ?? "" });
        return { problems: [problem], isShifted: true };
    }
    const damaged = new Map(
        Object.keys(cells).flatMap((field) => {
            const problem = damageIn(row, field, country);
            return problem === undefined ? [] : [[field, problem] as const];
        }),
    );
    // Of a damaged cell no rule says more.
    const others = refusals.filter(({ refusal }) => !damaged.has(refusal.path));
    return { problems: [...damaged.values(), ...others], isShifted: false };
}

function damageIn(row: CsvRow, field: string, country: string | undefined): RowProblem | undefined {
    const { line, cells, written } = row;
    const text = cells[field] ?? "";
    const found = (WORDS.includes(field) ? INVISIBLE_IN_WORDS : INVISIBLE).exec(text)?.[0];
    if (found !== undefined) {
        return invisibleIn(row, headingOf(field), found);
    }
    const damage = damageOf({ field, text, written: written[field] ?? "", country });
    const heading = headingOf(field);
    return damage === undefined
        ? undefined
        : csvProblem(line, heading, {
              reason: `${heading} ${damage.reason}`,
              fix: damage.fix,
              email: cells["email"] ?? "",
          });
}

const QUOTE_IT = "Put quotes around any text that contains the separator.";

/** Where the address is under another heading than its own. */
function columnOfAddress(cells: CsvRow["cells"]): string | undefined {
    const { email = "", ...others } = cells;
    return email.includes("@")
        ? undefined
        : Object.keys(others).find((field) => isField(field) && /^\S+@\S+\.\S+$/u.test(others[field] ?? ""));
}

function invisibleIn({ line, cells }: CsvRow, heading: string, character: string): RowProblem {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return csvProblem(line, heading, {
        reason: `${heading} contains the invisible character U+${code}`,
        fix: "Retype the cell instead of pasting it.",
        email: cells["email"] ?? "",
    });
}
