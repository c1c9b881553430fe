// The wholesale customer on the grid: a job at Webex, a head office, and quantities that may only rise.
import { providerLine, type Properties } from "../../support/provider-process";
import { tag, type Fixture, type Subject } from "./subject";

const address = { addressLine1: "Storgatan 1", city: "Umeå", zipOrPostalCode: "903 26", country: "SE" };
const externalId = (index: number): string => `crm-${tag(index)}`;

const inputs = ({ provisioningId }: Fixture, index: number, quantity: number, timezone: string): Properties => ({
    __provider: providerLine("wholesaleCustomer"),
    provisioningId,
    name: `Kund ${tag(index)} AB`,
    adminEmail: `it@kund${tag(index)}.example`,
    externalId: externalId(index),
    address,
    locationSupportsWebex: true,
    packages: { webex_calling: { quantity }, webex_meetings: { quantity: 3 } },
    headOffice: { name: "HQ", timezone, language: "sv_se", address },
});

const quantitiesIn = (packages: unknown): Properties =>
    Object.fromEntries(
        Object.entries(packages as Record<string, { quantity?: number }>).map(([n, c]) => [n, c.quantity]),
    );

export const customer: Subject = {
    name: "wholesaleCustomer",
    word: (index) => `Kund ${tag(index)} AB`,
    inputs: (fixture, index) => inputs(fixture, index, 5, "Europe/Stockholm"),
    changed: (fixture, index) => inputs(fixture, index, 8, "Europe/Helsinki"),
    expected: ({ packages, headOffice }) => ({
        packages: quantitiesIn(packages),
        office: (headOffice as Properties)["timezone"],
        status: "provisioned",
    }),
    found: async (api, _ground, index) => {
        const all = await api.all(`/wholesale/customers?externalId=${externalId(index)}`);
        return Promise.all(
            all.map(async ({ id = "", orgId = "", status }) => {
                const told = await api.control("GET", `/customers/${id}`);
                const offices = orgId === "" ? [] : await api.all(`/locations?orgId=${orgId}`);
                return {
                    id,
                    fields: {
                        packages: told.body["limits"],
                        office: offices.map((one) => one["timeZone"]).join(),
                        status: status === "provisioned_with_errors" ? "provisioned" : status,
                    },
                };
            }),
        );
    },
};
