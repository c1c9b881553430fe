// The columns of Partner Hub's and Control Hub's user files, by the names that their exports and templates use.

import { meantBy, type Choices } from "../provider/validation/hint";
import { userFields, type Column, type UserField, type UserFields } from "../provider/customer-user/fields";

/** A field that a file has a column for. */
export type ColumnField = {
    [Key in keyof UserFields]: UserFields[Key] extends { readonly csv: Column } ? Key : never;
}[keyof UserFields];

interface FileColumn extends Column {
    readonly isNeeded: boolean;
}

const columns: Readonly<Record<string, FileColumn>> = Object.fromEntries(
    Object.entries<UserField>(userFields).flatMap(([field, { csv, optional }]) =>
        csv === undefined ? [] : [[field, { ...csv, isNeeded: optional !== true }]],
    ),
);

/** Each field with everything that heads it. */
const names: Choices = Object.fromEntries(
    Object.entries(columns).map(([field, { heading, alsoCalled = [] }]) => [field, [heading, ...alsoCalled]]),
);

export const columnFields = Object.keys(columns) as ColumnField[];

export const headings: readonly string[] = Object.values(columns).map(({ heading }) => heading);

export const headingOf = (field: string): string => columns[field]?.heading ?? field;

export const isField = (name: string): boolean => Object.hasOwn(columns, name);

/** Underlines and hyphens as blanks, and without what cannot be seen or only says whether the column must be there. */
function plainly(heading: string): string {
    const words = heading
        .normalize("NFKC")
        .replace(/\p{Cf}/gu, "")
        .replace(/[\s_-]+/gu, " ");
    return words
        .trim()
        .toLowerCase()
        .replace(/ ?(\((required|optional)\)|\*)$/u, "");
}

/** The field a heading names, or the heading itself where it is none of ours: such a column is passed over. */
export function fieldOf(heading: string): string {
    const name = plainly(heading);
    const isNamed = ([field, column]: [string, FileColumn]): boolean =>
        [field, column.heading, ...(column.alsoCalled ?? [])].map(plainly).includes(name);
    return Object.entries(columns).find(isNamed)?.[0] ?? heading;
}

/** The field that a heading nobody knows probably means. */
export function likelyField(heading: string): string | undefined {
    const name = plainly(heading).replace(/[^\p{L}\p{N}]+/gu, " ");
    const isMeant = ([, { looksLike, unless }]: [string, FileColumn]): boolean =>
        looksLike?.test(name) === true && unless?.test(name) !== true;
    const [nearest, ...others] = meantBy(heading, names);
    return Object.entries(columns).find(isMeant)?.[0] ?? (others.length === 0 ? nearest : undefined);
}

/** What a cell under a heading nobody knows is, where it can be nothing else. */
export function fieldOfCell(heading: string, cell: string): string | undefined {
    const isOther = columns["phoneNumber"]?.unless?.test(plainly(heading)) === true;
    return /^\+[1-9][\d ()./-]{6,20}$/u.test(cell) && !isOther
        ? "phoneNumber"
        : /\badministrator\b/iu.test(cell)
          ? "roles"
          : undefined;
}

/** Headings of the columns that must be there and are not. */
export function missingAmong(fields: readonly string[]): string[] {
    return Object.entries(columns).flatMap(([field, { heading, isNeeded }]) =>
        isNeeded && !fields.includes(field) ? [heading] : [],
    );
}
