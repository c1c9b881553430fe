// The roles that GET /roles lists; ids are the same in every organization.
import { publicId } from "../identifiers";

export interface Role {
    readonly id: string;
    readonly name: string;
}

const role = (uuid: string, name: string): Role => ({ id: publicId("ROLE", uuid), name });

export const FULL_ADMINISTRATOR = role("a8b1c2d3-0001-4a11-9b01-5f0000000001", "Full Administrator");

export const roles: readonly Role[] = [
    FULL_ADMINISTRATOR,
    role("a8b1c2d3-0002-4a11-9b01-5f0000000002", "Read-only Administrator"),
    role("a8b1c2d3-0003-4a11-9b01-5f0000000003", "User Administrator"),
    role("a8b1c2d3-0004-4a11-9b01-5f0000000004", "Device Administrator"),
    role("a8b1c2d3-0005-4a11-9b01-5f0000000005", "Support Administrator"),
    role("a8b1c2d3-0006-4a11-9b01-5f0000000006", "Location Administrator"),
    role("a8b1c2d3-0007-4a11-9b01-5f0000000007", "Compliance Officer"),
    role("a8b1c2d3-0008-4a11-9b01-5f0000000008", "Webex Site Administrator"),
];

const byId = new Map(roles.map((one) => [one.id, one]));

export function roleWithId(id: string): Role | undefined {
    return byId.get(id);
}

/** Any role whose name says so: the guide speaks of administrators, not of one role. */
export function isAdministratorRole(id: string): boolean {
    return byId.get(id)?.name.includes("Administrator") === true;
}
