// The faults now set, and the form that sets one.
import type { Backend } from "../../backend";
import { type Fault, jobFaultKinds, requestFaultKinds } from "../../faults/fault";
import { controlForm } from "../control-form";
import { type Html, html } from "../html";
import { shown } from "../shown";
import { table } from "../table";

const PATH = "/emulator/faults";
const METHODS = ["*", "GET", "POST", "PUT", "PATCH", "DELETE"];

export function faultsSection(backend: Backend): Html {
    const faults = backend.faults.all();
    const clear =
        faults.length === 0 ? undefined : controlForm({ label: "Remove all faults", method: "DELETE", path: PATH });
    return html`<section id="faults" aria-labelledby="faults-title">
        <h2 id="faults-title">Faults</h2>
        ${table("Faults", ["Kind", "Requests", "Hits left", "Lets pass first", "Details", "Action"], faults.map(row), "No fault is set.")}${clear}
        <h3>Set a fault</h3>
        ${controlForm({ label: "Set the fault", method: "POST", path: PATH, fields: fields() })}
    </section>`;
}

function row(fault: Fault) {
    const { id, kind, method, path, remaining, passes } = fault;
    const remove = controlForm({
        label: "Remove",
        about: `the fault ${kind}`,
        method: "DELETE",
        path: `${PATH}/${id}`,
    });
    const requests = html`<code>${method} ${shown(path)}</code>`;
    return {
        id: `f-${id}`,
        cells: [html`<code>${kind}</code>`, requests, html`${remaining}`, html`${passes}`, detailsOf(fault), remove],
    };
}

function detailsOf({ kind, status, retryAfter, milliseconds, description }: Fault): Html {
    const parts = [
        status === undefined ? undefined : `status ${status}`,
        retryAfter === undefined ? undefined : `Retry-After ${retryAfter} s`,
        kind === "delay" ? `${milliseconds} ms` : undefined,
        description,
    ].filter((part) => part !== undefined);
    return shown(parts.join(", "));
}

function fields(): Html {
    const option = (value: string): Html => html`<option>${value}</option>`;
    const number = (label: string, name: string, from: number, value = ""): Html =>
        html`<label>${label} <input type="number" name="${name}" min="${from}" value="${value}" /></label>`;
    return html`<label
            >Kind
            <select name="kind">
                <optgroup label="Of a request">${requestFaultKinds.map(option)}</optgroup>
                <optgroup label="Of the job it starts">${jobFaultKinds.map(option)}</optgroup>
            </select></label
        >
        <label
            >Method
            <select name="method">
                ${METHODS.map(option)}
            </select></label
        >
        <label>Path <input name="path" value="*" required /></label>
        ${number("Times", "times", 1, "1")} ${number("Lets pass first", "after", 0, "0")}
        ${number("Status", "status", 200)} ${number("Retry-After (s)", "retryAfter", 0)}
        ${number("Delay (ms)", "milliseconds", 0)}
        <label>Description <input name="description" /></label>`;
}
