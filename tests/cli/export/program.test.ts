// The program as text: it compiles in all its forms, prettier has nothing to say, and no name of Webex's becomes code.
import { expect } from "chai";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { runInNewContext } from "node:vm";
import { check } from "prettier";
import { runChild } from "../../../tools/pulumi/child";
import { packageRoot } from "../../../tools/pulumi/package-root";
import type { CustomerContent } from "../../../cli/export/content/customer-content";
import { packagesOf } from "../../../cli/export/content/packages";
import { namedTenant, type Tenant } from "../../../cli/export/program/named-tenant";
import { programOf as programOfNamed } from "../../../cli/export/program/program";
import { quoted } from "../../../cli/export/program/source";
import { NASTY } from "./example-tenant";

const programOf = (tenant: Tenant, folder: string): Map<string, string> => programOfNamed(namedTenant(tenant), folder);

const address = { addressLine1: "Storgatan 1", city: "Umeå", country: "SE" };
const place = (name: string) => ({
    name,
    timezone: "Europe/Stockholm",
    language: "sv_se",
    address,
    pstn: { provider: "Cloud Connected PSTN" },
});
const user = (email: string, location?: string) => ({
    email,
    firstName: "Anna",
    lastName: "Berg",
    package: "webex_calling",
    location,
    extension: "1000",
    roles: ["Full Administrator"],
});

const customer = (changes: Partial<CustomerContent> = {}): CustomerContent => ({
    ids: { customer: "1", locations: ["1/1", "1/2", "1/3"], users: ["1", "2"] },
    displayName: "Norrbygg AB",
    externalId: "crm-1",
    address,
    packages: [{ name: "webex_calling", quantity: 25 }, { name: "cisco_calling_plan" }],
    headOffice: place("HQ"),
    locations: [place("Lager Umeå"), place("Lager, Umeå"), place("HQ 2")],
    users: [user("anna@norrbygg.example", "HQ"), user("bo@norrbygg.example", "Lager Umeå")],
    administrators: ["anna@norrbygg.example"],
    leftOut: [],
    ...changes,
});

const bare = customer({
    displayName: "",
    externalId: "crm-2",
    packages: [{ name: "webex_meetings", quantity: "asked" }],
    headOffice: undefined,
    locations: [],
    users: [],
    leftOut: [{ what: "x@y.example", why: "is\nnot\u2028there" }],
});

const template = {
    provisioningId: "abc",
    name: "Standard",
    serviceProviderAdmin: "ops@partner.example",
    country: "SE",
    language: "sv",
    subscription: "Sub-1",
    services: ["webex_for_wholesale"],
    authentication: { method: "webex" },
    adminInviteEmails: false,
    webexToWebexCalls: false,
    brandName: "Röst",
};

const nasty = customer({ displayName: NASTY, externalId: "crm-3", headOffice: place(NASTY), onBehalfOf: "sub" });
const tenants = {
    "with one template": { customers: [customer(), bare, nasty], templates: [template] },
    "with several templates": { customers: [customer(), bare], templates: [template, { ...template, language: "en" }] },
    "where Webex has no API for templates": { customers: [customer(), bare] },
};

describe("an exported program", function () {
    this.timeout(120_000);

    for (const [form, tenant] of Object.entries(tenants)) {
        const files = programOf(tenant, "Infrastruktur Nord");

        it(`compiles ${form}`, async () => {
            const folder = mkdtempSync(join(tmpdir(), "webex-wholesale-program-"));
            try {
                for (const [path, content] of files) {
                    mkdirSync(dirname(join(folder, path)), { recursive: true });
                    writeFileSync(join(folder, path), content);
                }
                symlinkSync(join(packageRoot(), "node_modules"), join(folder, "node_modules"), "junction");
                const tsc = require.resolve("typescript/lib/tsc.js");
                const { code, stdout } = await runChild(process.execPath, [tsc, "-p", folder]);
                expect(code, stdout).to.equal(0);
            } finally {
                rmSync(folder, { recursive: true, force: true });
            }
        });

        it(`is formatted as by prettier ${form}`, async () => {
            const options = { printWidth: 120, tabWidth: 4, parser: "typescript" };
            for (const [path, content] of files) {
                if (path.endsWith(".ts")) {
                    expect(await check(content, options), `${path}\n${content}`).to.equal(true);
                }
            }
        });
    }

    it("asks for what Webex does not return, with hints at what it may be", () => {
        const answers = programOf(tenants["where Webex has no API for templates"], "x").get("answers.ts") ?? "";
        expect(answers).to.include('export const provisioningIds = { standard: "" };');
        expect(answers).to.include("// Current full administrators: anna@norrbygg.example");
        expect(answers).to.match(
            /"crm-2": \{\s+template: "standard",\s+name: "",\s+adminEmail: "",\s+locationSupportsWebex: false,\s+quantities: \{ webex_meetings: 0 \},/u,
        );
    });

    it("keeps names within their line and their strings", () => {
        const file =
            programOf(tenants["with one template"], "x").get("customers/angstrom-sons-bygg-1-import-x.ts") ?? "";
        expect(file.split("\n")[0]).to.match(
            /^\/\/ Ångström & Søn's "Bygg" .* import "x", crm-3: the customer as it was/u,
        );
        expect(file).to.not.match(/^import "x"/mu);
        expect(file).to.not.include("\u202e");
    });

    it("contains the same strings as Webex", () => {
        for (const text of [NASTY, "'", "\"'", '""\'', "\\", '\\"', "\u0000\u2028\u{e0001}", "李 🦊"]) {
            expect(runInNewContext(quoted(text)), quoted(text)).to.equal(text);
        }
    });
});

describe("exported quantities", () => {
    const given = (packages: string[], units: Record<string, number>) =>
        packagesOf(
            {
                id: "1",
                externalId: "crm-1",
                address,
                status: "provisioned",
                packages,
                errors: [],
                resourceDetails: {
                    packages: packages.map((name) => ({
                        name,
                        status: "",
                        warnings: [],
                        errors: [],
                        licenseIds: [name],
                    })),
                },
            },
            Object.entries(units).map(([id, totalUnits]) => ({ id, name: id, totalUnits, consumedUnits: 0 })),
        );

    it("are those of the licences, on countable packages only", () => {
        expect(
            given(["webex_calling", "cisco_calling_plan"], { webex_calling: 25, cisco_calling_plan: 9 }),
        ).to.deep.equal([{ name: "webex_calling", quantity: 25 }, { name: "cisco_calling_plan" }]);
    });

    it("are asked for if licences report some and not others", () => {
        expect(given(["webex_calling", "webex_meetings"], { webex_calling: 25, webex_meetings: -1 })).to.deep.equal([
            { name: "webex_calling", quantity: 25 },
            { name: "webex_meetings", quantity: "asked" },
        ]);
    });

    it("are absent if no licence reports one", () => {
        expect(given(["webex_meetings"], { webex_meetings: -1 })).to.deep.equal([{ name: "webex_meetings" }]);
    });
});
