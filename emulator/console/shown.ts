// A text from a client as the page shows it: isolated from the direction of its surroundings, printable, and not longer than a line or two.
import { printable } from "../printable";
import { type Html, html } from "./html";

const LONGEST = 160;

export function shown(text: string): Html {
    const characters = Array.from(text);
    if (characters.length <= LONGEST) {
        return html`<bdi>${printable(text)}</bdi>`;
    }
    const beginning = printable(characters.slice(0, LONGEST).join(""));
    return html`<bdi>${beginning}…</bdi> <small>(${characters.length} characters)</small>`;
}

export function shownOr(text: string | null | undefined, nothing: string): Html {
    return text === null || text === undefined || text === "" ? html`${nothing}` : shown(text);
}
