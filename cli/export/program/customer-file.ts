// The file of one customer: the customer itself, its further locations, and its users.
import type { CustomerContent, LocationContent, UserContent } from "../content/customer-content";
import type { NamedCustomer } from "./named-tenant";
import { block, Code, comment, expanded, member, oneLine, source, Spread, type Fields, type Value } from "./source";

export function customerFile({ name, content, locationKeys: keys, locationNames }: NamedCustomer): string {
    const { displayName, externalId, headOffice, locations, users, leftOut } = content;
    const places = new Map(locations.map((location, index) => [location.name, member("locations", keys[index] ?? "")]));
    const title = [displayName, externalId]
        .map(oneLine)
        .filter((part) => part !== "")
        .join(", ");
    return [
        comment(`${title}: the customer as it was at Webex at the time of the export.`),
        'import * as wholesale from "pulumi-webex-wholesale";',
        'import { answers } from "../answers";',
        'import { templates } from "../templates";',
        ...(users.length === 0 ? [] : ['import { adoptUsers } from "../users";']),
        "",
        "// Values that Webex does not return are in answers.ts.",
        `const { ${[...destructured(content), "...given"].join(", ")} } = ${member("answers", name)};`,
        ...(headOffice === undefined ? [] : [`const headOffice = ${source(headOffice.name)};`]),
        "",
        customerOf(name, content),
        ...(locations.length === 0 ? [] : ["", locationsOf(content, keys, locationNames)]),
        ...(users.length === 0 ? [] : ["", usersOf(users, headOffice?.name, places)]),
        ...(leftOut.length === 0 ? [] : [""]),
        ...leftOut.map(({ what, why }) => comment(`Not exported: ${what} ${why}.`)),
        "",
    ].join("\n");
}

const asksQuantities = ({ packages }: CustomerContent): boolean =>
    packages.some(({ quantity }) => quantity === "asked");

const destructured = (content: CustomerContent): string[] => [
    "template",
    ...(asksQuantities(content) ? ["quantities"] : []),
];

function customerOf(name: string, content: CustomerContent): string {
    const { displayName, externalId, onBehalfOf, address, packages, headOffice } = content;
    const args: Fields = {
        answers: new Spread("given"),
        provisioningId: new Code("templates[template].provisioningId"),
        name: displayName === "" ? undefined : displayName,
        externalId,
        onBehalfOf,
        address: { ...address },
        packages: Object.fromEntries(
            packages.map((choice) => [
                choice.name,
                choice.quantity === undefined
                    ? {}
                    : {
                          quantity:
                              choice.quantity === "asked"
                                  ? new Code(member("quantities", choice.name))
                                  : choice.quantity,
                      },
            ]),
        ),
        headOffice: headOffice === undefined ? undefined : placeOf(headOffice, new Code("headOffice")),
        adopt: true,
    };
    const parts = [source(name), expanded(args, 1), "{ protect: true }"];
    return `export const customer = ${block("new wholesale.WholesaleCustomer(", parts, ")")};`;
}

const placeOf = ({ name, address, pstn, ...place }: LocationContent, named?: Code): Fields => ({
    name: named ?? name,
    ...place,
    address: { ...address },
    pstn: pstn === undefined ? undefined : { ...pstn },
});

function locationsOf({ locations }: CustomerContent, keys: readonly string[], names: readonly string[]): string {
    const made = locations.map((location, index): [string, Value] => {
        const args: Fields = {
            customer: new Code("customer"),
            ...placeOf(location),
            adopt: true,
        };
        return [
            keys[index] ?? "",
            new Code(`new wholesale.CustomerLocation(${source(names[index] ?? "")}, ${expanded(args, 1)})`),
        ];
    });
    return `export const locations = ${expanded(Object.fromEntries(made))};`;
}

function usersOf(
    users: readonly UserContent[],
    headOffice: string | undefined,
    places: ReadonlyMap<string, string>,
): string {
    const rows = users.map(({ email, ...user }) => {
        const { location } = user;
        const place = location === headOffice ? "headOffice" : places.get(location ?? "");
        const at = location === undefined || place === undefined ? location : new Code(place);
        return source({ email, ...user, location: at }, 1);
    });
    return `adoptUsers(customer, ${block("[", rows, "]")});`;
}
