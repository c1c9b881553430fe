// The user on the grid: a subscriber, and then a role for the person behind it.
import { providerLine, type Properties } from "../../support/provider-process";
import { picked, tag, type Fixture, type Subject } from "./subject";

const email = (index: number): string => `user${tag(index)}@kund.example`;

const inputs = ({ customerId }: Fixture, index: number): Properties => ({
    __provider: providerLine("customerUser"),
    customer: customerId,
    email: email(index),
    firstName: "Anna",
    lastName: "Berg",
    package: "webex_calling",
    location: "HQ",
    phoneNumber: `+4690120${tag(index)}`,
    extension: tag(index),
    roles: ["User Administrator"],
});

const compared = ["package", "firstName", "lastName", "extension"];

export const user: Subject = {
    name: "customerUser",
    word: email,
    inputs,
    changed: (fixture, index) => ({
        ...inputs(fixture, index),
        lastName: "Berg Ek",
        extension: `7${tag(index)}`,
        roles: ["User Administrator", "Support Administrator"],
    }),
    expected: (all) => ({
        ...picked(compared, all),
        number: all["phoneNumber"],
        roles: (all["roles"] as readonly string[]).length,
    }),
    found: async (api, { customerId }, index) => {
        const all = await api.all(`/wholesale/subscribers?customerId=${customerId}`);
        const own = all.filter((one) => one["email"] === email(index));
        return Promise.all(
            own.map(async ({ id = "", personId = "", ...rest }) => {
                const { body } = await api.get(`/people/${personId}?callingData=true`);
                const { firstName, lastName, extension, roles, phoneNumbers = [] } = body;
                const number = phoneNumbers[0]?.["value"];
                const count = Array.isArray(roles) ? roles.length : undefined;
                return {
                    id,
                    fields: { package: rest["package"], firstName, lastName, extension, number, roles: count },
                };
            }),
        );
    },
};
