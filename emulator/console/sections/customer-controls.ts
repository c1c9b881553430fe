// The buttons of one customer: end its job, change its quantities, move it, answer for the organization's administrator.
import type { Backend } from "../../backend";
import { isCountable } from "../../catalog/packages";
import { publicId } from "../../identifiers";
import type { CustomerStatus, WholesaleCustomer } from "../../store/customer-row";
import { factsOf } from "../../store/organizations";
import { controlForm } from "../control-form";
import { type Html, html } from "../html";

const ENDINGS: readonly (readonly [CustomerStatus, string])[] = [
    ["provisioned", "Finish the job"],
    ["provisioned_with_errors", "Finish it with errors"],
    ["error", "Fail the job"],
    ["pending_rpl_review", "Hold it for review"],
];

export function customerControls(backend: Backend, customer: WholesaleCustomer): Html {
    const path = `/emulator/customers/${publicId("ENTERPRISE", customer.id)}`;
    const endings = ENDINGS.map(([status, label]) => controlForm({ label, method: "PUT", path, body: { status } }));
    const migrating = !customer.migrating;
    const migration = controlForm({
        label: migrating ? "Begin a migration" : "End the migration",
        method: "PUT",
        path,
        body: { migrating },
    });
    return html`<div class="controls">${endings}${migration}${approval(backend, customer)}</div>
        <div class="controls">${quantities(customer, path)}</div>`;
}

function quantities({ packages, limits }: WholesaleCustomer, path: string): Html[] {
    const countable = packages.filter((name) => isCountable(name));
    const fields = countable.map(
        (name) =>
            html`<label
                ><code>${name}</code>
                <input type="number" name="limits.${name}" min="0" required value="${limits?.[name] ?? ""}"
            /></label>`,
    );
    const change = { label: "Set the quantities", method: "PUT", path, fields } as const;
    const lift = { label: "Make it unrestricted", method: "PUT", path, body: { limits: null } } as const;
    return [
        ...(countable.length === 0 ? [] : [controlForm(change)]),
        ...(limits === undefined ? [] : [controlForm(lift)]),
    ];
}

/** Only where the customer waits for it. */
function approval(backend: Backend, { details }: WholesaleCustomer): Html[] {
    const attached = typeof details["attach"] === "string" ? backend.organizations.find(details["attach"]) : undefined;
    if (attached === undefined || factsOf(attached).approval !== "pending") {
        return [];
    }
    const path = `/emulator/organizations/${publicId("ORGANIZATION", attached.id)}/approval`;
    const form = (label: string, approved: boolean): Html =>
        controlForm({ label, method: "POST", path, body: { approved } });
    return [form("Approve as its administrator", true), form("Decline as its administrator", false)];
}
