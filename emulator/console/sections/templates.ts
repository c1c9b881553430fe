// Onboarding templates: in a program each is its provisioning id.
import type { Backend } from "../../backend";
import { provisioningId } from "../../identifiers";
import { type Html, html } from "../html";
import { shown } from "../shown";
import { table } from "../table";

const MOST = 100;

export function templatesSection(backend: Backend): Html {
    const rows = backend.templates.list(undefined, MOST, 0).map(({ id, name }) => ({
        id: `t-${id}`,
        cells: [shown(name), html`<code>${provisioningId(id)}</code>`],
    }));
    return html`<section id="templates" aria-labelledby="templates-title">
        <h2 id="templates-title">Onboarding templates</h2>
        ${table("Onboarding templates", ["Name", "Provisioning id"], rows, "There is no template yet.")}
    </section>`;
}
