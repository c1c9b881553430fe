// One customer: its ids, what only Cisco or Partner Hub could change, and its users, locations and numbers.
import type { Backend } from "../../backend";
import { publicId } from "../../identifiers";
import { findCustomer } from "../../scope";
import type { WholesaleCustomer } from "../../store/customer-row";
import { type Html, html } from "../html";
import type { PageQuery } from "../page-query";
import { refusalReason } from "../refusal-reason";
import { shown, shownOr } from "../shown";
import { customerControls } from "./customer-controls";
import { locationsTable } from "./locations";
import { numbersTable } from "./numbers";
import { usersTable } from "./users";

export function customerSection(backend: Backend, query: PageQuery): Html | undefined {
    if (query.customer === "") {
        return undefined;
    }
    const customer = findCustomer(backend, query.customer);
    return html`<section id="customer" aria-labelledby="customer-title">
        ${customer === undefined ? gone() : everything(backend, customer, query)}
    </section>`;
}

function gone(): Html {
    return html`<h2 id="customer-title">Customer</h2>
        <p class="nothing">This customer does not exist any more.</p>`;
}

function everything(backend: Backend, customer: WholesaleCustomer, query: PageQuery): Html {
    const { org = "" } = customer;
    return html`<h2 id="customer-title">${shownOr(customer.name, "An attached organization")}</h2>
        ${identity(customer)}${errorsOf(customer)}
        <h3>What only Cisco or Partner Hub could do</h3>
        ${customerControls(backend, customer)}
        <h3>Users</h3>
        ${usersTable(backend, customer, query)}
        <h3>Locations</h3>
        ${locationsTable(backend, org, query)}
        <h3>Numbers</h3>
        ${numbersTable(backend, org, query)}`;
}

function identity({ id, org, externalId, primaryEmail, address, createdWith, limits }: WholesaleCustomer): Html {
    const street = [address.addressLine1, address.zipOrPostalCode, address.city, address.country];
    const facts: readonly (readonly [string, Html])[] = [
        ["Customer id", html`<code>${publicId("ENTERPRISE", id)}</code>`],
        ["Organization id", org === undefined ? html`none yet` : html`<code>${publicId("ORGANIZATION", org)}</code>`],
        ["External id", shown(externalId)],
        ["Primary e-mail", shownOr(primaryEmail, "none")],
        ["Address", shown(street.filter((part) => part !== undefined && part !== "").join(", "))],
        ["Created with", shown(createdWith.join(", "))],
        ["Quantities", html`${limits === undefined ? "unrestricted" : "restricted"}`],
    ];
    return html`<dl>
        ${facts.map(
            ([name, value]) =>
                html`<div>
                    <dt>${name}</dt>
                    <dd>${value}</dd>
                </div>`,
        )}
    </dl>`;
}

function errorsOf({ errors }: WholesaleCustomer): Html | undefined {
    if (errors.length === 0) {
        return undefined;
    }
    return html`<h3>Errors of the last job</h3>
        <ul>
            ${errors.map((error) => html`<li>${refusalReason(error)}</li>`)}
        </ul>`;
}
