// The example of each rule as a program of its own: the rule's subject becomes a resource, and its facts become what else is declared.
import type { FactSource } from "../../../provider/validation/rule";
import { isHandlerName, type HandlerName } from "../../../provider/kind-names";
import { kinds } from "../../../provider/kinds";
import { customer, template } from "../scene";
import { aUser } from "../../support/builders";
import type { Properties } from "../../support/provider-process";
import type { Declared } from "./declared";

interface Subject {
    readonly now?: Properties;
    readonly before?: Properties;
    readonly customer?: Properties;
    readonly facts?: Readonly<Record<string, unknown>>;
    readonly others?: readonly string[];
    readonly elsewhere?: ReadonlyMap<string, string>;
    readonly alsoDeclaredBy?: string;
    readonly sharesKeyWith?: string;
    readonly hasExtensions?: boolean;
}

export interface Example {
    readonly title: string;
    readonly rule: string;
    readonly isRefused: boolean;
    readonly factsFrom: readonly FactSource[];
    /** Against real Webex, which has no API for templates. */
    readonly isRealWebex: boolean;
    /** Empty where only Webex has the facts. */
    readonly program: readonly Declared[];
}

const without = (inputs: Properties, ...keys: readonly string[]): Properties =>
    Object.fromEntries(Object.entries(inputs).filter(([key]) => !keys.includes(key)));

/** One valid resource of each kind, for the rules that look at two. */
const valid: Readonly<Record<string, Properties>> = {
    onboardingTemplate: template(),
    wholesaleCustomer: customer(),
    customerLocation: {
        customer: "customer-1",
        name: "Lager",
        timezone: "Europe/Stockholm",
        language: "sv_se",
        address: { addressLine1: "Hamngatan 2", city: "Umeå", country: "SE" },
    },
    customerUser: { customer: "customer-1", ...without(aUser(), "customerId", "phoneNumber") },
    setupAssistRequest: {
        customer: "customer-1",
        service: "express",
        contactName: "Olle Ek",
        contactEmail: "olle@norrbygg.example",
    },
};

const ofCustomer = (now: Properties, facts: Properties = {}): Properties => ({
    ...without(now, "customerId"),
    customer: { id: now["customerId"] ?? "customer-1", ...facts },
});

/** The same user as the only one of a map. */
function inMap({ customer: owner, email, ...user }: Properties): Properties {
    return { customer: owner, users: { [String(email)]: user } };
}

function heldInMap({ customerId, email, ...user }: Properties): Properties {
    return { customerId, users: { [String(email)]: user } };
}

/** Several users of one map, or as many resources. */
function users(handler: HandlerName, all: readonly Properties[]): Declared[] {
    const maps = all.map(inMap).map(({ users: entries }) => entries as Properties);
    return handler === "customerUsers"
        ? [
              {
                  handler,
                  name: "all",
                  args: { customer: all[0]?.["customer"], users: Object.assign({}, ...maps) as unknown },
              },
          ]
        : all.map((args, index) => ({ handler, name: `user${index}`, args }));
}

function programOf(handler: HandlerName, subject: Subject): readonly Declared[] {
    const { now, before, facts, others, elsewhere } = subject;
    const isUser = handler === "customerUser" || handler === "customerUsers";
    if (subject.alsoDeclaredBy !== undefined) {
        const args = handler === "customerUsers" ? inMap(valid["customerUser"] ?? {}) : (valid[handler] ?? {});
        return ["one", "other"].map((name) => ({ handler, name, args: without(args, "__provider") }));
    }
    if (subject.sharesKeyWith !== undefined) {
        return handedOn();
    }
    if (now === undefined) {
        return [];
    }
    if (!isUser) {
        const owned = ["customerLocation", "setupAssistRequest"].includes(handler);
        const whole = (inputs: Properties): Properties =>
            owned ? { customerId: "customer-1", ...inputs } : without(inputs, "__provider");
        const args = owned ? ofCustomer(whole(now)) : whole(now);
        const own: Declared = { handler, name: "one", args, before: before && whole(before) };
        const same = [...(others ?? []), ...(elsewhere?.values() ?? [])].map((name) => ({
            handler,
            name: `other ${name}`,
            args: { ...args, name },
        }));
        const rival = facts?.["externalIdTaken"] === true ? [{ ...own, name: "other" }] : [];
        return [...same, ...rival, own];
    }
    const owner = subject.customer;
    const seats = facts?.["seats"] ?? [];
    const one = ofCustomer(now, owner);
    if (Array.isArray(seats) && seats.length > 0) {
        return users(
            handler,
            seats.map((email: unknown, index) => ({ ...one, email, extension: String(4500 + index) })),
        );
    }
    if (facts?.["numberTaken"] !== undefined) {
        return users(handler, [{ ...one, email: "bo@norrbygg.example" }, one]);
    }
    if (Array.isArray(facts?.["waitingForSeats"])) {
        return swapped(handler, facts["waitingForSeats"].map(String));
    }
    const had = before && { customerId: "customer-1", ...before };
    return handler === "customerUsers"
        ? [{ handler, name: "all", args: inMap(one), before: had && heldInMap(had) }]
        : [{ handler, name: "anna", args: one, before: had }];
}

