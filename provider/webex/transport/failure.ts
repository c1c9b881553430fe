// A failed attempt as plain data: what is taken over from an axios error, so that its headers (the token) stay behind.
import { isAxiosError, type AxiosError } from "axios";

export interface Failure {
    /** Absent where no answer came. */
    readonly status?: number | undefined;
    readonly retryAfter?: string | undefined;
    readonly trackingId?: string | undefined;
    readonly contentType?: string | undefined;
    readonly location?: string | undefined;
    readonly body: string;
    /** Node's or axios's code: ECONNREFUSED, ENOTFOUND, CERT_HAS_EXPIRED, TIMED_OUT, UNREADABLE... */
    readonly code?: string | undefined;
    readonly message: string;
}

export const TIMED_OUT = "TIMED_OUT";
/** A 2xx answer whose body is not JSON: nobody knows what was done. */
export const UNREADABLE = "UNREADABLE";
/** A 2xx answer with an error inside. */
export const ERROR_INSIDE = "ERROR_INSIDE";

/** The answer began and did not end: what there is of its body says nothing. */
export function isCut({ status, code, message }: Failure): boolean {
    const isLost = code === "ECONNRESET" || code === "ECONNABORTED" || /abort|premature|socket hang up/iu.test(message);
    return status !== undefined && isLost;
}

export function failureOf(error: unknown): Failure | undefined {
    return isAxiosError(error) ? fromAxios(error) : undefined;
}

function fromAxios(error: AxiosError): Failure {
    const { response } = error;
    const header = (name: string): string | undefined => {
        const value: unknown = response?.headers[name];
        return typeof value === "string" ? value : undefined;
    };
    return {
        status: response?.status,
        retryAfter: header("retry-after"),
        trackingId: header("trackingid"),
        contentType: header("content-type"),
        location: header("location"),
        body: typeof response?.data === "string" ? response.data : "",
        code: error.code,
        // Empty where Node tried several addresses.
        message: error.message === "" ? (error.code ?? "no connection") : error.message,
    };
}
