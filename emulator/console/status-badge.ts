// A status by its word, with a colour beside the word and never instead of it.
import { type Html, html } from "./html";

const tones: Readonly<Record<string, string>> = {
    provisioned: "good",
    provisioned_with_errors: "bad",
    error: "bad",
    pending_rpl_review: "waiting",
    pending_user_migration: "waiting",
    provisioning: "busy",
    updating: "busy",
    deleting: "busy",
};

export function statusBadge(status: string): Html {
    return html`<span class="badge ${tones[status] ?? ""}">${status}</span>`;
}
