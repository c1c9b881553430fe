// A table that can be read by rows: a caption, headings, and a sentence where it has no rows.
import { type Html, html } from "./html";

export interface Row {
    readonly id: string;
    readonly cells: readonly Html[];
    readonly isChosen?: boolean;
}

export function table(caption: string, headings: readonly string[], rows: readonly Row[], nothing: string): Html {
    if (rows.length === 0) {
        return html`<p class="nothing">${nothing}</p>`;
    }
    const head = headings.map((heading) => html`<th scope="col">${heading}</th>`);
    const body = rows.map(({ id, cells: [first = html``, ...rest], isChosen }) => {
        const chosen = isChosen === true ? html` class="chosen"` : undefined;
        return html`<tr id="${id}" ${chosen}>
            <th scope="row">${first}</th>
            ${rest.map((cell) => html`<td>${cell}</td>`)}
        </tr>`;
    });
    return html`<div class="scroll" role="region" aria-label="${caption}, table" tabindex="0">
        <table>
            <caption class="hidden">
                ${caption}
            </caption>
            <thead>
                <tr>
                    ${head}
                </tr>
            </thead>
            <tbody>
                ${body}
            </tbody>
        </table>
    </div>`;
}

/** Links to the pages before and after; nothing where all is on one. */
export function pager(number: number, hasNext: boolean, linkOf: (number: number) => string, what: string): Html {
    if (number === 1 && !hasNext) {
        return html``;
    }
    const before = number > 1 ? html`<a href="${linkOf(number - 1)}">Previous ${what}</a>` : undefined;
    const after = hasNext ? html`<a href="${linkOf(number + 1)}">Next ${what}</a>` : undefined;
    return html`<nav class="pager" aria-label="Pages of ${what}">${before}<span>Page ${number}</span>${after}</nav>`;
}
