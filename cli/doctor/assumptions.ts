// Where Webex's documents are silent or nobody has seen Webex do what they say: what the emulator does there, and what was seen here.
import { phoneNumber } from "../../provider/catalog/phone-numbers";
import { timeZone } from "../../provider/catalog/time-zones";
import { at } from "../../provider/validation/unknown";
import { PAGE, type Page } from "./examine";

export interface Assumption {
    readonly name: string;
    /** Documented by Cisco and never seen by us, or assumed because no public source says it. */
    readonly basis: "documented" | "assumed";
    readonly seen: "as expected" | "otherwise" | "not seen";
    /** How many things on the first pages decided it. */
    readonly examples: number;
}

type Items = readonly unknown[];
type Pages = ReadonlyMap<string, Page>;

interface Check {
    readonly name: string;
    readonly basis: Assumption["basis"];
    /** For each thing that shows it: whether it is as expected. */
    readonly examples: (pages: Pages) => readonly boolean[];
}

const itemsOf = (pages: Pages, list: string): Items => pages.get(list)?.items ?? [];
const texts = (items: Items, field: string): string[] =>
    items.map((item) => at(item, field)).filter((value) => typeof value === "string");
const provisioned = (items: Items): Items => items.filter((item) => at(item, "status") === "provisioned");
const listIn = (item: unknown, field: string): Items => {
    const value = at(item, field);
    return Array.isArray(value) ? (value as Items) : [];
};

/** Neighbours of different times. */
const newestFirst = (items: Items): boolean[] => {
    const times = texts(items, "created").map((text) => Date.parse(text));
    return times.slice(1).flatMap((time, index) => {
        const before = times[index] ?? NaN;
        return Number.isNaN(time - before) || time === before ? [] : [before > time];
    });
};

const distinct = (values: readonly string[]): boolean[] =>
    values.map((value, index) => values.indexOf(value) === index);

const isPublicId = (id: string): boolean => Buffer.from(id, "base64").toString().startsWith("ciscospark://");

const CHECKS: readonly Check[] = [
    {
        name: "ids are public ids (ciscospark://... in base64)",
        basis: "documented",
        examples: (pages) =>
            ["customers", "users"].flatMap((list) => texts(itemsOf(pages, list), "id").map(isPublicId)),
    },
    {
        name: "a page has at most as many items as were asked for",
        basis: "documented",
        examples: (pages) => [...pages.values()].map(({ items }) => items.length <= PAGE),
    },
    {
        name: "a list that goes on has a full first page",
        basis: "assumed",
        examples: (pages) =>
            [...pages.values()].filter(({ hasNext }) => hasNext).map(({ items }) => items.length === PAGE),
    },
    {
        name: "users are listed newest first",
        basis: "assumed",
        examples: (pages) => newestFirst(itemsOf(pages, "users")),
    },
    {
        name: "a provisioned customer has an organization",
        basis: "documented",
        examples: (pages) => provisioned(itemsOf(pages, "customers")).map((one) => at(one, "orgId") !== undefined),
    },
    {
        name: "external ids of customers are unique",
        basis: "assumed",
        examples: (pages) => distinct(texts(itemsOf(pages, "customers"), "externalId").filter((id) => id !== "")),
    },
    {
        name: "a customer is returned without name and quantities",
        basis: "documented",
        examples: (pages) =>
            itemsOf(pages, "customers").map(
                (one) => at(one, "customerInfo") === undefined && at(one, "provisioningParameters") === undefined,
            ),
    },
    {
        name: "a user has exactly one package",
        basis: "assumed",
        examples: (pages) => itemsOf(pages, "users").map((one) => listIn(one, "packages").length === 1),
    },
    {
        name: "a provisioned user has a person id",
        basis: "documented",
        examples: (pages) => provisioned(itemsOf(pages, "users")).map((one) => at(one, "personId") !== undefined),
    },
    {
        name: "a license without a quantity has totalUnits -1, any other a number from 0",
        basis: "assumed",
        examples: (pages) =>
            itemsOf(pages, "licenses").map((one) => {
                const units = at(one, "totalUnits");
                return Number.isInteger(units) && Number(units) >= -1;
            }),
    },
    {
        name: "time zones of locations are names of the IANA database",
        basis: "assumed",
        examples: (pages) =>
            texts(itemsOf(pages, "locations"), "timeZone").map((name) => timeZone.safeParse(name).success),
    },
    {
        name: "languages of locations are written like sv_se, in lower case",
        basis: "assumed",
        examples: (pages) =>
            texts(itemsOf(pages, "locations"), "preferredLanguage").map((name) => /^[a-z]{2,3}_[a-z]{2}$/u.test(name)),
    },
    {
        name: "phone numbers are in E.164",
        basis: "documented",
        examples: (pages) =>
            texts(itemsOf(pages, "phone numbers"), "phoneNumber").map((text) => phoneNumber.safeParse(text).success),
    },
    {
        name: "people's phone numbers are of the types work and work_extension",
        basis: "assumed",
        examples: (pages) =>
            itemsOf(pages, "people")
                .flatMap((one) => texts(listIn(one, "phoneNumbers"), "type"))
                .map((type) => ["work", "work_extension"].includes(type)),
    },
];

export function assumptionsIn(pages: Pages): Assumption[] {
    return CHECKS.map(({ name, basis, examples }) => {
        const found = examples(pages);
        const seen = found.length === 0 ? "not seen" : found.every(Boolean) ? "as expected" : "otherwise";
        return { name, basis, seen, examples: found.length };
    });
}
