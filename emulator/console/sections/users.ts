// The users of a customer; one who has not consented yet can be made to.
import type { Backend } from "../../backend";
import { publicId } from "../../identifiers";
import type { WholesaleCustomer } from "../../store/customer-row";
import { controlForm } from "../control-form";
import { type UserFacts, usersOf } from "../facts/users";
import { type Html, html } from "../html";
import { type PageQuery, linkTo } from "../page-query";
import { shown, shownOr } from "../shown";
import { statusBadge } from "../status-badge";
import { pager, table } from "../table";
import { MEMBERS } from "./members";

const HEADINGS = ["E-mail", "Name", "Package", "Number", "Extension", "Location", "Roles", "Status"];

export function usersTable(backend: Backend, customer: WholesaleCustomer, query: PageQuery): Html {
    const found = usersOf(backend, customer.id, MEMBERS + 1, (query.members - 1) * MEMBERS);
    const hasNext = found.length > MEMBERS;
    const rows = found.slice(0, MEMBERS).map(row);
    return html`${table("Users", HEADINGS, rows, "There are no users here.")}
    ${pager(query.members, hasNext, (members) => linkTo(query, { members }, "customer"), "users")}`;
}

function row(user: UserFacts) {
    const { id, email, name, number, extension, location, roles, status } = user;
    const calling = [number, extension, location].map((one) => shownOr(one, ""));
    const cells = [
        shown(email),
        shownOr(name, ""),
        html`<code>${user.package}</code>`,
        ...calling,
        shown(roles.join(", ")),
    ];
    const path = `/emulator/subscribers/${publicId("SUBSCRIBER", id)}/consent`;
    const consent = controlForm({ label: "Consent", about: `for ${email}`, method: "POST", path });
    const isWaiting = status === "pending_user_migration";
    return { id: `u-${id}`, cells: [...cells, html`${statusBadge(status)}${isWaiting ? consent : undefined}`] };
}
