// Changes every readable field of what hangs on a customer behind Pulumi's back, and takes pictures of the backend before and after.
import type { Answer, EngineEmulator } from "./engine-emulator";

/** What somebody did to one field of one resource. */
export interface Drift {
    readonly resource: "lager" | "kontor" | "order" | "staff" | "eva";
    /** As the program writes it. */
    readonly field: string;
    /** The line of `preview --diff` that shows it: what stands there, then what is declared. */
    readonly shown: RegExp;
    /** Where the backend holds it. */
    readonly at: readonly [part: string, ...path: readonly string[]];
}

/** The backend's side: locations, requests, and users by e-mail address. */
export type Picture = Readonly<Record<string, Answer>>;

const text = (key: string, there: string, declared: string): RegExp =>
    new RegExp(`~ "?${key}"? *: ${JSON.stringify(there)} => ${JSON.stringify(declared)}`.replaceAll("+", "\\+"), "u");

const inLager = (field: string, shown: RegExp, ...path: readonly string[]): Drift => ({
    resource: "lager",
    field,
    shown,
    at: ["lager", ...path],
});

const inOrder = (field: string, shown: RegExp): Drift => ({ resource: "order", field, shown, at: ["order", field] });

const inStaff = (email: string, field: string, shown: RegExp, key = field): Drift => ({
    resource: "staff",
    field: `users.${email.split("@", 1).join("")}.${field}`,
    shown,
    at: [email, key],
});

export const ANNA = "anna@norrbygg.example";
export const BO = "bo@norrbygg.example";
export const OLLE = "olle@norrbygg.example";
export const YLVA = "ylva@norrbygg.example";
export const EVA = "eva@norrbygg.example";

