// Values as Pulumi's engine sends them, read into plain JSON: unknown ones of every type are one text, and secrets are noted by their place.
import { notData } from "../provider/validation/not-data";
import { isRaw, UNKNOWN, type Raw } from "../provider/validation/unknown";

/** Where among the properties a value is. */
export type Path = readonly string[];

export interface Received {
    readonly value: Raw;
    readonly secrets: readonly Path[];
}

/** Pulumi's protocol has one for each type: text, boolean, number, list, asset, archive, object. */
const UNKNOWNS = new Set([
    UNKNOWN,
    "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
    "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
    "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
    "030794c1-ac77-496b-92df-f27374a8bd58",
    "e48ece36-62e2-4504-bad9-02848725956a",
    "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
]);

const KIND = "4dabf18193072939515e22adb298388d";
export const SECRET = "1b47061264138c4ac30d75fd1eb44270";
const OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
const RESOURCE = "5cf8f73096256a8f31e491e813e4eb8e";
const ASSET = "c44067f5952c0a294b673a41bacd8c17";
const ARCHIVE = "0def7320c3a5731c473e5ecbe6d01bc7";

/** What a dynamic resource's state has beside its properties. */
const OF_DYNAMIC = "__provider";

export function received(sent: Raw | undefined): Received {
    const secrets: Path[] = [];
    const properties = Object.entries(sent ?? {}).filter(([key]) => key !== OF_DYNAMIC);
    return {
        value: Object.fromEntries(properties.map(([key, value]) => [key, read(value, [key], secrets)])),
        secrets,
    };
}

function read(value: unknown, path: Path, secrets: Path[]): unknown {
    if (typeof value === "string") {
        return UNKNOWNS.has(value) ? UNKNOWN : value;
    }
    if (Array.isArray(value)) {
        return value.map((part, index) => read(part, [...path, String(index)], secrets));
    }
    return isRaw(value) ? readObject(value, path, secrets) : value;
}

function readObject(value: Raw, path: Path, secrets: Path[]): unknown {
    switch (value[KIND]) {
        case SECRET:
            secrets.push(path);
            return read(value["value"], path, secrets);
        case OUTPUT:
            if (value["secret"] === true) {
                secrets.push(path);
            }
            return "value" in value ? read(value["value"], path, secrets) : UNKNOWN;
        case RESOURCE:
            return { urn: value["urn"], id: isKnownId(value["id"]) ? value["id"] : UNKNOWN };
        case ASSET:
            return notData("an asset");
        case ARCHIVE:
            return notData("an archive");
        default:
            return Object.fromEntries(
                Object.entries(value).map(([key, part]) => [key, read(part, [...path, key], secrets)]),
            );
    }
}

/** The id of a resource that is to be created is sent as an empty text, or as an unknown one. */
const isKnownId = (id: unknown): boolean => typeof id === "string" && id !== "" && !UNKNOWNS.has(id);

export const asSecret = (value: unknown): Raw => ({ [KIND]: SECRET, value });
