// /wholesale/billing/reports: asked for at once, ready when their time has come.
import { z } from "zod";
import type { Backend } from "../backend";
import { isoTime } from "../clock";
import { type Answer, type Call, type Route, param, readBody, readQuery } from "../call";
import { csvRow } from "../csv-row";
import { publicId, uuidOf } from "../identifiers";
import { OWN_PERSON } from "../own-organization";
import { subPartnerScope } from "../scope";
import { pageSize, queryText } from "../shapes/query";
import { text } from "../shapes/text";
import type { BillingReport } from "../store/billing-reports";
import { badRequest, notFound } from "../webex-error";

const ALL = "/v1/wholesale/billing/reports";

export function billingReportRoutes(backend: Backend): Route[] {
    const one = `${ALL}/:reportId`;
    return [
        { method: "GET", path: ALL, handle: (call) => list(backend, call) },
        { method: "POST", path: ALL, handle: (call) => create(backend, call) },
        { method: "GET", path: one, handle: (call) => get(backend, call) },
        { method: "DELETE", path: one, handle: (call) => remove(backend, call) },
        // The signed link of a finished report: whoever has it may fetch it.
        { method: "GET", path: `${one}/download`, open: true, handle: (call) => download(backend, call) },
    ];
}

const date = text.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u, "must be a date such as 2026-11-22");
const type = z.enum(["PARTNER", "CUSTOMER", "USER"]);

const createBody = z.object({
    billingStartDate: date,
    billingEndDate: date,
    type: type.default("PARTNER"),
    subPartnerOrgId: text.optional(),
    internal: z.boolean().default(false),
    // Policy: the description has no field for it, and clients must be able to live with either.
    category: z.enum(["RECONCILIATION", "POINT_IN_TIME"]).default("RECONCILIATION"),
});
type CreateBody = z.infer<typeof createBody>;

const YEARS = 5;

const listQuery = z.object({
    billingStartDate: date.optional(),
    billingEndDate: date.optional(),
    type: type.optional(),
    status: z.enum(["IN_PROGRESS", "COMPLETED", "FAILED"]).optional(),
    sortBy: z.enum(["id", "billingStartDate", "billingEndDate", "status"]).default("billingStartDate"),
    max: pageSize(100, 100),
    subPartnerOrgId: queryText.optional(),
});

function list(backend: Backend, call: Call): Answer {
    const query = readQuery(call, listQuery);
    const items = backend.billingReports
        .all(partnerOf(backend, query.subPartnerOrgId))
        .map((report) => answer(backend, call, report))
        .filter(
            (item) =>
                (query.billingStartDate === undefined || item.billingStartDate === query.billingStartDate) &&
                (query.billingEndDate === undefined || item.billingEndDate === query.billingEndDate) &&
                (query.type === undefined || item.type === query.type) &&
                (query.status === undefined || item.status === query.status),
        )
        .sort((a, b) => (a[query.sortBy] < b[query.sortBy] ? -1 : a[query.sortBy] > b[query.sortBy] ? 1 : 0));
    return { status: 200, body: { items: items.slice(0, query.max) } };
}

function create(backend: Backend, call: Call): Answer {
    const body = readBody(call, createBody);
    const now = backend.clock.now();
    refuseDates(body, now);
    if (body.category === "POINT_IN_TIME" && body.type === "PARTNER") {
        throw badRequest("A POINT_IN_TIME report must have the type CUSTOMER or USER.");
    }
    const report = {
        id: backend.newUuid(),
        partner: partnerOf(backend, body.subPartnerOrgId),
        start_date: body.billingStartDate,
        end_date: body.billingEndDate,
        type: body.type,
        internal: body.internal ? 1 : 0,
        category: body.category,
        created: now,
        ends: now + Math.round(backend.settings.partner.speed * 1000),
    };
    backend.billingReports.add(report);
    const { id, billingStartDate, billingEndDate, category } = answer(backend, call, { seq: 0, ...report });
    return { status: 200, body: { id, billingStartDate, billingEndDate, type: body.type, category } };
}

/** https://help.webex.com/article/lbew7o: any date of the last five years, but not the current day. */
function refuseDates({ billingStartDate, billingEndDate }: CreateBody, now: number): void {
    if (billingEndDate < billingStartDate) {
        throw badRequest("billingEndDate must not be before billingStartDate.");
    }
    const today = isoTime(now).slice(0, "2026-11-22".length);
    const earliest = String(Number(today.slice(0, 4)) - YEARS) + today.slice(4);
    if (billingStartDate < earliest) {
        throw badRequest(`billingStartDate must be within the last five years: ${earliest} or later.`);
    }
    if (billingEndDate >= today) {
        throw badRequest(`billingEndDate must be before the current day, ${today}.`);
    }
}

function get(backend: Backend, call: Call): Answer {
    return { status: 200, body: answer(backend, call, reportOf(backend, call)) };
}

function remove(backend: Backend, call: Call): Answer {
    backend.billingReports.remove(reportOf(backend, call).id);
    return { status: 204 };
}

function download(backend: Backend, call: Call): Answer {
    const report = reportOf(backend, call);
    if (report.ends > backend.clock.now()) {
        throw notFound("The finished report");
    }
    const csv =
        csvRow(["PARTNER", "BILLING_START_DATE", "BILLING_END_DATE", "TYPE"]) +
        csvRow([report.partner, report.start_date, report.end_date, report.type]);
    return { status: 200, headers: { "content-type": "text/csv" }, body: csv };
}

function reportOf(backend: Backend, call: Call): BillingReport {
    const report = backend.billingReports.find(uuidOf("BILLING_REPORT", param(call, "reportId")) ?? "");
    if (report === undefined) {
        throw notFound("The billing report");
    }
    return report;
}

function partnerOf(backend: Backend, subPartnerOrgId: string | undefined): string {
    return subPartnerOrgId === undefined ? "" : subPartnerScope(backend, subPartnerOrgId, "subPartnerOrgId").partner;
}

function answer(backend: Backend, call: Call, report: BillingReport) {
    const id = publicId("BILLING_REPORT", report.id);
    const done = report.ends <= backend.clock.now();
    return {
        id,
        billingStartDate: report.start_date,
        billingEndDate: report.end_date,
        type: report.type,
        category: report.category,
        created: isoTime(report.created),
        createdBy: publicId("PEOPLE", OWN_PERSON),
        status: done ? "COMPLETED" : "IN_PROGRESS",
        ...(done ? { tempDownloadURL: `${call.baseUrl}/wholesale/billing/reports/${id}/download` } : {}),
    };
}
