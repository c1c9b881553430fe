// The locations of a customer, with what only Control Hub could do to one and the job that takes its calling away.
import type { Backend } from "../../backend";
import { publicId } from "../../identifiers";
import { detailsOf } from "../../store/location-details";
import { controlForm } from "../control-form";
import { type LocationFacts, locationsOf } from "../facts/locations";
import { type Html, html } from "../html";
import { type PageQuery, linkTo } from "../page-query";
import { shown, shownOr } from "../shown";
import { pager, table } from "../table";
import { MEMBERS } from "./members";

const HEADINGS = ["Location", "Time zone", "Calling", "Main number", "Numbers", "Users", "PSTN connection"];

export function locationsTable(backend: Backend, org: string, query: PageQuery): Html {
    const found = locationsOf(backend, org, MEMBERS + 1, (query.members - 1) * MEMBERS);
    const hasNext = found.length > MEMBERS;
    const rows = found.slice(0, MEMBERS).map(row);
    return html`${table("Locations", HEADINGS, rows, "There are no locations here.")}
    ${pager(query.members, hasNext, (members) => linkTo(query, { members }, "customer"), "locations")}`;
}

function row(facts: LocationFacts) {
    const { location, numbers, users } = facts;
    const office = location.head_office === 1 ? html` <span class="badge">head office</span>` : undefined;
    const cells = [
        html`${shown(location.name)}${office}`,
        shown(location.time_zone),
        callingOf(facts),
        shownOr(location.main_number, ""),
        html`${numbers}`,
        html`${users}`,
        pstnOf(facts),
    ];
    return { id: `l-${location.id}`, cells };
}

function callingOf({ location, job }: LocationFacts): Html {
    if (job === undefined) {
        return html`${location.calling === 1 ? "yes" : "no"}`;
    }
    const path = `/emulator/locationJobs/${publicId("JOB_ID", job.id)}`;
    const end = (label: string, status: string): Html =>
        controlForm({ label, about: `of ${location.name}`, method: "PUT", path, body: { status } });
    return html`<span class="badge busy">being taken away</span
        >${end("Finish the job", "completed")}${end("Fail the job", "failed")}`;
}

const CHOICES = [
    ["CISCO_PSTN", "Cisco PSTN"],
    ["INTEGRATED_CCP", "Integrated"],
    [null, "None"],
] as const;

function pstnOf({ location }: LocationFacts): Html {
    if (location.calling !== 1) {
        return html``;
    }
    const { connection } = detailsOf(location);
    const present = connection?.["pstnConnectionType"] ?? null;
    const name = typeof connection?.["displayName"] === "string" ? connection["displayName"] : "none";
    const path = `/emulator/locations/${publicId("LOCATION", location.id)}`;
    const about = `as PSTN connection of ${location.name}`;
    const others = CHOICES.filter(([type]) => type !== present).map(([type, label]) =>
        controlForm({ label, about, method: "PUT", path, body: { pstnConnectionType: type } }),
    );
    return html`${shown(name)}
        <div class="controls">${others}</div>`;
}
