// Request bodies that the backend accepts, with the fields of a test put over them.

export type Fields = Readonly<Record<string, unknown>>;

export const anAddress = {
    addressLine1: "Storgatan 1",
    city: "Umeå",
    zipOrPostalCode: "903 26",
    country: "SE",
} as const;

export const aHeadOffice = {
    name: "HQ",
    timezone: "Europe/Stockholm",
    language: "sv_se",
    address: anAddress,
} as const;

export function aTemplate(fields: Fields = {}): Fields {
    return {
        name: "Standard",
        serviceProviderAdmin: "ops@partner.example",
        country: "SE",
        language: "sv",
        subscription: "Sub-100200",
        ...fields,
    };
}

/** `packages`, `limits` and `headOffice` (null for none) go where the API wants them; the rest goes on top. */
export function aCustomer(fields: Fields = {}): Fields {
    const { limits, headOffice = aHeadOffice, ...rest } = fields;
    return {
        packages: ["webex_calling", "webex_meetings"],
        externalId: "crm-004711",
        address: anAddress,
        customerInfo: { name: "Norrbygg AB", primaryEmail: "it@norrbygg.example", language: "sv" },
        provisioningParameters: parameters(limits, headOffice),
        ...rest,
    };
}

/** What the precheck of a customer takes: no language. */
export function aPrecheck(fields: Fields = {}): Fields {
    return aCustomer({ customerInfo: { name: "Norrbygg AB", primaryEmail: "it@norrbygg.example" }, ...fields });
}

/** The body of an update. */
export function aChange(packages: readonly string[], limits?: unknown, rest: Fields = {}): Fields {
    return { packages, ...(limits === undefined ? {} : { provisioningParameters: { packages: { limits } } }), ...rest };
}

let users = 0;

/** Another user at each call; `number`, `extension` and `locationId` (undefined for none) go where the API wants them. */
export function aUser(fields: Fields = {}): Fields {
    users += 1;
    const { number, extension, locationId, firstName = "Anna", lastName = "Berg", package: held, ...rest } = fields;
    const packageName = held ?? "webex_calling";
    const calling = packageName !== "webex_meetings" && number === undefined && !("extension" in fields);
    return {
        email: `user${users}@norrbygg.example`,
        packages: [packageName],
        provisioningParameters: {
            firstName,
            lastName,
            primaryPhoneNumber: number,
            extension: calling ? String(1000 + users) : extension,
            locationId,
        },
        ...rest,
    };
}

export function aLocation(fields: Fields = {}): Fields {
    return {
        name: "Luleå",
        timeZone: "Europe/Stockholm",
        preferredLanguage: "sv_se",
        announcementLanguage: "sv_se",
        address: { address1: "Kungsgatan 2", city: "Luleå", state: "", postalCode: "972 35", country: "SE" },
        ...fields,
    };
}

function parameters(limits: unknown, headOffice: unknown): Fields {
    return {
        ...(headOffice === null ? {} : { calling: { location: headOffice } }),
        ...(limits === undefined ? {} : { packages: { limits } }),
    };
}
