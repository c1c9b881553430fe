// What concerns the whole emulator: tokens that expire, and a fresh start.
import { controlForm } from "../control-form";
import { type Html, html } from "../html";

export function wholeSection(): Html {
    const expire = controlForm({ label: "Expire all access tokens", method: "DELETE", path: "/emulator/tokens" });
    const reset = controlForm({
        label: "Delete everything",
        method: "POST",
        path: "/emulator/reset",
        isDangerous: true,
    });
    return html`<section id="whole" aria-labelledby="whole-title">
        <h2 id="whole-title">The whole emulator</h2>
        <p class="note">
            Expires the tokens that <code>POST /v1/access_token</code> has handed out; the fixed token stays valid.
        </p>
        ${expire}
        <details id="reset">
            <summary>Reset the emulator</summary>
            <p>
                Deletes all customers, users, locations, numbers, templates, settings, faults and the request log. It
                cannot be undone.
            </p>
            ${reset}
        </details>
    </section>`;
}
