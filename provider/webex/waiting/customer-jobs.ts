// The end of a customer's job, good or bad. `provisioned_with_errors` is good: the customer works, and the caller warns.
import { problemText } from "../errors/server-message";
import { NotFound, ProvisioningFailed, StillProvisioning } from "../errors/family";
import type { Customer } from "../wire/customer";
import type { Problem } from "../wire/problem";
import { poll, type Evaluate, type PollOptions } from "./poll";

/** A customer just accepted may not be readable at once. */
const GRACE_UNSEEN = 10_000;
/** The organization's id may come a little later than the status. */
const GRACE_ORG_ID = 30_000;

export function awaitProvisioned(options: PollOptions): Promise<Customer> {
    let seen = false;
    let doneAt: number | undefined;
    const evaluate: Evaluate<Customer> = (customer, elapsed) => {
        if (customer === undefined) {
            if (!seen && elapsed < GRACE_UNSEEN) {
                return undefined;
            }
            throw vanished(options);
        }
        seen = true;
        if (customer.status === "error") {
            throw failed(options, customer);
        }
        if (customer.status === "pending_rpl_review") {
            throw underReview(options);
        }
        if (customer.status !== "provisioned" && customer.status !== "provisioned_with_errors") {
            return undefined;
        }
        doneAt ??= elapsed;
        return customer.orgId !== undefined || elapsed - doneAt >= GRACE_ORG_ID ? { result: customer } : undefined;
    };
    return poll(options, evaluate);
}

export function awaitRemoved(options: PollOptions): Promise<void> {
    return poll(options, (customer) => {
        if (customer === undefined) {
            return { result: undefined };
        }
        if (customer.status === "error" || customer.status === "provisioned_with_errors") {
            throw failed(options, customer);
        }
        return undefined;
    });
}

/** Webex's own reasons: the customer's, then those of each package. */
export function reasons(customer: Customer): Problem[] {
    const ofPackages = (customer.resourceDetails?.packages ?? []).flatMap(({ name, errors }) =>
        errors.map((one) => ({ ...one, description: `${name}: ${one.description}` })),
    );
    // Webex repeats the reason given for the customer for each package.
    const own = new Set(customer.errors.map(({ description }) => description));
    const isNew = ({ description }: Problem): boolean => ![...own].some((text) => description.endsWith(text));
    return [...customer.errors, ...ofPackages.filter(isNew)];
}

function failed({ call, customerId }: PollOptions, customer: Customer): ProvisioningFailed {
    const errors = reasons(customer);
    const text = errors.length === 0 ? "Webex gives no reason" : errors.map(problemText).join("; ");
    const hint = "Correct what the message names and run `pulumi up` again; the customer exists and keeps its id.";
    return new ProvisioningFailed(
        `Could not ${call.about}: ${text} (customer ${customerId}). ${hint}`,
        customerId,
        errors,
        {
            hint,
        },
    );
}

function underReview({ call, customerId }: PollOptions): StillProvisioning {
    const hint = "No action is needed; the review can take days. Run `pulumi up` again once it is complete.";
    return new StillProvisioning(
        `Could not ${call.about} yet: Cisco is reviewing the customer for export compliance (pending_rpl_review, customer ${customerId}). ${hint}`,
        customerId,
        { hint },
    );
}

function vanished({ call, customerId }: PollOptions): NotFound {
    return new NotFound(
        `Could not ${call.about}: the customer ${customerId} disappeared while Webex was provisioning it.`,
        {
            status: 404,
            hint: "Somebody removed it, or Webex gave up; the next `pulumi up` will create it again.",
        },
    );
}
