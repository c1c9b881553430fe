// The columns of Partner Hub's and Control Hub's user files, by the names that their exports and templates use.

export const columns: Readonly<Record<string, readonly string[]>> = {
    firstName: ["first name", "firstname", "given name"],
    lastName: ["last name", "lastname", "surname", "family name"],
    email: ["email", "e-mail", "email address", "user id/email (required)", "user id/email", "user id"],
    package: ["package", "packages", "wholesale package"],
    location: ["location", "location name"],
    phoneNumber: ["phone number", "phonenumber", "primary phone number", "number"],
    extension: ["extension"],
    roles: ["roles", "role"],
};

/** The field a heading names, or the heading itself where it is none of ours: such a column is passed over. */
export function fieldOf(heading: string): string {
    const name = heading.trim().toLowerCase().replaceAll(/\s+/g, " ");
    return (
        Object.entries(columns).find(([field, names]) => field.toLowerCase() === name || names.includes(name))?.[0] ??
        heading
    );
}
