// Brings a customer's head office in line: after creation it is an ordinary location.
import type { Call } from "../backend/backend";
import { same } from "../plan/same";
import { textAt, type Raw } from "../plan/unknown";
import type { Session } from "../session/session";
import { differingFields } from "./diff";
import type { CustomerInputs } from "./inputs";
import { locationOf } from "./wire-format";

/** Updates the location in place; one that is not there yet comes with the customer's own update. */
export async function repairHeadOffice(
    orgId: string | undefined,
    standing: Raw,
    { headOffice }: CustomerInputs,
    session: Session,
    call: Call,
): Promise<void> {
    const id = textAt(standing, "headOfficeId");
    const differs = headOffice !== undefined && differingFields(standing, { ...standing, headOffice }).length > 0;
    if (orgId === undefined || id === undefined || !differs || same(headOffice, standing["headOffice"])) {
        return;
    }
    await session.backend.locations.update(orgId, id, locationOf(headOffice), call);
    session.directory.forgetOrganization(orgId);
}
