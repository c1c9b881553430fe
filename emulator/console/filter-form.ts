// A form that changes what the page shows: an ordinary GET, so that the address can be kept and sent.
import { type Html, html } from "./html";
import { type PageQuery, saidOf } from "./page-query";

export function filterForm(
    query: PageQuery,
    replaced: readonly (keyof PageQuery)[],
    section: string,
    fields: Html,
): Html {
    const kept = saidOf(query).filter(([name]) => !replaced.includes(name as keyof PageQuery));
    const hidden = kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`);
    return html`<form class="filter" method="get" action="/#${section}" role="search" aria-label="Filter ${section}">
        ${hidden}${fields} <button>Filter</button>
    </form>`;
}
