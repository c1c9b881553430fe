// A button that makes a control call: the page's script sends the form as the JSON that the call takes.
import { type Html, html } from "./html";
import { shown } from "./shown";

export interface Control {
    readonly label: string;
    /** For screen readers, where the same label comes several times: what it is about. */
    readonly about?: string;
    readonly method: "POST" | "PUT" | "DELETE";
    readonly path: string;
    /** What is sent, beside the fields that the person fills. */
    readonly body?: Readonly<Record<string, unknown>>;
    readonly fields?: Html | readonly Html[];
    readonly isDangerous?: boolean;
}

export function controlForm({ label, about, method, path, body, fields, isDangerous }: Control): Html {
    const hidden = about === undefined ? undefined : html`<span class="hidden"> ${shown(about)}</span>`;
    const sent = body === undefined ? undefined : html` data-body="${JSON.stringify(body)}"`;
    const kind = isDangerous === true ? html` class="danger"` : undefined;
    return html`<form class="control" data-method="${method}" data-path="${path}"${sent}>${fields}<button${kind}>${label}${hidden}</button></form>`;
}
