// The List call: what Webex has of one kind, in pages of the size that is asked for; by default one page with everything.
import * as proto from "@pulumi/pulumi/proto/provider_pb";
import type { Session } from "../provider/run-state/session";
import { holdsUnknown, type Raw } from "../provider/validation/unknown";
import { BadCall } from "./failures";
import { listings, type Listed } from "./listed";
import { kindOf } from "./schema";
import { receivedIn } from "./structs";

const { Computed, Continuation, Result } = proto.ListResponse;

const resultOf = ({ id, name }: Listed): proto.ListResponse =>
    new proto.ListResponse().setResult(new Result().setId(id).setName(name));

const positive = (value: number): number => (value < 1 ? Infinity : value);

export class Pages {
    /** What the first page was taken of, by type and query: later pages neither miss nor repeat anything. */
    private readonly begun = new Map<string, readonly Listed[]>();

    constructor(private readonly session: Session) {}

    async page(request: proto.ListRequest): Promise<proto.ListResponse[]> {
        const { value: query } = receivedIn(request.getQuery());
        if (holdsUnknown(query)) {
            return [new proto.ListResponse().setComputed(new Computed())];
        }
        const begin = Number(request.getContinuationToken());
        if (!Number.isSafeInteger(begin) || begin < 0) {
            throw new BadCall(`A list has no page ${JSON.stringify(request.getContinuationToken())}.`);
        }
        const all = await this.all(request.getToken(), query, begin);
        const last = Math.min(all.length, positive(request.getLimit()));
        const end = Math.min(last, begin + positive(request.getPageSize()));
        const results = all.slice(begin, end).map(resultOf);
        const next = new Continuation().setContinuationToken(String(end));
        return end < last ? [...results, new proto.ListResponse().setContinuation(next)] : results;
    }

    private async all(token: string, query: Raw, begin: number): Promise<readonly Listed[]> {
        const kind = kindOf(token);
        if (kind === undefined) {
            throw new BadCall(`This plugin has no resource of the type ${JSON.stringify(token)}.`);
        }
        const key = JSON.stringify([kind, query]);
        const known = begin === 0 ? undefined : this.begun.get(key);
        const all = known ?? (await listings[kind].list(query, this.session));
        this.begun.set(key, all);
        return all;
    }
}
