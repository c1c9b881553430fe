// The whole page: the head, what can be jumped to, and the sections that a poll brings up to date.
import type { Backend } from "../backend";
import { isoTime } from "../clock";
import { packageVersion } from "../version";
import { ASSETS } from "./assets";
import { totals } from "./facts/customers";
import { type Html, html } from "./html";
import type { PageQuery } from "./page-query";
import { customerSection } from "./sections/customer";
import { customersSection } from "./sections/customers";
import { faultsSection } from "./sections/faults";
import { requestsSection } from "./sections/requests";
import { settingsSection } from "./sections/settings";
import { templatesSection } from "./sections/templates";
import { wholeSection } from "./sections/whole";

const SECTIONS = [
    ["customers", "Customers"],
    ["requests", "Requests"],
    ["faults", "Faults"],
    ["templates", "Templates"],
    ["whole", "Reset"],
] as const;

export function page(backend: Backend, baseUrl: string, query: PageQuery): Html {
    const links = SECTIONS.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`);
    return html`<!doctype html>
        <html lang="en">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>Webex Wholesale emulator</title>
                <link rel="icon" href="${ASSETS}/icon.svg" type="image/svg+xml" />
                <link rel="stylesheet" href="${ASSETS}/console.css" />
                <script type="module" src="${ASSETS}/console.js"></script>
            </head>
            <body>
                <a class="skip" href="#content">Skip to the content</a>
                <header>
                    <h1>Webex Wholesale emulator <small>${packageVersion()}</small></h1>
                    <nav aria-label="Sections">
                        <ul>
                            ${links}
                        </ul>
                    </nav>
                </header>
                <p id="result" role="status"></p>
                <p id="connection" role="alert"></p>
                <noscript
                    ><p class="note">
                        Without JavaScript the page shows what it held when it was loaded, and its buttons do nothing.
                    </p></noscript
                >
                <main id="content" tabindex="-1">
                    ${summary(backend)} ${settingsSection(backend, baseUrl)} ${customersSection(backend, query)}
                    ${customerSection(backend, query)} ${requestsSection(backend, query)} ${faultsSection(backend)}
                    ${templatesSection(backend)} ${wholeSection()}
                </main>
            </body>
        </html> `;
}

function summary(backend: Backend): Html {
    const { customers, users, locations, numbers, openJobs } = totals(backend);
    const counts: readonly (readonly [string, number])[] = [
        ["Customers", customers],
        ["Users", users],
        ["Locations", locations],
        ["Numbers", numbers],
        ["Open jobs", openJobs],
        ["Faults", backend.faults.all().length],
    ];
    return html`<dl id="summary">
        ${counts.map(
            ([name, count]) =>
                html`<div>
                    <dt>${name}</dt>
                    <dd>${count}</dd>
                </div>`,
        )}
        <div>
            <dt>As of</dt>
            <dd><time id="as-of">${isoTime(backend.clock.now()).slice(11, 19)}</time> UTC</dd>
        </div>
    </dl>`;
}
