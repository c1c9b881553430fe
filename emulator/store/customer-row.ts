// A wholesale customer in memory and as the row it is kept in.
import type { WholesaleAddress } from "../shapes/address";
import type { ErrorDetail } from "../webex-error";

export const customerStatuses = [
    "provisioning",
    "updating",
    "deleting",
    "provisioned",
    "provisioned_with_errors",
    "error",
    "pending_rpl_review",
] as const;
export type CustomerStatus = (typeof customerStatuses)[number];

export type JobOutcome = "ok" | "error" | "with-errors" | "review" | "never";
export type Limits = Readonly<Record<string, number>>;

export interface HeadOffice {
    readonly name: string;
    readonly timezone: string;
    readonly language: string;
    readonly address: WholesaleAddress;
    readonly emergencyLocationIdentifier?: string | undefined;
}

export interface WholesaleCustomer {
    readonly id: string;
    readonly org?: string | undefined;
    /** The sub-partner's organization, or empty for the partner itself. */
    readonly partner: string;
    readonly externalId: string;
    readonly name?: string | undefined;
    readonly primaryEmail?: string | undefined;
    readonly address: WholesaleAddress;
    readonly packages: readonly string[];
    /** Present exactly where the customer is restricted. */
    readonly limits?: Limits | undefined;
    readonly createdWith: readonly string[];
    readonly headOffice?: HeadOffice | undefined;
    readonly details: Readonly<Record<string, unknown>>;
    readonly migrating: boolean;
    readonly status: CustomerStatus;
    readonly jobEnds?: number | undefined;
    readonly jobOutcome?: JobOutcome | undefined;
    readonly jobAdded: readonly string[];
    readonly errors: readonly ErrorDetail[];
    readonly warnings: readonly ErrorDetail[];
    readonly created: number;
}

export interface CustomerRow {
    readonly id: string;
    readonly org: string | null;
    readonly partner: string;
    readonly external_id: string;
    readonly name: string | null;
    readonly primary_email: string | null;
    readonly address: string;
    readonly packages: string;
    readonly limits: string | null;
    readonly created_with: string;
    readonly head_office: string | null;
    readonly details: string;
    readonly migrating: number;
    readonly status: string;
    readonly job_ends: number | null;
    readonly job_outcome: string | null;
    readonly job_added: string;
    readonly errors: string;
    readonly warnings: string;
    readonly created: number;
}

export function customerOf(found: unknown): WholesaleCustomer | undefined {
    if (found === undefined) {
        return undefined;
    }
    const row = found as CustomerRow;
    return {
        id: row.id,
        org: row.org ?? undefined,
        partner: row.partner,
        externalId: row.external_id,
        name: row.name ?? undefined,
        primaryEmail: row.primary_email ?? undefined,
        address: JSON.parse(row.address) as WholesaleAddress,
        packages: JSON.parse(row.packages) as string[],
        limits: row.limits === null ? undefined : (JSON.parse(row.limits) as Limits),
        createdWith: JSON.parse(row.created_with) as string[],
        headOffice: row.head_office === null ? undefined : (JSON.parse(row.head_office) as HeadOffice),
        details: JSON.parse(row.details) as Record<string, unknown>,
        migrating: row.migrating === 1,
        status: row.status as CustomerStatus,
        jobEnds: row.job_ends ?? undefined,
        jobOutcome: (row.job_outcome ?? undefined) as JobOutcome | undefined,
        jobAdded: JSON.parse(row.job_added) as string[],
        errors: JSON.parse(row.errors) as ErrorDetail[],
        warnings: JSON.parse(row.warnings) as ErrorDetail[],
        created: row.created,
    };
}
