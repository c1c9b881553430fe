// Says whether the administrator of an organization must approve that a partner attaches it.
import type { OrganizationFacts } from "../store/organizations";

/** Webex Help, Attach an existing organization: a hundred users or more, a verified domain, or a claimed one. */
export function approvalNeeded({ users = 0, verifiedDomain, claimedDomain }: OrganizationFacts): boolean {
    return users >= 100 || verifiedDomain === true || claimedDomain === true;
}
