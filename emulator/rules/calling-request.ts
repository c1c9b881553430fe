// The calling data that a request asks for.

export interface CallingRequest {
    readonly number?: string | undefined;
    readonly extension?: string | undefined;
    readonly locationId?: string | undefined;
}
