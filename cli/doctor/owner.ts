// Whose the token is: the person, the organization and the roles, for whoever runs the doctor; the report has only names of Webex's roles.
import { z } from "zod";
import { WholesaleError } from "../../provider/webex/errors/family";
import type { RawRead } from "../../provider/webex/raw-reader";
import { organization } from "../../provider/webex/wire/organization";
import { person, role } from "../../provider/webex/wire/person";

export interface Owner {
    readonly email?: string;
    readonly organization?: string;
    readonly roles: readonly string[];
    /** Why it could not be read. */
    readonly problem?: string;
}

const roles = z.array(role.catch({ id: "", name: "" }));

export async function readOwner(read: RawRead, known: readonly unknown[]): Promise<Owner> {
    const about = "read whose the token is";
    try {
        const me = person.parse((await read("/people/me", {}, about)).body);
        const names = new Map(roles.parse(known).map(({ id, name }) => [id, name]));
        const [email] = me.emails;
        const name = me.orgId === undefined ? undefined : await nameOf(read, me.orgId);
        return {
            roles: (me.roles ?? []).map((id) => names.get(id) ?? "a role that is not in the list of roles"),
            ...(email !== undefined && { email }),
            ...(name !== undefined && { organization: name }),
        };
    } catch (error) {
        if (error instanceof WholesaleError) {
            return { roles: [], problem: error.message };
        }
        if (error instanceof z.ZodError) {
            return { roles: [], problem: "the answer is not a person" };
        }
        throw error;
    }
}

/** Undefined where the token may not read organizations. */
async function nameOf(read: RawRead, orgId: string): Promise<string | undefined> {
    try {
        const { body } = await read(`/organizations/${encodeURIComponent(orgId)}`, {}, "read the token's organization");
        return organization.parse(body).displayName;
    } catch (error) {
        if (error instanceof WholesaleError || error instanceof z.ZodError) {
            return undefined;
        }
        throw error;
    }
}