export const drifts: readonly Drift[] = [
    inLager("name", text("name", "Magasin", "Lager"), "name"),
    inLager("timezone", text("timezone", "Europe/Helsinki", "Europe/Stockholm"), "timeZone"),
    inLager("language", text("language", "en_us", "sv_se"), "preferredLanguage"),
    inLager("address.addressLine1", text("addressLine1", "Hamngatan 3", "Storgatan 1"), "address", "address1"),
    inLager("address.addressLine2", text("addressLine2", "Plan 9", "Plan 2"), "address", "address2"),
    inLager("address.city", text("city", "Piteå", "Umeå"), "address", "city"),
    inLager("address.stateOrProvince", text("stateOrProvince", "BD", "AC"), "address", "state"),
    inLager("address.zipOrPostalCode", text("zipOrPostalCode", "941 31", "903 26"), "address", "postalCode"),
    inLager("address.country", text("country", "NO", "SE"), "address", "country"),
    inLager("phoneNumbers (one more)", /"\+46901000009"/u, "numbers", "+46901000009"),
    inLager("phoneNumbers (one less)", /"\+46901000003"/u, "numbers", "+46901000003"),
    inLager("mainNumber", text("mainNumber", "+46901000002", "+46901000001"), "mainNumber"),
    {
        resource: "kontor",
        field: "callingEnabled",
        shown: /~ callingEnabled *: false +=> true/u,
        at: ["kontor", "calling"],
    },
    inOrder("location", text("location", "HQ", "Lager")),
    inOrder("service", text("service", "express", "standard")),
    inOrder("users", /~ users *: 7 +=> 25/u),
    inOrder("contactName", text("contactName", "Ulla Ek", "Olle Ek")),
    inOrder("contactEmail", text("contactEmail", "ulla@norrbygg.example", "olle@norrbygg.example")),
    inOrder("contactPhone", text("contactPhone", "+46700000099", "+46700000001")),
    inOrder("notes", /\+ notes *: "Ring först"/u),
    inStaff(ANNA, "firstName", text("firstName", "Anne", "Anna")),
    inStaff(ANNA, "lastName", text("lastName", "Strand", "Berg")),
    inStaff(ANNA, "phoneNumber", text("phoneNumber", "+46907654321", "+46901234567"), "phoneNumbers"),
    inStaff(ANNA, "extension", text("extension", "9999", "4567")),
    inStaff(ANNA, "roles", /User Administrator/u),
    inStaff(OLLE, "package", text("package", "cx_standard_agent", "webex_meetings"), "packages"),
    { resource: "staff", field: "users (ylva removed)", shown: /\+ "?ylva@norrbygg\.example/u, at: [YLVA, "email"] },
    { resource: "staff", field: "users (bo's e-mail changed)", shown: /\+ "?bo@norrbygg\.example/u, at: [BO, "email"] },
    {
        resource: "eva",
        field: "email (replaces)",
        shown: text("email", "ewa@norrbygg.example", EVA),
        at: [EVA, "email"],
    },
];

export interface Ids {
    readonly customer: string;
    readonly org: string;
    readonly lager: string;
    readonly kontor: string;
    readonly order: string;
}

const placeOf = ({ org }: Ids, id: string): string => `/locations/${id}?orgId=${org}`;
const callingOf = ({ org }: Ids, id: string): string => `/telephony/config/locations/${id}?orgId=${org}`;
const numbersOf = ({ org }: Ids, id: string): string => `/telephony/config/locations/${id}/numbers?orgId=${org}`;
const orderOf = (id: string): string => `/wholesale/setupAssistRequests/${id}`;

async function lagerNow(emulator: EngineEmulator, ids: Ids): Promise<Answer> {
    const { lager, org } = ids;
    const calling = await emulator.api("GET", callingOf(ids, lager));
    const { phoneNumbers } = await emulator.api("GET", `/telephony/config/numbers?orgId=${org}&locationId=${lager}`);
    const numbers = (phoneNumbers as Answer[]).map(({ phoneNumber }) => [String(phoneNumber), true]);
    return {
        ...(await emulator.api("GET", placeOf(ids, lager))),
        numbers: Object.fromEntries(numbers) as Answer,
        mainNumber: (calling["callingLineId"] as Answer | undefined)?.["phoneNumber"],
    };
}

/** Users by e-mail address, each with the person behind it. */
export async function usersNow(emulator: EngineEmulator, customer: string): Promise<Picture> {
    const users = await emulator.list(`/wholesale/subscribers?customerId=${customer}`);
    const told = users.map(async (user) => {
        const person = await emulator.api("GET", `/people/${String(user["personId"])}?callingData=true`);
        return [String(user["email"]), { ...person, ...user }] as const;
    });
    return Object.fromEntries(await Promise.all(told));
}

async function kontorNow(emulator: EngineEmulator, { org, kontor }: Ids): Promise<Answer> {
    const { locations } = await emulator.api("GET", `/telephony/config/locations?orgId=${org}`);
    return { calling: (locations as Answer[]).some(({ id }) => id === kontor) };
}

export async function pictureOf(emulator: EngineEmulator, ids: Ids): Promise<Picture> {
    return {
        ...(await usersNow(emulator, ids.customer)),
        lager: await lagerNow(emulator, ids),
        kontor: await kontorNow(emulator, ids),
        order: await emulator.api("GET", orderOf(ids.order)),
    };
}

async function driftLager(emulator: EngineEmulator, ids: Ids): Promise<void> {
    const { lager } = ids;
    await emulator.api("PUT", placeOf(ids, lager), {
        name: "Magasin",
        timeZone: "Europe/Helsinki",
        preferredLanguage: "en_us",
        address: {
            address1: "Hamngatan 3",
            address2: "Plan 9",
            city: "Piteå",
            state: "BD",
            postalCode: "941 31",
            country: "NO",
        },
    });
    await emulator.api("POST", numbersOf(ids, lager), { phoneNumbers: ["+46901000009"], state: "ACTIVE" });
    await emulator.api("DELETE", numbersOf(ids, lager), { phoneNumbers: ["+46901000003"] });
    await emulator.api("PUT", callingOf(ids, lager), { callingLineId: { phoneNumber: "+46901000002" } });
}

async function takeCalling(emulator: EngineEmulator, { org, kontor }: Ids): Promise<void> {
    const path = `/telephony/config/jobs/locations/deleteCallingLocation?orgId=${org}`;
    await emulator.api("POST", path, { locationId: kontor });
}

export async function removeKontor(emulator: EngineEmulator, ids: Ids): Promise<void> {
    await takeCalling(emulator, ids);
    await emulator.api("DELETE", placeOf(ids, ids.kontor));
}

export async function moveNumber(emulator: EngineEmulator, ids: Ids, number: string): Promise<void> {
    await emulator.api("DELETE", numbersOf(ids, ids.lager), { phoneNumbers: [number] });
    await emulator.api("POST", numbersOf(ids, ids.kontor), { phoneNumbers: [number], state: "ACTIVE" });
}

export async function removeUsers(
    emulator: EngineEmulator,
    users: Picture,
    ...emails: readonly string[]
): Promise<void> {
    for (const email of emails) {
        await emulator.api("DELETE", `/wholesale/subscribers/${String(users[email]?.["id"])}`);
    }
}

export async function changePerson(
    emulator: EngineEmulator,
    person: Answer | undefined,
    change: Answer,
): Promise<void> {
    await emulator.api("PUT", `/people/${String(person?.["personId"])}?callingData=true`, { ...person, ...change });
}

async function driftUsers(emulator: EngineEmulator, picture: Picture, roles: readonly string[]): Promise<void> {
    const { [ANNA]: anna, [BO]: bo, [OLLE]: olle, [YLVA]: ylva, [EVA]: eva } = picture;
    await changePerson(emulator, anna, {
        firstName: "Anne",
        lastName: "Strand",
        displayName: "Anne Strand",
        extension: "9999",
        phoneNumbers: [{ type: "work", value: "+46907654321" }],
        roles,
    });
    await emulator.api("PUT", `/wholesale/subscribers/${String(olle?.["id"])}`, { packages: ["cx_standard_agent"] });
    await emulator.api("DELETE", `/wholesale/subscribers/${String(ylva?.["id"])}`);
    await changePerson(emulator, bo, { emails: ["boel@norrbygg.example"] });
    await changePerson(emulator, eva, { emails: ["ewa@norrbygg.example"] });
}

export async function driftEverything(emulator: EngineEmulator, ids: Ids, roles: readonly string[]): Promise<void> {
    const picture = await pictureOf(emulator, ids);
    await driftLager(emulator, ids);
    await takeCalling(emulator, ids);
    await emulator.api("PUT", orderOf(ids.order), {
        customerId: ids.customer,
        location: "HQ",
        service: "express",
        users: 7,
        contactName: "Ulla Ek",
        contactEmail: "ulla@norrbygg.example",
        contactPhone: "+46700000099",
    });
    await driftUsers(emulator, picture, roles);
}

export function valueAt(picture: Picture, [part, ...path]: Drift["at"]): unknown {
    return path.reduce<unknown>((value, key) => (value as Answer | undefined)?.[key], picture[part]);
}
