// The phone numbers of a customer and who has them.
import type { Backend } from "../../backend";
import type { ListedNumber } from "../../store/number-list";
import { type Html, html } from "../html";
import { type PageQuery, linkTo } from "../page-query";
import { shown, shownOr } from "../shown";
import { pager, table } from "../table";
import { MEMBERS } from "./members";

const HEADINGS = ["Number", "Location", "State", "Type", "Held by"];

export function numbersTable(backend: Backend, org: string, query: PageQuery): Html {
    const offset = (query.members - 1) * MEMBERS;
    const found = backend.numberList.list({ org, hasNumber: true, limit: MEMBERS + 1, offset });
    const rows = found.slice(0, MEMBERS).map(row);
    return html`${table("Numbers", HEADINGS, rows, "There are no numbers here.")}
    ${pager(query.members, found.length > MEMBERS, (members) => linkTo(query, { members }, "customer"), "numbers")}`;
}

function row(listed: ListedNumber) {
    const { seq, number, state, type, usage, first_name, last_name, main_number } = listed;
    const holder =
        first_name === null
            ? main_number === number
                ? "the location, as main number"
                : ""
            : `${first_name} ${last_name ?? ""}`;
    const kind = usage === "NONE" ? type : `${type}, ${usage}`;
    const cells = [shownOr(number, ""), shown(listed.location_name), html`${state}`, html`${kind}`, shown(holder)];
    return { id: `n-${seq}`, cells };
}
