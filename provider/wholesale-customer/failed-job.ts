// What state keeps of a customer whose job failed at Webex.
import type { CallContext } from "../webex/webex-client";
import { ProvisioningFailed } from "../webex/errors/family";
import type { Raw } from "../validation/unknown";
import type { Session } from "../run-state/session";
import { KeptInState } from "../dynamic/resource";
import { differingFields } from "./diff";
import { observe } from "./observe";

/** A failed job that changed nothing leaves the state as it was: the quantities there are what Webex last accepted. */
export const keepCurrentState =
    (id: string, olds: Raw, session: Session, call: CallContext) =>
    async (error: unknown): Promise<never> => {
        const customer =
            error instanceof KeptInState && error.cause instanceof ProvisioningFailed
                ? await session.client.customers.get(id, call, { includePackageLicenseInfo: true })
                : undefined;
        if (customer === undefined || !(error instanceof KeptInState) || !(error.cause instanceof Error)) {
            throw error;
        }
        const { outs } = await observe(customer, olds, session, call);
        throw differingFields(olds, outs).length === 0 ? error.cause : new KeptInState(id, outs, error.cause);
    };

/** An earlier job that failed is what this update is to repair; one that still runs is not. */
export const orFailedStatus =
    (olds: Raw) =>
    (error: unknown): { outs: Raw } => {
        if (error instanceof KeptInState && error.cause instanceof ProvisioningFailed) {
            return { outs: { ...olds, status: "error" } };
        }
        throw error;
    };

/** A job that failed or has not ended is continued at the next update; a refresh in between clears the engine's own memory of it. */
export const hasUnfinishedJob = ({ status }: Raw): boolean =>
    ["error", "provisioning", "updating", "pending_rpl_review"].some((word) => word === status);
