// Brings a customer's head office in line: after creation it is an ordinary location.
import type { CallContext } from "../webex/webex-client";
import { same, sameWord } from "../validation/same";
import { at, isAbsent, isRaw, textAt, type Raw } from "../validation/unknown";
import { locationBody } from "../run-state/location-address";
import { connectPstn } from "../run-state/pstn-connection";
import type { Session } from "../run-state/session";
import { KeptInState } from "../dynamic/resource";
import { differingFields } from "./diff";
import type { CustomerInputs } from "./inputs";

/** Updates the location in place; one that is not there yet comes with the customer's own update. */
export async function repairHeadOffice(
    orgId: string | undefined,
    current: Raw,
    { headOffice }: CustomerInputs,
    session: Session,
    call: CallContext,
): Promise<void> {
    const id = textAt(current, "headOfficeId");
    if (orgId !== undefined && id !== undefined) {
        await connectPstn({ orgId, locationId: id }, headOffice?.pstn, session, call);
    }
    const { pstn, ...declared } = { ...headOffice };
    const differs =
        headOffice !== undefined && differingFields(current, { ...current, headOffice: declared }).length > 0;
    if (orgId === undefined || id === undefined || !differs || same(headOffice, current["headOffice"])) {
        return;
    }
    const { announcementLanguage, ...body } = locationBody(headOffice);
    const speaksAsBefore = sameWord(at(current, "headOffice.language"), headOffice.language);
    const change = speaksAsBefore ? body : { ...body, announcementLanguage };
    await session.client.locations.update(orgId, id, change, call);
    session.cache.invalidateOrganization(orgId);
}

/** A run that was killed had not connected it yet: that makes the customer nobody else's. */
export const asConnected = (outs: Raw, declared: Raw): Raw => {
    const [pstn, headOffice] = [at(declared, "headOffice.pstn"), outs["headOffice"]];
    return isRaw(headOffice) && isAbsent(headOffice["pstn"]) && !isAbsent(pstn)
        ? { ...outs, headOffice: { ...headOffice, pstn } }
        : outs;
};

/** Connects a head office that has just been made to the telephone network; whatever fails there, the customer is kept. */
export async function connectHeadOffice(
    id: string,
    outs: Raw,
    { headOffice }: CustomerInputs,
    session: Session,
    call: CallContext,
): Promise<Raw> {
    const [orgId, locationId] = [textAt(outs, "orgId"), textAt(outs, "headOfficeId")];
    if (headOffice?.pstn === undefined || orgId === undefined || locationId === undefined) {
        return outs;
    }
    try {
        await connectPstn({ orgId, locationId }, headOffice.pstn, session, call);
        return asConnected(outs, { headOffice });
    } catch (error) {
        throw error instanceof Error ? new KeptInState(id, outs, error) : error;
    }
}
