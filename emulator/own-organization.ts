// The caller: the partner's own organization, which calls without orgId are about, and its administrator.
import type { Backend } from "./backend";
import type { Organization } from "./store/organizations";

export const OWN_PERSON = "00000000-0000-4000-8000-000000000001";
const OWN_ORGANIZATION = "00000000-0000-4000-8000-000000000002";

export function ownOrganization(backend: Backend): Organization {
    return {
        seq: 0,
        id: OWN_ORGANIZATION,
        name: "Partner",
        country: backend.settings.partner.region,
        awaits_first_user: 0,
        unread: 0,
        managed: 1,
        facts: "{}",
        created: 0,
    };
}
