// Programs in plain JavaScript for what hangs on a customer: locations, all users as one resource, Setup Assist requests.
import { anAddress, type Inputs } from "./builders";
import { code, literal } from "./engine-programs";

const made = (kind: string, name: string, args: Inputs, options: Inputs = {}): string =>
    `const ${name} = new wholesale.${kind}("${name}", ${literal({ customer: code("norrbygg"), ...args })}, ${literal(options)});`;

export const aPlace = (changes: Inputs = {}): Inputs => ({
    name: "Lager",
    timezone: "Europe/Stockholm",
    language: "sv_se",
    address: anAddress(),
    ...changes,
});

/** Connected to the telephone network where it has calling. */
export const place = (name: string, changes: Inputs = {}): string => {
    const pstn = changes["callingEnabled"] === false ? undefined : { provider: "Cloud Connected PSTN" };
    return made("CustomerLocation", name, aPlace({ name, pstn, ...changes }));
};

export const staff = (name: string, users: Inputs, options?: Inputs): string =>
    made("CustomerUsers", name, { users }, options);

export const request = (name: string, changes: Inputs = {}): string =>
    made("SetupAssistRequest", name, { contactName: "Olle Ek", contactEmail: "olle@norrbygg.example", ...changes });
