// Values as Pulumi writes them on the wire and into state, turned into what the provider is handed: no secrets, no references.
import { isRaw, UNKNOWN, type Raw } from "../../provider/validation/unknown";
import { jsonIn } from "./json-in";

const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";
const RESOURCE = "5cf8f73096256a8f31e491e813e4eb8e";

function decodeValue(value: unknown): unknown {
    if (typeof value === "string") {
        // A text built around an encrypted configuration value is as unknown as that.
        return value.includes(UNKNOWN) ? UNKNOWN : value;
    }
    if (Array.isArray(value)) {
        return value.map(decodeValue);
    }
    if (!isRaw(value)) {
        return value;
    }
    switch (value[SIGNATURE]) {
        case SECRET:
            return secretValue(value);
        case RESOURCE:
            return value["id"] === "" || value["id"] === undefined ? UNKNOWN : decodeValue(value["id"]);
        default:
            return decode(value);
    }
}

/** On the wire a secret has its value; in state it is encrypted, unless it was exported with `--show-secrets`. */
function secretValue({ value, plaintext }: Raw): unknown {
    if (typeof plaintext === "string") {
        const open = jsonIn(plaintext);
        return open === undefined ? UNKNOWN : decodeValue(open);
    }
    return value === undefined ? UNKNOWN : decodeValue(value);
}

export function decode(raw: Raw): Raw {
    return Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, decodeValue(value)]));
}
