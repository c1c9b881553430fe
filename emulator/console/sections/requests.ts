// The request log: what was asked, the shape of what was sent, and why it was refused.
import type { Backend } from "../../backend";
import { isoTime } from "../../clock";
import type { ObservedRequest } from "../../request-log";
import { controlForm } from "../control-form";
import { type NumberedRequest, findRequests } from "../facts/requests";
import { filterForm } from "../filter-form";
import { type Html, html } from "../html";
import { type PageQuery, outcomes } from "../page-query";
import { refusalReason } from "../refusal-reason";
import { shown } from "../shown";
import { table } from "../table";

const MOST = 200;
const HEADINGS = ["Request", "Time (UTC)", "Status", "Body shape", "Refused because"];

const labels: Readonly<Record<PageQuery["outcome"], string>> = {
    all: "all",
    writes: "all that write",
    refused: "refused (4xx)",
    failed: "failed (5xx, or no answer)",
};

export function requestsSection(backend: Backend, query: PageQuery): Html {
    const all = backend.requests.observed();
    const found = findRequests(all, query, MOST);
    const nothing = all.length === 0 ? "Nothing was asked of the API yet." : "No request matches the filter.";
    const choices = outcomes.map(
        (one) =>
            html`<option value="${one}" ${one === query.outcome ? html` selected` : undefined}>${labels[one]}</option>`,
    );
    const fields = html`<label
            >Method, path or status <input type="search" name="request" value="${query.request}"
        /></label>
        <label
            >Outcome
            <select name="outcome">
                ${choices}
            </select></label
        >`;
    const forget = controlForm({ label: "Forget the requests", method: "DELETE", path: "/emulator/requests" });
    const bound = found.length === MOST ? html`<p class="note">The newest ${MOST} are shown.</p>` : undefined;
    return html`<section id="requests" aria-labelledby="requests-title">
        <h2 id="requests-title">Requests <small>(${all.length})</small></h2>
        ${filterForm(query, ["request", "outcome"], "requests", fields)}
        ${table("Requests", HEADINGS, found.map(row), nothing)}${bound} ${forget}
    </section>`;
}

function row({ number, request }: NumberedRequest) {
    const { method, path, query, status, millisecond, bodyShape } = request;
    const line = html`<code>${method} ${shown(query === "" ? path : `${path}?${query}`)}</code>`;
    const shape = bodyShape === undefined ? html`` : html`<code>${shown(bodyShape)}</code>`;
    const time = isoTime(millisecond).slice(11, 23);
    return { id: `r-${number}`, cells: [line, html`<time>${time}</time>`, statusOf(status), shape, reasonOf(request)] };
}

function statusOf(status: number): Html {
    if (status === 0) {
        return html`<span class="badge bad">no answer</span>`;
    }
    return html`<span class="badge ${status >= 500 ? "bad" : status >= 400 ? "waiting" : "good"}">${status}</span>`;
}

function reasonOf({ fault, errors = [] }: ObservedRequest): Html {
    const met = fault === undefined ? [] : [html`<li>met the fault <code>${fault}</code></li>`];
    const reasons = [...met, ...errors.map((error) => html`<li>${refusalReason(error)}</li>`)];
    return reasons.length === 0
        ? html``
        : html`<ul>
              ${reasons}
          </ul>`;
}
