// Ends every customer job whose time has come; run before each call, so that the status is always the clock's.
import type { Backend } from "../backend";
import type { WholesaleCustomer } from "../store/customer-row";
import { finishProvisioning } from "./finish-provisioning";

// 2560 is a code Webex documents: a calling service is in maintenance.
const IN_MAINTENANCE = { errorCode: 2560, description: "A Webex Calling service is in maintenance; try again later." };

export function endDueJobs(backend: Backend): void {
    const now = backend.clock.now();
    for (;;) {
        const due = backend.customers.withJobDue(now);
        if (due.length === 0) {
            return;
        }
        backend.database.atomically(() => {
            for (const customer of due) {
                endJob(backend, customer);
            }
        });
    }
}

function endJob(backend: Backend, customer: WholesaleCustomer): void {
    const ended = { ...customer, jobEnds: undefined };
    switch (customer.jobOutcome) {
        case "error":
            return backend.customers.save({ ...ended, status: "error" });
        case "review":
            return backend.customers.save({ ...ended, status: "pending_rpl_review" });
        case "with-errors":
            return endWithErrors(backend, ended);
        default:
            if (customer.status === "deleting") {
                return removeMapping(backend, customer);
            }
            return finishProvisioning(backend, ended, "provisioned");
    }
}

function endWithErrors(backend: Backend, customer: WholesaleCustomer): void {
    const failed = { ...customer, errors: [IN_MAINTENANCE], warnings: [IN_MAINTENANCE] };
    if (customer.status === "deleting") {
        backend.customers.save({ ...failed, status: "provisioned_with_errors" });
    } else {
        finishProvisioning(backend, failed, "provisioned_with_errors");
    }
}

// The organization, its people and its locations stay; the partner's numbers go back.
function removeMapping(backend: Backend, customer: WholesaleCustomer): void {
    backend.customers.remove(customer.id);
    if (customer.org !== undefined) {
        backend.numbers.removeOrganization(customer.org);
    }
}
