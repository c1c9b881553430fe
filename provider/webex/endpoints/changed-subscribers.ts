// /wholesale/subscribers, the last change first: whole pages of all customers, as far back as somebody asks.
import type { CallContext, ChangedSubscribers } from "../webex-client";
import { pages } from "../transport/pages";
import type { Transport } from "../transport/transport";
import { subscriber, type Subscriber } from "../wire/subscriber";

const QUERY = { sortBy: "lastStatusChange", sortOrder: "DESC", max: 100 } as const;

/**
 * Sorted and not filtered by time: how Webex reads the filter is not documented, and an empty answer to a misread filter would look like
 * nothing changed. A list that is not in order is read to its end.
 */
export async function changedSince(
    transport: Transport,
    since: number,
    call: CallContext,
): Promise<ChangedSubscribers> {
    const request = { method: "GET", path: "/wholesale/subscribers", query: QUERY, call } as const;
    const changed: Subscriber[] = [];
    let asOf: number | undefined;
    let last = Infinity;
    let isInOrder = true;
    for await (const { items, answer } of pages(transport, request, subscriber)) {
        asOf ??= timeOf(answer.date) ?? transport.clock.now();
        for (const one of items) {
            // What does not say when it changed may have changed just now.
            const time = timeOf(one.lastStatusChange) ?? Infinity;
            isInOrder &&= time <= last;
            last = time;
            if (time >= since) {
                changed.push(one);
            }
        }
        if (isInOrder && last < since) {
            break;
        }
    }
    return { subscribers: changed, asOf: asOf ?? transport.clock.now() };
}

function timeOf(text: string | undefined): number | undefined {
    const time = Date.parse(text ?? "");
    return Number.isNaN(time) ? undefined : time;
}
