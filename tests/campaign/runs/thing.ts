// One object, as a program declares it, as the backend has it or as the state has it: comparable field by field.

export interface Thing {
    readonly kind: "template" | "customer" | "location" | "user";
    /** What names it: a name, an external id, an e-mail address. */
    readonly key: string;
    /** Absent where it is only declared. */
    readonly id?: string | undefined;
    readonly fields: Readonly<Record<string, unknown>>;
}

export const nameOf = ({ kind, key }: Thing): string => `${kind} ${key}`;

export type Raw = Readonly<Record<string, unknown>>;

export const isRaw = (value: unknown): value is Raw =>
    typeof value === "object" && value !== null && !Array.isArray(value);

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String).sort() : []);

export function quantities(packages: unknown): Raw {
    const entries = isRaw(packages) ? Object.entries(packages) : [];
    return Object.fromEntries(
        entries
            .map(([name, choice]): [string, unknown] => [name, isRaw(choice) ? choice["quantity"] : choice])
            .sort(([one], [other]) => one.localeCompare(other)),
    );
}

/** The fields of a resource's inputs or outputs that the backend tells too. */
export const fieldsOf: Readonly<Record<Thing["kind"], (raw: Raw) => Raw>> = {
    template: ({ subscription, language, serviceProviderAdmin }) => ({ subscription, language, serviceProviderAdmin }),
    customer: ({ packages, headOffice }) => ({
        packages: quantities(packages),
        office: isRaw(headOffice) ? headOffice["timezone"] : undefined,
    }),
    location: ({ timezone, phoneNumbers, mainNumber }) => ({ timezone, numbers: texts(phoneNumbers), mainNumber }),
    user: ({ package: held, firstName, lastName, extension, phoneNumber, roles }) => ({
        package: held,
        firstName,
        lastName,
        extension,
        phoneNumber,
        roles: texts(roles),
    }),
};
