// The requests that create or change a location: itself, its calling, its connection to the telephone network, its numbers.
import { z } from "zod";
import { locationLanguage } from "../../../provider/webex/wire/location";
import { isRaw, textAt, type Raw } from "../../../provider/validation/unknown";
import { addressTo, type Address } from "../../../provider/run-state/location-address";
import { renamePlace, type Customer, type Location, type Place } from "../world";
import { withoutAbsent, type Plan, type Request } from "./plan";

const created = z.object({ id: z.string() });
const options = z.object({ items: z.array(z.object({ id: z.string(), displayName: z.string() })) });
const nothing = (): void => undefined;
const numbersIn = (inputs: Raw | undefined): readonly string[] =>
    (inputs?.["phoneNumbers"] as readonly string[] | undefined) ?? [];
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The inputs may hold anything here; what is malformed is sent as it is. */
const languageOf = (language: unknown): unknown =>
    typeof language === "string" ? locationLanguage(language) : language;

const bodyOf = ({ name, timezone, language, address }: Raw): Raw => ({
    name,
    timeZone: timezone,
    preferredLanguage: languageOf(language),
    address: isRaw(address) ? addressTo(address as unknown as Address) : address,
});

/** Calling takes a spoken language as well. */
const callingBodyOf = (now: Raw): Raw => ({ ...bodyOf(now), announcementLanguage: languageOf(now["language"]) });

class Requests {
    constructor(private readonly orgId: string) {}

    private request(method: Request["method"], path: string, body: unknown, accepted: Request["accepted"] = nothing) {
        const query = path.includes("?") ? "" : `?orgId=${this.orgId}`;
        return { method, path: `${path}${query}`, body: withoutAbsent(body), accepted };
    }

    create = (now: Raw, accepted: Request["accepted"]): Request =>
        this.request("POST", "/locations", callingBodyOf(now), accepted);

    change = (id: string, now: Raw): Request => this.request("PUT", `/locations/${id}`, bodyOf(now));

    speak = (id: string, now: Raw): Request =>
        this.request("PUT", `/telephony/config/locations/${id}`, {
            announcementLanguage: languageOf(now["language"]),
        });

    enable = (id: string, now: Raw, accepted: Request["accepted"]): Request =>
        this.request("POST", "/telephony/config/locations", { id, ...callingBodyOf(now) }, accepted);

    optionsOf = (id: string, accepted: Request["accepted"]): Request => {
        const path = `/telephony/pstn/locations/${id}/connectionOptions`;
        return this.request("GET", path, undefined, accepted);
    };

    connect = (id: string, optionId: string): Request =>
        this.request("PUT", `/telephony/pstn/locations/${id}/connection`, { id: optionId });

    numbers = (method: "POST" | "DELETE", id: string, phoneNumbers: readonly string[], accepted: () => void): Request =>
        this.request(
            method,
            `/telephony/config/locations/${id}/numbers`,
            method === "POST" ? { phoneNumbers, state: "ACTIVE" } : { phoneNumbers },
            accepted,
        );

    mainNumber = (id: string, phoneNumber: unknown): Request =>
        this.request("PUT", `/telephony/config/locations/${id}`, { callingLineId: { phoneNumber } });
}

function* connection(requests: Requests, place: Place, now: Raw): Plan {
    const provider = textAt(now, "pstn.provider");
    if (provider === undefined) {
        return;
    }
    let optionId = "";
    yield requests.optionsOf(place.id, ({ body }) => {
        const offered = options.parse(body).items;
        optionId = offered.find(({ displayName }) => displayName === provider)?.id ?? "none of them";
    });
    yield requests.connect(place.id, optionId);
}

function* completion(requests: Requests, customer: Customer, place: Place, had: Raw | undefined, now: Raw): Plan {
    if (now["callingEnabled"] !== false && !place.calling) {
        yield requests.enable(place.id, now, () => (place.calling = true));
    }
    if (!isSame(had?.["pstn"], now["pstn"])) {
        yield* connection(requests, place, now);
    }
    const missing = numbersIn(now).filter((number) => !place.stock.includes(number));
    if (missing.length > 0) {
        yield requests.numbers("POST", place.id, missing, () => place.stock.push(...missing));
    }
    const main = now["mainNumber"];
    if (main !== undefined && main !== place.mainNumber) {
        yield requests.mainNumber(place.id, main);
        place.mainNumber = typeof main === "string" ? main : undefined;
    }
    const isHeld = (number: string): boolean =>
        customer.users.some(({ inputs }) => inputs["phoneNumber"] === number) || number === place.mainNumber;
    const surplus = Array.isArray(now["phoneNumbers"])
        ? place.stock.filter((number) => !numbersIn(now).includes(number) && !isHeld(number))
        : [];
    if (surplus.length > 0) {
        yield requests.numbers("DELETE", place.id, surplus, () => {
            surplus.forEach((number) => place.stock.splice(place.stock.indexOf(number), 1));
        });
    }
}

/** Once all is accepted the location is managed; what a refusal leaves half made is a place like any other. */
export function* locationPlan(customer: Customer, location: Location | undefined, now: Raw): Plan {
    const requests = new Requests(customer.orgId);
    const inputs = { customerId: customer.id, callingEnabled: true, ...now };
    if (location !== undefined) {
        const { place } = location;
        const changed = (...fields: readonly string[]): boolean =>
            fields.some((field) => !isSame(location.inputs[field], inputs[field as keyof typeof inputs]));
        if (changed("language") && place.calling) {
            yield requests.speak(place.id, now);
        }
        if (changed("name", "timezone", "language", "address")) {
            yield requests.change(place.id, now);
            renamePlace(customer, place.id, place.name, String(now["name"]));
            place.name = String(now["name"]);
        }
        yield* completion(requests, customer, place, location.inputs, inputs);
        Object.assign(location, { inputs, outs: outsOf(inputs, location.id) });
        return;
    }
    let place: Place | undefined;
    yield requests.create(now, ({ body }) => {
        place = { id: created.parse(body).id, name: String(now["name"]), calling: false, stock: [] };
        customer.places.push(place);
    });
    if (place !== undefined) {
        yield* completion(requests, customer, place, undefined, inputs);
        const id = `${customer.orgId}/${place.id}`;
        customer.locations.push({ id, place, inputs, outs: outsOf(inputs, id) });
    }
}

const outsOf = (inputs: Raw, id: string): Raw => {
    const [orgId, locationId] = id.split("/");
    return { ...inputs, orgId, locationId };
};
