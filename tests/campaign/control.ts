// What the campaign does to the emulator beside its API: lifts faults, and ends jobs that would never end.
import type { Api } from "../emulator/api";

/** Takes them away, and tells how many requests they hit. */
export async function liftFaults(api: Api): Promise<number> {
    const { body } = await api.control("GET", "/faults");
    await api.control("DELETE", "/faults");
    return (body.items ?? []).reduce((sum, one) => sum + Number(one["times"]) - Number(one["remaining"]), 0);
}

/** What people at Cisco do, sooner or later, about a job that never ends. */
export async function finishJobs(api: Api): Promise<void> {
    for (const { id = "", status = "", ...customer } of await api.all("/wholesale/customers")) {
        if (/^(provisioning|updating|deleting|pending_rpl_review)$/u.test(status)) {
            await api.control("PUT", `/customers/${id}`, { status: "provisioned" });
        }
        if (typeof customer["orgId"] === "string") {
            await finishLocationJobs(api, customer["orgId"]);
        }
    }
}

async function finishLocationJobs(api: Api, orgId: string): Promise<void> {
    const jobs = `/telephony/config/jobs/locations/deleteCallingLocation?orgId=${orgId}`;
    for (const { id = "", ...job } of await api.all(jobs)) {
        if (!/^(COMPLETED|FAILED)$/u.test(String(job["latestExecutionStatus"]))) {
            await api.control("PUT", `/locationJobs/${id}`, { status: "completed" });
        }
    }
}
