// Brings a customer's head office in line: after creation it is an ordinary location.
import type { Call } from "../backend/backend";
import { same, sameWord } from "../plan/same";
import { at, textAt, type Raw } from "../plan/unknown";
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
    const { announcementLanguage, ...body } = locationOf(headOffice);
    const speaksAsBefore = sameWord(at(standing, "headOffice.language"), headOffice.language);
    const change = speaksAsBefore ? body : { ...body, announcementLanguage };
    await session.backend.locations.update(orgId, id, change, call);
    session.directory.forgetOrganization(orgId);
}
