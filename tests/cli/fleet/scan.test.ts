// `fleet drift --scan` against an emulator with 200 customers, on a stand-in for pulumi: what is read, which stacks are compared in depth, and what is said of the rest.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "chai";
import { z } from "zod";
import { aSubscriber, Tenant, type TenantCustomer } from "../export/tenant";
import { StandInFleet } from "./stand-in";

const report = z.object({
    stacks: z.array(z.object({ stack: z.string() })),
    scan: z.strictObject({
        inDepth: z.strictObject({
            changed: z.array(z.string()),
            due: z.array(z.string()),
            unknown: z.array(z.string()),
        }),
        unchanged: z.number(),
        unseenSince: z.string().optional(),
        remark: z.string(),
    }),
});

const CUSTOMERS = 200;
const STACKS = 4;
const externalIdOf = (index: number): string => `crm-${index}`;
const stackOf = (index: number): string => `group-${index % STACKS}`;
const ALL = Array.from({ length: STACKS }, (_, index) => stackOf(index));
const FOUND = { prints: "Resources:\n    ~ 1 to update\n", code: 7 };
const ROWS = Array.from({ length: CUSTOMERS }, (_, index) => `${externalIdOf(index)},${stackOf(index)}`);

describe("webex-wholesale fleet drift --scan", function () {
    this.timeout(120_000);
    let tenant: Tenant;
    let fleet: StandInFleet;
    const customers: TenantCustomer[] = [];
    /** The record after every stack was found without drift, long after the last change. */
    let calm = "";

    before(async () => {
        tenant = await Tenant.start();
        const template = await tenant.template();
        const indexes = ROWS.keys();
        const work = async (): Promise<void> => {
            for (const index of indexes) {
                const meetings = { packages: ["webex_meetings"], provisioningParameters: undefined };
                customers[index] = await tenant.customer(template, externalIdOf(index), `Company ${index}`, meetings);
            }
        };
        await Promise.all(Array.from({ length: 8 }, work));
        await tenant.addUsers([userOf(1), userOf(6)]);
        fleet = aFleet();
        expect(scanned().inDepth).to.deep.equal({ changed: [], due: [], unknown: ALL });
        later(2);
        // An hour ago: Webex's clock has whole seconds, and a scan within the same one would not show whose turn was before.
        calm = shifted("lookedAt", -1);
        fleet.remove();
    });
    after(() => tenant.stop());

    const aFleet = (): StandInFleet => {
        const made = new StandInFleet([], "stack: group\n");
        made.write({ "customers.csv": ["externalId,group", ...ROWS, ""].join("\n") });
        made.exist(ALL);
        return made;
    };
    beforeEach(() => {
        fleet = aFleet();
        mkdirSync(dirname(record()));
        writeFileSync(record(), calm);
    });
    afterEach(() => fleet.remove());

    const customer = (index: number): TenantCustomer => customers[index] ?? { id: "", orgId: "" };
    const userOf = (index: number) =>
        aSubscriber(customer(index), `anna@crm-${index}.example`, { package: "webex_meetings" });
    const drift = (...args: readonly string[]) => fleet.run(["drift", "--scan", ...args], tenant.environment);
    const scanned = (...args: readonly string[]): z.output<typeof report>["scan"] => {
        const { stdout, stderr } = drift("--json", ...args);
        expect(stderr).not.to.include("    at ");
        const { stacks, scan } = report.parse(JSON.parse(stdout));
        const chosen = Object.values(scan.inDepth).flat().sort();
        expect(chosen).to.deep.equal(stacks.map(({ stack }) => stack).sort());
        expect(scan.unchanged).to.equal(STACKS - chosen.length);
        return scan;
    };
    const record = (): string => join(fleet.fleet, ".fleet", "scan.json");
    /** The record with one of its times so many hours later. */
    const shifted = (key: "lookedAt" | "scannedAt", hours: number): string =>
        readFileSync(record(), "utf8").replace(new RegExp(`(?<="${key}":)\\d+`, "gu"), (time) =>
            String(Number(time) + hours * 3_600_000),
        );
    /** As if the last scan had been so many hours later: the tenant's beginning is long past then. */
    const later = (hours: number): void => writeFileSync(record(), shifted("scannedAt", hours));

    it("reads 200 unchanged customers with at most 10 requests, and compares in depth only the share whose turn it is", async () => {
        await tenant.listen();
        const { inDepth, remark, unseenSince } = scanned();
        const { all, writes } = await tenant.requests();
        expect(all).to.be.within(1, 10);
        expect(writes).to.deep.equal([]);
        expect(inDepth).to.deep.equal({ changed: [], due: ["group-0"], unknown: [] });
        expect(remark)
            .to.include("3 stacks not compared in depth")
            .and.include("removed users are not in these lists")
            .and.include("within 14 runs");
        expect(Date.parse(unseenSince ?? "")).to.be.above(0);
        later(2);
        expect(scanned("--share", "1/3").inDepth.due).to.deep.equal(["group-1", "group-2"]);
        later(2);
        expect(scanned("--share", "1/3").inDepth.due).to.deep.equal(["group-0", "group-3"]);
    });

    it("compares in depth where a customer or a user changed at Webex, and where the lists do not have a customer of the stack", async () => {
        fleet.write({ "customers.csv": ["externalId,group", ...ROWS, "crm-unknown,group-3", ""].join("\n") });
        await tenant.api.control("PUT", `/customers/${customer(8).id}`, { status: "provisioned_with_errors" });
        expect(scanned().inDepth).to.deep.include({ changed: ["group-0"], unknown: ["group-3"] });
        later(2);
        expect(scanned().inDepth).to.deep.include({ changed: [], unknown: ["group-3"] });
        later(-4);
        expect(scanned().inDepth.changed, "users of the customers 1 and 6").to.include.members(["group-1", "group-2"]);
        await tenant.api.control("PUT", `/customers/${customer(8).id}`, { status: "provisioned" });
    });

    it("compares a stack with drift again until it is found without, although the lists show nothing new, and one that failed too", () => {
        writeFileSync(record(), "{ damaged");
        fleet.behave({
            "group-2 refresh": FOUND,
            "group-1 refresh": { code: 255, prints: "error: no answer" },
        });
        const { status, stdout } = drift("--summary", "drift.md");
        expect(status).to.equal(1);
        expect(stdout).to.include("Every selected stack was compared in depth.");
        later(2);
        fleet.behave({});
        expect(scanned().inDepth.unknown).to.deep.equal(["group-1", "group-2"]);
    });

    it("says in text and in the Markdown summary what it did not compare", () => {
        const { stdout, stderr } = drift("--summary", "drift.md");
        expect(stdout).to.include("3 stacks not compared in depth");
        expect(stderr).to.include("scan: 200 customers at Webex; 1 stack compared in depth: 1 whose turn it is");
        expect(readFileSync(join(fleet.fleet, "drift.md"), "utf8")).to.include("3 stacks not compared in depth");
    });

    it("ends with one sentence and exit code 2 where Webex cannot be read, a share is given without a scan, or is none", () => {
        const refused = fleet.run(["drift", "--scan"], {
            ...tenant.environment,
            WEBEX_WHOLESALE_ACCESS_TOKEN: "wrong",
        });
        expect(refused.status).to.equal(2);
        expect(refused.stderr).to.match(/401|token/u);
        expect(fleet.runs("refresh")).to.deep.equal([]);
        expect(fleet.run(["drift", "--share", "1/7"]).stderr).to.include("--share needs --scan");
        expect(fleet.run(["drift", "--scan", "--share", "2/7"]).stderr).to.include("such as 1/14");
    });
});
