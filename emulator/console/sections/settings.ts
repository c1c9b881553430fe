// The two settings that point a stack at this emulator.
import type { Backend } from "../../backend";
import { DEFAULTS } from "../../defaults";
import { type Html, html } from "../html";

export function settingsSection(backend: Backend, baseUrl: string): Html {
    // A token that somebody chose is not shown: it may be another system's.
    const token = backend.accessToken === DEFAULTS.accessToken ? DEFAULTS.accessToken : "<your --access-token>";
    const lines = [`WEBEX_WHOLESALE_ENDPOINT=${baseUrl}`, `WEBEX_WHOLESALE_ACCESS_TOKEN=${quoted(token)}`];
    const exports = lines.map((line) => `export ${line}`).join("\n");
    return html`<section id="settings" aria-labelledby="settings-title">
        <h2 id="settings-title">Point a stack here</h2>
        <pre id="settings-lines" tabindex="0" aria-label="Settings to paste">${exports}</pre>
        <button type="button" data-copy="settings-lines">Copy both settings</button>
    </section>`;
}

const quoted = (value: string): string => (/^[\w.-]+$/u.test(value) ? value : `'${value}'`);
