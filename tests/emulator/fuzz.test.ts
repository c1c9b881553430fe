// Whatever is sent, no answer is a 500, every error has Webex's shape, and nothing that was there changes.
import { expect } from "chai";
import fc from "fast-check";
import { expectStatus } from "./api";
import { aCustomer, aPrecheck, aLocation, aTemplate, aUser } from "./bodies";
import { anEmulator } from "./setting";

describe("emulator: any request", () => {
    const setting = anEmulator();

    const junk = fc.oneof(
        fc.string({ unit: "binary" }),
        fc.constantFrom("", " ", "\u0000", "\ud800", "__proto__", "constructor", "null", "true", "0", "-1", "1e400"),
        fc.double(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.jsonValue(),
    );
    /** A good body with one to three of its fields, at any depth, replaced by junk or taken away. */
    const broken = (body: unknown): fc.Arbitrary<unknown> =>
        fc
            .array(fc.tuple(fc.nat(), fc.option(junk, { nil: undefined })), { minLength: 1, maxLength: 3 })
            .map((changes) =>
                changes.reduce((present: unknown, [place, value]) => breakAt(present, place, value), body),
            );

    it("gets an answer below 500", async () => {
        const { api } = setting();
        const customer = await api.customer({ packages: ["webex_calling"], limits: { webex_calling: 100 } });
        const user = await api.user(customer);
        const template = await api.template();
        const person = (await api.get(`/people/${user.personId ?? ""}?callingData=true`)).body;
        const locations = (await api.get(`/locations?orgId=${customer.orgId}`)).body.items;
        const location = locations?.[0]?.id ?? "";
        const requests: readonly [string, string, unknown][] = [
            [
                "POST",
                "/wholesale/onboardingTemplates",
                aTemplate({ authentication: { method: "saml", idpEntityId: "x" } }),
            ],
            ["PUT", `/wholesale/onboardingTemplates/${template}`, aTemplate()],
            ["POST", "/wholesale/customers", aCustomer({ provisioningId: template, limits: { webex_calling: 5 } })],
            ["PUT", customer.path, aCustomer({ packages: ["webex_calling"], limits: { webex_calling: 100 } })],
            ["POST", "/wholesale/customers/validate", aPrecheck({ provisioningId: template, orgId: customer.orgId })],
            ["POST", "/wholesale/subscribers", aUser({ customerId: customer.id, number: "+46901234567" })],
            ["PUT", `/wholesale/subscribers/${user.id ?? ""}`, aUser()],
            ["POST", "/wholesale/subscribers/validate", aUser({ customerId: customer.id })],
            ["PUT", `/people/${user.personId ?? ""}?callingData=true`, person],
            ["POST", "/people", person],
            ["PUT", `/locations/${location}`, locations?.[0]],
            ["POST", `/telephony/config/locations/${location}/numbers`, { phoneNumbers: ["+46901234567"] }],
            ["POST", "/wholesale/billing/reports", { billingStartDate: "2026-01-01", billingEndDate: "2026-01-31" }],
            ["POST", "/telephony/config/jobs/locations/deleteCallingLocation", { locationId: location }],
            ["PUT", `/telephony/config/locations/${location}`, aCallingChange],
            [
                "POST",
                `/telephony/config/locations/${location}/actions/validateExtensions/invoke`,
                { extensions: ["1"] },
            ],
            [
                "PUT",
                `/telephony/pstn/locations/${location}/connection`,
                { premiseRouteType: "TRUNK", premiseRouteId: "1" },
            ],
            ["POST", `/telephony/pstn/locations/${location}/emergencyAddress`, { address1: "1", country: "SE" }],
            ["POST", "/locations", aLocation({ latitude: "1", notes: "n" })],
        ];
        const cases = fc
            .constantFrom(...requests)
            .chain(([method, path, body]) => fc.tuple(fc.constant([method, path] as const), broken(body)));
        await fc.assert(
            fc.asyncProperty(cases, async ([[method, path], body]) => {
                const answer = await api.send(method, path, body);
                expect(answer.status, answer.text).to.be.below(500);
                if (answer.status >= 400) {
                    expect(answer.body).to.have.all.keys("message", "errors", "trackingId");
                }
            }),
            { numRuns: 1500 },
        );
        expectStatus(200, await api.get(customer.path));
        expectStatus(200, await api.get(`/people?orgId=${customer.orgId}&callingData=true`));
        await api.all(`/telephony/config/numbers?orgId=${customer.orgId}`, "phoneNumbers");
    });

    it("to the control calls gets an answer below 500", async () => {
        const { api } = setting();
        const { body: made } = await api.control("POST", "/organizations", { name: "Old AB" });
        const org = `/organizations/${made.orgId ?? ""}`;
        const requests: readonly [string, string, unknown][] = [
            ["POST", "/organizations", { name: "Old AB", country: "SE", users: 1, verifiedDomain: true }],
            ["PUT", org, { users: 1, claimedDomain: false, otherPartner: false }],
            ["POST", `${org}/approval`, { approved: true }],
            ["PUT", "/locationJobs/nobody", { status: "failed", description: "x" }],
            ["PUT", "/partner", { allowances: { webex_calling: 1 }, subPartners: [{ name: "x" }] }],
            ["POST", "/faults", { method: "POST", path: "/nothing", kind: "delay", milliseconds: 0, times: 1 }],
        ];
        const cases = fc
            .constantFrom(...requests)
            .chain(([method, path, body]) => fc.tuple(fc.constant([method, path] as const), broken(body)));
        await fc.assert(
            fc.asyncProperty(cases, async ([[method, path], body]) => {
                expect((await api.control(method, path, body)).status).to.be.below(500);
            }),
            { numRuns: 300 },
        );
    });

    it("with any query gets an answer below 500", async () => {
        const { api } = setting();
        const { orgId } = await api.customer();
        const lists = [
            "/wholesale/customers",
            "/wholesale/subscribers",
            "/people",
            "/locations",
            "/licenses",
            "/telephony/config/numbers",
            "/telephony/config/locations",
            "/telephony/config/jobs/locations/deleteCallingLocation",
        ];
        const names = [
            "max",
            "offset",
            "start",
            "cursor",
            "orgId",
            "status",
            "email",
            "id",
            "after",
            "sortBy",
            "externalId",
            "name",
            "order",
            "ownerName",
            "numberType",
            "available",
            "displayName",
            "roles",
            "locationId",
        ];
        const query = fc.array(fc.tuple(fc.constantFrom(...names), fc.string({ unit: "grapheme" })), { maxLength: 3 });
        await fc.assert(
            fc.asyncProperty(fc.constantFrom(...lists), query, async (path, fields) => {
                const text = new URLSearchParams([["orgId", orgId], ...fields]).toString();
                expect((await api.get(`${path}?${text}`)).status).to.be.below(500);
            }),
            { numRuns: 300 },
        );
    });

    it("with any path and method gets an answer below 500", async () => {
        const { api } = setting();
        const parts = fc.array(
            fc.oneof(
                fc.constantFrom(
                    "wholesale",
                    "customers",
                    "validate",
                    "people",
                    "..",
                    "%00",
                    "%",
                    "%E0%A4%A",
                    "%2F",
                    ";",
                    "emulator",
                ),
                fc.string({ unit: "grapheme" }).map(encodeURIComponent),
            ),
            { maxLength: 5 },
        );
        const methods = fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "PROPFIND");
        await fc.assert(
            fc.asyncProperty(methods, parts, async (method, path) => {
                expect((await api.send(method, `/${path.join("/")}`)).status).to.be.below(500);
            }),
            { numRuns: 500 },
        );
    });
});

const aCallingChange = { callingLineId: { name: "HQ" }, connection: { type: "TRUNK", id: "1" }, routingPrefix: "2" };

function breakAt(body: unknown, place: number, value: unknown): unknown {
    if (typeof body !== "object" || body === null || Object.keys(body).length === 0) {
        return value;
    }
    const keys = Object.keys(body);
    const key = keys[place % keys.length] ?? "";
    const copy = Object.assign(Array.isArray(body) ? [] : {}, body) as Record<string, unknown>;
    const deeper = Math.floor(place / keys.length);
    copy[key] = deeper % 3 === 0 ? value : breakAt(copy[key], deeper, value);
    return copy;
}
