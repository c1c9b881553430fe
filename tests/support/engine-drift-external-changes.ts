// What others may do to a company beside the program, none of it drift: each deed through the API, as Partner Hub or Control Hub would.
import { changePerson, usersNow } from "./engine-drift-dependents";
import type { Difference } from "./engine-drift-spellings";
import type { Answer, EngineEmulator } from "./engine-emulator";

export interface Ids {
    readonly template: string;
    readonly customer: string;
    readonly org: string;
    readonly order: string;
    readonly places: ReadonlyMap<string, string>;
}

type Doing = (emulator: EngineEmulator, ids: Ids) => Promise<unknown>;
type ExternalChange = readonly [...Difference, doing: Doing];

const at = (ids: Ids, name: string, root = "/locations", rest = ""): string =>
    `${root}/${ids.places.get(name) ?? ""}${rest}?orgId=${ids.org}`;
const CALLING = "/telephony/config/locations";

const toPerson =
    (email: string, change: (person: Answer, emulator: EngineEmulator) => Promise<Answer> | Answer): Doing =>
    async (emulator, { customer: id }) => {
        const users = await usersNow(emulator, id);
        const person = Object.entries(users).find(([address]) => address.toLowerCase() === email)?.[1] ?? {};
        await changePerson(emulator, person, await change(person, emulator));
    };

const reversed = (list: unknown): unknown[] => [...(list as unknown[])].reverse();

const externalChanges: readonly ExternalChange[] = [
    [
        "standard",
        "case of serviceProviderAdmin, a blank brandName",
        async (emulator, ids) => {
            const path = `/wholesale/onboardingTemplates/${ids.template}`;
            const body = await emulator.api("GET", path);
            await emulator.api("PUT", path, { ...body, serviceProviderAdmin: "ops@partner.example", brandName: "" });
        },
    ],
    ["standard", "another template of the same partner", (emulator, ids) => templateLike(emulator, ids)],
    [
        "norrbygg",
        "order of packages; blank lines of the address",
        async (emulator, ids) => {
            const path = `/wholesale/customers/${ids.customer}`;
            const { packages, address } = await emulator.api("GET", path);
            const blank = { addressLine2: "", stateOrProvince: "" };
            const body = { packages: reversed(packages), address: { ...(address as Answer), ...blank } };
            await emulator.api("PUT", path, body);
        },
    ],
    [
        "norrbygg",
        "another user, made by somebody else",
        (emulator, ids) =>
            emulator.api("POST", "/wholesale/subscribers", {
                customerId: ids.customer,
                email: "gun@norrbygg.example",
                package: "webex_meetings",
                provisioningParameters: { firstName: "Gun", lastName: "Ek" },
            }),
    ],
    [
        "norrbygg",
        "a person without a package",
        (emulator, ids) =>
            emulator.api("POST", "/people", { emails: ["x@norrbygg.example"], firstName: "X", orgId: ids.org }),
    ],
    [
        "norrbygg",
        "another location, made by somebody else",
        async (emulator, ids) => {
            const { id, ...like } = await emulator.api("GET", at(ids, "HQ"));
            const body = { ...like, name: "Filial", announcementLanguage: "sv_se" };
            await emulator.api("POST", `/locations?orgId=${ids.org}`, body);
        },
    ],
    [
        "norrbygg",
        "headOffice: case of the language",
        (emulator, ids) => emulator.api("PUT", at(ids, "HQ"), { preferredLanguage: "SV_SE" }),
    ],
    [
        "lager",
        "the same time zone by its other name",
        (emulator, ids) => emulator.api("PUT", at(ids, "lager"), { timeZone: "Europe/Kyiv" }),
    ],
    [
        "lager",
        "case of the language",
        (emulator, ids) =>
            emulator.api("PUT", at(ids, "lager"), {
                preferredLanguage: "sv_se",
            }),
    ],
    [
        "lager",
        "a blank line of the address",
        async (emulator, ids) => {
            const { address } = await emulator.api("GET", at(ids, "lager"));
            await emulator.api("PUT", at(ids, "lager"), {
                address: { ...(address as Answer), address2: "", state: "" },
            });
        },
    ],
    [
        "lager",
        "a main number, where the program manages none",
        async (emulator, ids) => {
            const numbers = at(ids, "lager", CALLING, "/numbers");
            await emulator.api("POST", numbers, { phoneNumbers: ["+46901000009"], state: "ACTIVE" });
            await emulator.api("PUT", at(ids, "lager", CALLING), { callingLineId: { phoneNumber: "+46901000009" } });
        },
    ],
    [
        "kontor",
        "phone numbers, where the program manages none",
        (emulator, ids) =>
            emulator.api("POST", at(ids, "kontor", CALLING, "/numbers"), {
                phoneNumbers: ["+46902000009"],
                state: "ACTIVE",
            }),
    ],
    [
        "bod",
        "calling, which the program left to others",
        async (emulator, ids) => {
            const like = await emulator.api("GET", at(ids, "bod"));
            await emulator.api("POST", `${CALLING}?orgId=${ids.org}`, { ...like, announcementLanguage: "sv_se" });
        },
    ],
    [
        "anna",
        "a role, where the program manages none",
        toPerson("anna@norrbygg.example", async ({ roles }, emulator) => {
            const known = await emulator.list("/roles");
            const given = known.find(({ name }) => name === "Device Administrator")?.id;
            return { roles: [...(roles as unknown[]), given] };
        }),
    ],
    ["bo", "order of roles", toPerson("bo@norrbygg.example", ({ roles }) => ({ roles: reversed(roles) }))],
    ["bo", "case of the e-mail address", toPerson("bo@norrbygg.example", () => ({ emails: ["bo@norrbygg.example"] }))],
    ["bo", "blanks around a name", toPerson("bo@norrbygg.example", () => ({ firstName: "Bo" }))],
    [
        "bo",
        "display name, title, department, a mobile number, tags",
        toPerson("bo@norrbygg.example", ({ phoneNumbers }) => ({
            displayName: "Bosse",
            title: "Chef",
            department: "Lager",
            tags: ["vip"],
            phoneNumbers: [
                ...((phoneNumbers as unknown[] | undefined) ?? []),
                { type: "mobile", value: "+46700000077" },
            ],
        })),
    ],
    [
        "order",
        "case of contactEmail",
        (emulator, ids) =>
            emulator.api("PUT", `/wholesale/setupAssistRequests/${ids.order}`, {
                customerId: ids.customer,
                service: "express",
                contactName: "Olle Ek",
                contactEmail: "olle@NORRBYGG.example",
            }),
    ],
    [
        "staff",
        "order of roles, case of an e-mail address",
        toPerson("ylva@norrbygg.example", ({ roles }) => ({
            roles: reversed(roles),
            emails: ["ylva@norrbygg.example"],
        })),
    ],
];

async function templateLike(emulator: EngineEmulator, ids: Ids): Promise<void> {
    const { provisioningId, ...body } = await emulator.api("GET", `/wholesale/onboardingTemplates/${ids.template}`);
    await emulator.api("POST", "/wholesale/onboardingTemplates", { ...body, name: "Another" });
}

export const doneByOthers: readonly Difference[] = externalChanges.map(([resource, what]) => [resource, what]);

export async function doEverythingHarmless(emulator: EngineEmulator, ids: Ids): Promise<void> {
    for (const [, , doing] of externalChanges) {
        await doing(emulator, ids);
    }
}
