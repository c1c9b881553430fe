// All users of a customer as one resource on the grid: what succeeded for one is kept, whatever the fault does to the other.
import { providerLine, type Properties } from "../../support/provider-process";
import { picked, tag, type Fixture, type Subject } from "./subject";

type Entries = Readonly<Record<string, Properties>>;

const compared = ["package", "lastName", "extension"];

/** Short, so that the extensions of all subjects differ. */
const entry = (index: number, digit: number, changes: Properties = {}): Properties => ({
    firstName: "Anna",
    lastName: "Berg",
    package: "webex_calling",
    location: "HQ",
    extension: `${digit}${tag(index)}`,
    ...changes,
});

const inputs = ({ customerId }: Fixture, index: number, users: Entries): Properties => ({
    __provider: providerLine("customerUsers"),
    customer: customerId,
    users: Object.fromEntries(Object.entries(users).map(([name, user]) => [`${name}${ending(index)}`, user])),
});

const ending = (index: number): string => `${tag(index)}@alla.example`;
const pick = (from: Readonly<Properties>): Properties => picked(compared, from);

export const allUsers: Subject = {
    name: "customerUsers",
    word: () => "the user",
    inputs: (fixture, index) => inputs(fixture, index, { stays: entry(index, 8), goes: entry(index, 9) }),
    changed: (fixture, index) =>
        inputs(fixture, index, { stays: entry(index, 8, { lastName: "Berg Ek" }), comes: entry(index, 6) }),
    expected: ({ users }) =>
        Object.fromEntries(Object.entries(users as Entries).map(([email, user]) => [email, pick(user)])),
    found: async (api, { customerId }, index) => {
        const all = await api.all(`/wholesale/subscribers?customerId=${customerId}`);
        const own = all.filter((one) => String(one["email"]).endsWith(ending(index)));
        const fields = await Promise.all(
            own.map(async ({ personId = "", ...one }) => {
                const { body } = await api.get(`/people/${personId}?callingData=true`);
                return [String(one["email"]), pick({ ...body, package: one["package"] })] as const;
            }),
        );
        return own.length === 0 ? [] : [{ id: `${customerId}/users`, fields: Object.fromEntries(fields) }];
    },
};
