// Updates a wholesale customer; the packages of the request replace those it has.
import type { Backend } from "../../backend";
import { type Answer, type Call, param, readBody } from "../../call";
import { saveHeadOffice } from "../../jobs/finish-provisioning";
import { jobFields, startJob } from "../../jobs/start-job";
import { locationNameTaken } from "../../rules/location-name-taken";
import { acceptedLimits } from "../../rules/package-request";
import { throwIfRefused, type Refusal } from "../../rules/refusal";
import { activeScopeOf, customerInScope } from "../../scope";
import { headOfficeOf, limitsOf, updateBody, type UpdateBody } from "../../shapes/customer-bodies";
import type { HeadOffice, WholesaleCustomer } from "../../store/customer-row";
import { conflict } from "../../webex-error";
import { asksAgain } from "./attach";
import { validateCustomer } from "./validate";
import { accepted } from "./provision";

export function updateCustomer(backend: Backend, call: Call): Answer {
    const scope = activeScopeOf(backend, call);
    const present = customerInScope(backend, scope, param(call, "customerId"));
    refuseWhileBusy(present);
    const body = readBody(call, updateBody);
    const office = headOfficeOf(body);
    throwIfRefused([
        ...validateCustomer(backend, scope, body, present),
        ...(office === undefined ? [] : validateOffice(backend, present, office)),
    ]);
    const job = startJob(backend, call);
    const waits = asksAgain(backend, present) ? { jobEnds: undefined } : {};
    const added = body.packages.filter((name) => !present.packages.includes(name));
    const base = { ...present, ...jobFields(job, added), ...waits, status: "updating" as const };
    if (job.outcome === "error") {
        backend.customers.save({ ...base, jobAdded: [] });
        return accepted(call, present.id);
    }
    if (office !== undefined && present.org !== undefined) {
        saveHeadOffice(backend, present.org, office);
    }
    backend.customers.save({ ...base, ...changes(body, present) });
    return accepted(call, present.id);
}

/** Policy: one job at a time. */
export function refuseWhileBusy(customer: WholesaleCustomer): void {
    const busy = ["provisioning", "updating", "deleting", "pending_rpl_review"];
    if (busy.includes(customer.status)) {
        throw conflict(`The customer is ${customer.status}; wait until that has finished.`);
    }
}

function changes(body: UpdateBody, present: WholesaleCustomer): Partial<WholesaleCustomer> {
    const { packages } = body;
    const office = headOfficeOf(body);
    const meetings = body.provisioningParameters?.meetings;
    return {
        packages,
        limits: acceptedLimits({ packages, limits: limitsOf(body) }),
        ...(body.externalId === undefined ? {} : { externalId: body.externalId }),
        ...(body.address === undefined ? {} : { address: body.address }),
        ...(office === undefined ? {} : { headOffice: office }),
        details: { ...present.details, ...(meetings === undefined ? {} : { meetings }) },
    };
}

function validateOffice(backend: Backend, present: WholesaleCustomer, office: HeadOffice): Refusal[] {
    const self = present.org === undefined ? undefined : backend.locations.headOffice(present.org);
    if (present.org === undefined || self === undefined) {
        return [];
    }
    return locationNameTaken(office.name, backend.locations.named(present.org, office.name)?.id, self.id);
}
