// The requests that create or change a user: a role is taken away before the package changes, and given after it.
import { z } from "zod";
import { neverCalls } from "../../../provider/catalog/packages";
import { pick } from "../../../provider/validation/pick";
import type { Raw } from "../../../provider/validation/unknown";
import type { Customer, User, World } from "../world";
import { withoutAbsent, type Plan, type Request } from "./plan";

const ROOT = "/wholesale/subscribers";
const subscribed = z.object({ id: z.string(), personId: z.string() });
const FULL_ADMINISTRATOR = "Full Administrator";

const rolesIn = (inputs: Raw): readonly string[] | undefined => inputs["roles"] as readonly string[] | undefined;

const locationIdOf = (customer: Customer, inputs: Raw): string | undefined =>
    customer.places.find(({ name }) => name === inputs["location"])?.id;

const parametersOf = (customer: Customer, now: Raw): Raw => ({
    primaryPhoneNumber: now["phoneNumber"],
    extension: now["extension"],
    locationId: locationIdOf(customer, now),
});

/** Where a location is not named, it is the only one that calls. */
const placeOf = (customer: Customer, now: Raw): string | undefined =>
    locationIdOf(customer, now) ?? customer.places.find(({ calling }) => calling)?.id;

const callingPackages: readonly unknown[] = [
    "webex_suite",
    "webex_calling",
    "webex_calling_standard",
    "webex_voice",
    "cx_essentials",
];

/** Only a number or an extension that is none is sent without a calling package: preview refuses it (U3), and so does the backend. */
const sendsCalling = ({ package: name, phoneNumber, extension }: Raw): boolean =>
    !neverCalls(String(name)) ||
    (typeof phoneNumber === "string" && !/^\+[1-9]\d{1,14}$/u.test(phoneNumber)) ||
    (typeof extension === "string" && !/^\d+$/u.test(extension));

function personRequest(world: World, customer: Customer, user: User, all: Raw, roles: readonly string[]): Request {
    // What a package without calling has no use for (U4) is not sent.
    const { phoneNumber, extension: _, location: __, ...rest } = all;
    const calls = sendsCalling(all);
    const now = calls ? all : rest;
    const phone = calls ? phoneNumber : undefined;
    return {
        method: "PUT",
        path: `/people/${user.personId}?callingData=true`,
        body: withoutAbsent({
            emails: [now["email"]],
            displayName: "Anna Berg",
            firstName: now["firstName"],
            lastName: now["lastName"],
            roles: roles.map((name) => world.roleId(name)),
            phoneNumbers: phone === undefined ? [] : [{ type: "work", value: phone }],
            // What is left out stays; what is to go is sent as empty.
            extension: now["extension"] ?? (user.place === undefined ? undefined : user.inputs["extension"] && ""),
            locationId: locationIdOf(customer, now),
        }),
        accepted: () => {
            user.roles = roles;
            const isManaged = user.inputs["roles"] !== undefined;
            saveUser(user, isManaged ? { ...user.inputs, roles } : user.inputs);
        },
    };
}

/** The state as a refresh would leave it. */
function saveUser(user: User, inputs: Raw): void {
    user.inputs = inputs;
    user.outs = userOuts(inputs, user);
}

const callFields = ["phoneNumber", "extension", "location"];
const packagesOf = (now: Raw): string[] => (typeof now["package"] === "string" ? [now["package"]] : []);

export const userOuts = (inputs: Raw, user: Pick<User, "personId" | "place">): Raw => ({
    ...inputs,
    personId: user.personId,
    locationId: user.place,
    status: "provisioned",
});

function* creation(world: World, customer: Customer, now: Raw): Plan {
    const made: User[] = [];
    yield {
        method: "POST",
        path: ROOT,
        body: withoutAbsent({
            customerId: customer.id,
            email: now["email"],
            packages: packagesOf(now),
            provisioningParameters: {
                firstName: now["firstName"],
                lastName: now["lastName"],
                ...(sendsCalling(now) ? parametersOf(customer, now) : {}),
            },
        }),
        accepted: ({ body }) => {
            made.push(addUser(world, customer, subscribed.parse(body), now));
        },
    };
    const declared = rolesIn(now);
    const [user] = made;
    if (user !== undefined && declared !== undefined) {
        yield personRequest(world, customer, user, now, declared);
    }
}

/** Somebody whose subscription was gone keeps the roles that the person has in that organization. */
function takeLeft(world: World, customer: Customer, personId: string): readonly string[] {
    const index = world.left.findIndex((one) => one.personId === personId);
    const [left] = index < 0 ? [] : world.left.splice(index, 1);
    return left?.orgId === customer.orgId ? left.roles : [];
}

export function addUser(
    world: World,
    customer: Customer,
    { id, personId }: z.infer<typeof subscribed>,
    now: Raw,
): User {
    const inputs = { customerId: customer.id, ...now };
    const place = callingPackages.includes(now["package"]) ? placeOf(customer, now) : undefined;
    const isFit = customer.createdWith.some((name) => name === now["package"]);
    const kept = takeLeft(world, customer, personId);
    const isFirst = customer.awaitsFirstUser && isFit && !kept.includes(FULL_ADMINISTRATOR);
    const roles = isFirst ? [...kept, FULL_ADMINISTRATOR] : kept;
    const user = { id, personId, inputs, outs: userOuts(inputs, { personId, place }), roles, place };
    customer.awaitsFirstUser = false;
    customer.users.push(user);
    return user;
}

function* change(world: World, customer: Customer, user: User, now: Raw): Plan {
    const wanted = rolesIn(now) ?? user.roles;
    const kept = user.roles.filter((role) => wanted.some((other) => other.toLowerCase() === role.toLowerCase()));
    const isMoved = now["package"] !== user.inputs["package"];
    if (isMoved && kept.length < user.roles.length) {
        yield personRequest(world, customer, user, user.inputs, kept);
    }
    const calls = callingPackages.includes(now["package"]);
    if (isMoved) {
        const begins = calls && user.place === undefined;
        yield {
            method: "PUT",
            path: `${ROOT}/${user.id}`,
            body: withoutAbsent({
                packages: packagesOf(now),
                provisioningParameters: begins ? parametersOf(customer, now) : undefined,
            }),
            accepted: () => {
                user.place = calls ? (user.place ?? placeOf(customer, now)) : undefined;
                const { phoneNumber, extension, location, ...rest } = user.inputs;
                const had = begins ? pick(now, callFields) : calls ? pick(user.inputs, callFields) : {};
                saveUser(user, { ...rest, ...had, package: now["package"] });
            },
        };
    }
    yield personRequest(world, customer, user, now, wanted);
}

export function* userPlan(world: World, customer: Customer, user: User | undefined, now: Raw): Plan {
    // Removing the mapping at the former customer frees no address, and is left out: who moves is as good as new.
    if (user === undefined || !customer.users.includes(user)) {
        yield* creation(world, customer, now);
        return;
    }
    yield* change(world, customer, user, now);
    saveUser(user, { customerId: customer.id, ...now });
}
