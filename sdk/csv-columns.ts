// The columns of Partner Hub's and Control Hub's user files, by the names that their exports and templates use.

interface Column {
    /** As Partner Hub heads it. */
    readonly heading: string;
    readonly alsoCalled?: readonly string[];
    readonly isNeeded?: boolean;
}

const columns: Readonly<Record<string, Column>> = {
    firstName: { heading: "First Name", alsoCalled: ["given name"], isNeeded: true },
    lastName: { heading: "Last Name", alsoCalled: ["surname", "family name"], isNeeded: true },
    email: {
        heading: "Email",
        alsoCalled: ["e-mail", "email address", "user id/email (required)", "user id/email", "user id"],
        isNeeded: true,
    },
    package: { heading: "Package", alsoCalled: ["packages", "wholesale package"], isNeeded: true },
    location: { heading: "Location", alsoCalled: ["location name"] },
    phoneNumber: { heading: "Phone Number", alsoCalled: ["primary phone number", "number"] },
    extension: { heading: "Extension" },
    roles: { heading: "Roles", alsoCalled: ["role"] },
};

export const headings: readonly string[] = Object.values(columns).map(({ heading }) => heading);

export const isField = (name: string): boolean => Object.hasOwn(columns, name);

/** The field a heading names, or the heading itself where it is none of ours: such a column is passed over. */
export function fieldOf(heading: string): string {
    const name = heading.trim().toLowerCase().replaceAll(/\s+/g, " ");
    const isNamed = ([field, column]: [string, Column]): boolean =>
        [field.toLowerCase(), column.heading.toLowerCase(), ...(column.alsoCalled ?? [])].includes(name);
    return Object.entries(columns).find(isNamed)?.[0] ?? heading;
}

/** Headings of the columns that must be there and are not. */
export function missingAmong(fields: readonly string[]): string[] {
    return Object.entries(columns).flatMap(([field, { heading, isNeeded }]) =>
        isNeeded === true && !fields.includes(field) ? [heading] : [],
    );
}
