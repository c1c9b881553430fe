// Public ids as Webex writes them: unpadded base64 of ciscospark://us/<KIND>/<uuid>; inside, only the uuid is kept.
import { randomUUID } from "node:crypto";

export type NewUuid = () => string;
export const randomUuid: NewUuid = randomUUID;

export type IdentifierKind =
    | "BILLING_REPORT"
    | "DEVICE"
    | "ENTERPRISE"
    | "EMERGENCY_ADDRESS"
    | "JOB_ID"
    | "LICENSE"
    | "LOCATION"
    | "ORGANIZATION"
    | "PEOPLE"
    | "PSTN_CONNECTION"
    | "ROLE"
    | "SETUP_ASSIST_REQUEST"
    | "SUBSCRIBER";

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const PUBLIC = new RegExp(`^ciscospark://us/([A-Z_]+)/(${UUID})$`, "iu");
const BARE = new RegExp(`^${UUID}$`, "u");

export function publicId(kind: IdentifierKind, uuid: string): string {
    return Buffer.from(`ciscospark://us/${kind}/${uuid}`).toString("base64url");
}

/** The uuid in a public id, or undefined if the text is not an id of that kind; padding is tolerated. */
export function uuidOf(kind: IdentifierKind, id: string): string | undefined {
    const match = PUBLIC.exec(Buffer.from(id, "base64").toString("utf8"));
    return match?.[1]?.toUpperCase() === kind ? match[2]?.toLowerCase() : undefined;
}

/** A provisioning id is the base64 of a bare uuid. */
export function provisioningId(uuid: string): string {
    return Buffer.from(uuid).toString("base64url");
}

export function templateUuidOf(id: string): string | undefined {
    const text = Buffer.from(id, "base64").toString("utf8");
    return BARE.test(text) ? text : undefined;
}

/** A licence belongs to an organization and a package, so its id needs no table. */
export function licenseId(organization: string, packageName: string): string {
    return Buffer.from(`ciscospark://us/LICENSE/${organization}_${packageName}`).toString("base64url");
}
