// The location on the grid: five requests make one, so a fault may leave any part of it undone.
import { providerLine, type Properties } from "../../support/provider-process";
import { tag, type Fixture, type Subject } from "./subject";

const place = (index: number): string => `Lager ${tag(index)}`;
const number = (index: number, which: number): string => `+46902${which}${tag(index)}`;

const inputs = ({ customerId }: Fixture, index: number): Properties => ({
    __provider: providerLine("customerLocation"),
    customer: customerId,
    name: place(index),
    timezone: "Europe/Stockholm",
    language: "sv_se",
    address: { addressLine1: "Kungsgatan 2", city: "Luleå", zipOrPostalCode: "972 35", country: "SE" },
    pstn: { provider: "Cloud Connected PSTN" },
    phoneNumbers: [number(index, 1), number(index, 2)],
    mainNumber: number(index, 1),
});

export const location: Subject = {
    name: "customerLocation",
    word: place,
    inputs,
    changed: (fixture, index) => ({
        ...inputs(fixture, index),
        timezone: "Europe/Helsinki",
        phoneNumbers: [number(index, 1), number(index, 3)],
    }),
    expected: ({ timezone, phoneNumbers, mainNumber }) => ({
        timezone,
        numbers: [...(phoneNumbers as readonly string[])].sort(),
        mainNumber,
    }),
    found: async (api, { orgId }, index) => {
        const all = await api.all(`/locations?orgId=${orgId}`);
        const numbers = await api.all(`/telephony/config/numbers?orgId=${orgId}`, "phoneNumbers");
        return all
            .filter(({ name }) => name === place(index))
            .map(({ id = "", timeZone }) => {
                const own = numbers.filter((one) => (one["location"] as Properties)["id"] === id);
                return {
                    id: `${orgId}/${id}`,
                    fields: {
                        timezone: timeZone,
                        numbers: own.map((one) => one["phoneNumber"]).sort(),
                        mainNumber: own.find((one) => one["mainNumber"] === true)?.["phoneNumber"],
                    },
                };
            });
    },
};
