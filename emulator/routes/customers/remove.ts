// Removes the mapping between partner and customer; the organization stays.
import type { Backend } from "../../backend";
import { type Answer, type Call, param } from "../../call";
import { jobFields, startJob } from "../../jobs/start-job";
import { customerInScope, scopeOf } from "../../scope";
import { conflict } from "../../webex-error";
import { refuseWhileBusy } from "./update";

export function removeCustomer(backend: Backend, call: Call): Answer {
    const customer = customerInScope(backend, scopeOf(backend, call), param(call, "customerId"));
    if (customer.status === "deleting") {
        return { status: 202 };
    }
    refuseWhileBusy(customer);
    if (backend.subscribers.existFor(customer.id)) {
        throw conflict("The customer still has subscribers; delete them first.");
    }
    const job = startJob(backend, call);
    backend.customers.save({ ...customer, ...jobFields(job, []), status: "deleting" });
    return { status: 202 };
}
