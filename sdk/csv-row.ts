// What is wrong with one row of a users file: its form first, for a shifted row breaks every rule; then the rules of users.
import { userRules } from "../provider/customer-user/rules";
import { validateAll } from "../provider/validation/rule";
import { UNKNOWN } from "../provider/validation/unknown";
import { headingOf, isField } from "./csv-columns";
import type { CsvRow } from "./csv-table";
import type { CsvUser } from "./csv-users";
import { csvProblem, type RowProblem } from "./wrong-users-file";

/** Joiners belong to words of many languages. */
const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|(?![\u200c\u200d])\p{Cf}/u;

export function problemsOf(row: CsvRow, user: CsvUser): RowProblem[] {
    const { line, cells, surplus } = row;
    const { email } = user;
    const refusals = validateAll(userRules, { now: { ...user, customerId: UNKNOWN } })
        .filter(({ severity }) => severity === "refused")
        .map((refusal) => ({ row: line, email, refusal }));
    if (surplus > 0 && (row.isSurplusFilled || refusals.length > 0)) {
        const reason = `${surplus} more ${surplus === 1 ? "cell" : "cells"} than headings`;
        return [csvProblem(line, "row", { reason, fix: QUOTE_IT, email })];
    }
    const shifted = columnOfAddress(cells);
    if (shifted !== undefined) {
        const reason = `the e-mail address is in the column ${headingOf(shifted)}, so the cells are in the wrong columns`;
        return [csvProblem(line, "row", { reason, fix: QUOTE_IT, email: cells[shifted] ?? "" })];
    }
    const invisible = Object.entries(cells).flatMap(([field, cell]) => {
        const found = isField(field) ? INVISIBLE.exec(cell)?.[0] : undefined;
        return found === undefined ? [] : [invisibleIn(row, headingOf(field), found)];
    });
    return invisible.length > 0 ? invisible : refusals;
}

const QUOTE_IT = "Put quotes around any text that contains the separator.";

/** Where the address is under another heading than its own. */
function columnOfAddress(cells: CsvRow["cells"]): string | undefined {
    const { email = "", ...others } = cells;
    return email.includes("@")
        ? undefined
        : Object.keys(others).find((field) => isField(field) && /^\S+@\S+\.\S+$/.test(others[field] ?? ""));
}

function invisibleIn({ line, cells }: CsvRow, heading: string, character: string): RowProblem {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return csvProblem(line, heading, {
        reason: `${heading} contains the invisible character U+${code}`,
        fix: "Retype the cell instead of pasting it.",
        email: cells["email"] ?? "",
    });
}