/** The address of the one becomes the other's; users of maps may pass from one map to another. */
function handedOn(): Declared[] {
    const user = (email: string, extension: string): Properties => ({
        ...without(aUser(), "phoneNumber"),
        ...{ email, extension },
    });
    const [anna, bo, carl] = [user("anna@x.example", "10"), user("bo@x.example", "11"), user("carl@x.example", "12")];
    const named = (name: string, before: Properties, now: Properties): Declared => ({
        ...{ handler: "customerUser", name, before },
        args: ofCustomer(now),
    });
    return [named("user-0", anna, bo), named("user-1", bo, carl)];
}

/** Two full packages, whose holders take each other's. */
function swapped(handler: HandlerName, [one = "", other = ""]: readonly string[]): Declared[] {
    const packages = { webex_calling: { quantity: 1 }, webex_voice: { quantity: 1 } };
    const entry = (name: string, extension: string): Properties => ({
        ...without(aUser(), "customerId", "email", "phoneNumber"),
        ...{ package: name, extension },
    });
    const [calling, voice] = [entry("webex_calling", "10"), entry("webex_voice", "11")];
    const swap = { [one]: { ...calling, package: "webex_voice" }, [other]: { ...voice, package: "webex_calling" } };
    return [
        {
            handler,
            name: "all",
            args: { customer: { id: "customer-1", packages }, users: swap },
            before: { customerId: "customer-1", users: { [one]: calling, [other]: voice } },
        },
    ];
}

const KEYS: readonly string[] = ["externalId", "customerId", "id", "orgId"];

/** Nothing that one example declares may meet another: all of them are one program. */
function apart(value: unknown, mark: string, key = "", owner = ""): unknown {
    if (typeof value === "string") {
        const isKey =
            KEYS.includes(key) || (key === "customer" && value !== "") || (key === "name" && owner === "template");
        return value.includes("@") ? value.replace("@", `.${mark}@`) : isKey ? `${value}-${mark}` : value;
    }
    if (Array.isArray(value)) {
        return value.map((part: unknown) => apart(part, mark));
    }
    if (typeof value !== "object" || value === null) {
        return value;
    }
    return Object.fromEntries(
        Object.entries(value).map(([name, part]) => [String(apart(name, mark)), apart(part, mark, name, owner)]),
    );
}

function withOwnKeys({ handler, name, args, before }: Declared, mark: string): Declared {
    const owner = handler === "onboardingTemplate" ? "template" : "";
    const own = (inputs: Properties): Properties => apart(inputs, mark, "", owner) as Properties;
    return { handler, name: `${mark} ${name}`, args: own(args), before: before && own(before) };
}

const inOrderOfCheck = Object.keys(kinds).filter(isHandlerName);

/** Every rule of every kind. Two examples may claim the same key, so the provider is asked in the order in which `check` validates. */
export const examples: readonly Example[] = inOrderOfCheck.flatMap((handler, kind) => {
    const { rules, identity, resource } = kinds[handler];
    return [...rules, ...identity].map(({ id, severity, factsFrom, example }, index) => {
        const subject: Subject = example;
        const mark = `e${kind}x${index}`;
        return {
            title: `${id} of ${handler}, example ${index + 1}`,
            // Of two declarations of one object, the second is refused by the rule of its key.
            rule: subject.alsoDeclaredBy === undefined ? id : (resource.declaredOnceRule ?? id),
            isRefused: severity === "refused",
            factsFrom,
            isRealWebex: subject.hasExtensions === false,
            program: programOf(handler, subject).map((one) => withOwnKeys(one, mark)),
        };
    });
});
