// The Training request on the grid: the backend lets two be alike, so its creation is looked up before it is repeated.
import { providerLine, type Properties } from "../../support/provider-process";
import { picked, tag, type Fixture, type Subject } from "./subject";

const compared = ["location", "users", "notes", "contactEmail"];

const place = (index: number): string => `Plats ${tag(index)}`;
const pick = (from: Readonly<Properties>): Properties => picked(compared, from);

const inputs = ({ customerId }: Fixture, index: number): Properties => ({
    __provider: providerLine("trainingRequest"),
    customer: customerId,
    location: place(index),
    service: "express",
    users: 3,
    contactName: "Anna Berg",
    contactEmail: "anna@kund.example",
});

export const training: Subject = {
    name: "trainingRequest",
    word: place,
    inputs,
    changed: (fixture, index) => ({ ...inputs(fixture, index), users: 5, notes: "Phones arrive in week 48." }),
    expected: pick,
    found: async (api, { customerId }, index) =>
        (await api.all(`/wholesale/trainingRequests?customerId=${customerId}`))
            .filter((one) => one["location"] === place(index))
            .map((one) => ({ id: one.id ?? "", fields: pick(one) })),
};
