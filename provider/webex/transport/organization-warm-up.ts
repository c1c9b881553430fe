// Webex refuses a partner's first calls to a fresh customer's organization (403) until that organization has been read once.
import type { ApiResponse, ApiRequest } from "./api-request";
import { joinPath } from "./url";

export class OrganizationWarmUp {
    private readonly made = new Map<string, Promise<boolean>>();

    constructor(private readonly send: (request: ApiRequest) => Promise<ApiResponse>) {}

    /** Whether it is worth repeating the refused request. */
    async warmUp({ orgId, path, call }: ApiRequest): Promise<boolean> {
        if (orgId === undefined) {
            return false;
        }
        const introduction: ApiRequest = { method: "GET", path: joinPath("/organizations", orgId), call };
        if (path === introduction.path) {
            return false;
        }
        let made = this.made.get(orgId);
        if (made === undefined) {
            // Its own failure is not the news: the refusal that led here is.
            made = this.send(introduction).then(
                () => true,
                () => false,
            );
            this.made.set(orgId, made);
        }
        return made;
    }
}
