// The table of customers, and the field that looks for one.
import { publicId } from "../../identifiers";
import type { WholesaleCustomer } from "../../store/customer-row";
import { type CustomerFacts, findCustomers } from "../facts/customers";
import type { Backend } from "../../backend";
import { filterForm } from "../filter-form";
import { type Html, html } from "../html";
import { type PageQuery, linkTo } from "../page-query";
import { shown, shownOr } from "../shown";
import { statusBadge } from "../status-badge";
import { pager, table } from "../table";

const PAGE_SIZE = 50;
const HEADINGS = [
    "Customer",
    "External id",
    "Status",
    "Packages: seats used of quantity",
    "Users",
    "Locations",
    "Numbers",
];

export function customersSection(backend: Backend, query: PageQuery): Html {
    const found = findCustomers(backend, query.find, PAGE_SIZE + 1, (query.page - 1) * PAGE_SIZE);
    const rows = found.slice(0, PAGE_SIZE).map((facts) => row(facts, query));
    const nothing =
        query.find === "" ? "There is no customer yet." : "No customer has this in its name or external id.";
    const search = html`<label>Name or external id <input type="search" name="find" value="${query.find}" /></label>`;
    return html`<section id="customers" aria-labelledby="customers-title">
        <h2 id="customers-title">Customers</h2>
        ${filterForm(query, ["find", "page"], "customers", search)} ${table("Customers", HEADINGS, rows, nothing)}
        ${pager(query.page, found.length > PAGE_SIZE, (page) => linkTo(query, { page }, "customers"), "customers")}
    </section>`;
}

function row({ customer, seats, users, locations, numbers }: CustomerFacts, query: PageQuery) {
    const id = publicId("ENTERPRISE", customer.id);
    const isChosen = query.customer === id;
    const link = linkTo(query, { customer: isChosen ? "" : id, members: 1 }, isChosen ? "customers" : "customer");
    const name = html`<a href="${link}" ${isChosen ? html` aria-current="true"` : undefined}
        >${shownOr(customer.name, "(an attached organization)")}</a
    >`;
    const packages = html`<ul class="packages">
        ${customer.packages.map((one) => seatsOf(customer, one, seats.get(one) ?? 0))}
    </ul>`;
    const counts = [users, locations, numbers].map((count) => html`${count}`);
    const status = html`${statusBadge(customer.status)}${customer.migrating ? html` <span class="badge">migrating</span>` : undefined}`;
    return { id: `c-${customer.id}`, isChosen, cells: [name, shown(customer.externalId), status, packages, ...counts] };
}

function seatsOf(customer: WholesaleCustomer, name: string, used: number): Html {
    const quantity = customer.limits?.[name];
    if (quantity === undefined) {
        return html`<li><code>${name}</code> ${used} used</li>`;
    }
    const meter = html`<meter min="0" max="${Math.max(quantity, 1)}" value="${used}" aria-label="Seats of ${name}">
        ${used} of ${quantity}
    </meter>`;
    return html`<li><code>${name}</code> ${used} of ${quantity} ${meter}</li>`;
}
