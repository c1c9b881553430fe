// Finds an object by its id alone, which may be the partner's or one of its sub-partners'.
import type { CallContext } from "../webex/webex-client";
import { NotAllowed, NotFound } from "../webex/errors/family";
import type { SubPartner } from "../webex/wire/sub-partner";

export interface Found<Item> {
    readonly item: Item;
    /** Organization id of the sub-partner to which it belongs. */
    readonly onBehalfOf: string | undefined;
}

/** Asked as the partner first; a sub-partner that may not be asked has nothing. */
export async function foundAnywhere<Item>(
    { about }: CallContext,
    listSubPartners: () => Promise<readonly SubPartner[]>,
    look: (call: CallContext) => Promise<Item | undefined>,
): Promise<Found<Item> | undefined> {
    const own = await look({ about });
    if (own !== undefined) {
        return { item: own, onBehalfOf: undefined };
    }
    for (const { orgId } of await ifAllowed(listSubPartners(), [])) {
        const item = await ifAllowed(look({ about, onBehalfOf: orgId }), undefined);
        if (item !== undefined) {
            return { item, onBehalfOf: orgId };
        }
    }
    return undefined;
}

async function ifAllowed<Answer>(asked: Promise<Answer>, otherwise: Answer): Promise<Answer> {
    try {
        return await asked;
    } catch (error) {
        if (error instanceof NotAllowed || error instanceof NotFound) {
            return otherwise;
        }
        throw error;
    }
}
