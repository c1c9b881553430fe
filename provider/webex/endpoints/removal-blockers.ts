// What prevents the removal of a location, in plain words.
import type { Transport } from "../transport/transport";
import { requestJsonOrUndefined } from "../transport/request-json";
import { joinPath } from "../transport/url";
import { intervals } from "../waiting/intervals";
import { removalCheck } from "../wire/location-removal";
import type { Which } from "./location-removal";

/** Pulumi removes a location and its users side by side where one does not name the other. */
const LONGEST_LEAVING = 8_000;

/** Users who are there may be leaving in this very run: as long as they grow fewer, and a little longer, they are waited for. */
export async function removalBlockers(transport: Transport, which: Which): Promise<string[]> {
    const { clock } = transport;
    let since = clock.now();
    let before = await check(transport, which);
    for (const interval of intervals()) {
        if (before.leaving === 0 || clock.now() - since >= LONGEST_LEAVING) {
            break;
        }
        await clock.sleep(interval);
        const now = await check(transport, which);
        if (now.leaving < before.leaving) {
            since = clock.now();
        }
        before = now;
    }
    return before.reasons;
}

interface Check {
    readonly reasons: string[];
    /** Users, where nothing else prevents it. */
    readonly leaving: number;
}

async function check(transport: Transport, { orgId, id, call }: Which): Promise<Check> {
    const path = `${joinPath("/telephony/config/locations", id)}/actions/precheckForDeletion/invoke`;
    const request = { method: "POST", path, query: { orgId }, call, orgId, readOnly: true } as const;
    const answer = await requestJsonOrUndefined(transport, request, removalCheck);
    if (answer === undefined) {
        return { reasons: [], leaving: 0 };
    }
    const { blocking, blockingUnlessForced: unlessForced } = answer;
    const text = [
        blocking?.lastLocation === true ? "it is the organization's last calling location" : undefined,
        counted(blocking?.usersInUseCount, "user"),
        counted(blocking?.workspacesInUseCount, "workspace"),
        counted(blocking?.virtualLineInUseCount, "virtual line"),
        counted(blocking?.trunksInUseCount, "trunk"),
        blocking?.numbersOrderPending === true ? "a number order is pending" : undefined,
        unlessForced?.nonUserEntitiesInUse === true
            ? "call queues, hunt groups or auto attendants are in use there"
            : undefined,
        blocking?.trunksInUseCount === 0 ? counted(unlessForced?.trunksCount, "trunk") : undefined,
    ].filter((line) => line !== undefined);
    const users = blocking?.usersInUseCount ?? 0;
    return {
        reasons: text.length > 0 || answer.locationDeleteStatus === "UNBLOCKED" ? text : [answer.locationDeleteStatus],
        leaving: text.length === 1 ? users : 0,
    };
}

function counted(count: number | undefined, noun: string): string | undefined {
    if (count === undefined || count === 0) {
        return undefined;
    }
    return count === 1 ? `1 ${noun} is there` : `${count} ${noun}s are there`;
}
