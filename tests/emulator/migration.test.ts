// A file that a released version wrote is read by this one, and written on.
import { expect } from "chai";
import Libsql from "libsql";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmulator } from "../support/emulator";
import { recordedStates } from "../upgrade/recorded-state";
import { Api, expectStatus } from "./api";

describe("emulator: a file of an earlier version", () => {
    for (const recorded of recordedStates()) {
        it(`of ${recorded.version} is migrated to the present layout, once`, async () => {
            const folder = mkdtempSync(join(tmpdir(), "webex-wholesale-migration-"));
            const database = join(folder, "emulator.db");
            copyFileSync(recorded.database, database);
            for (let start = 0; start < 2; start += 1) {
                const emulator = await startEmulator({ database, speed: 0 });
                const api = new Api(emulator);
                const customers = await api.all("/wholesale/customers");
                expect(customers).not.to.have.length(0);
                for (const { orgId = "" } of customers) {
                    expectStatus(200, await api.get(`/organizations/${orgId}`));
                    expectStatus(
                        200,
                        await api.get(`/telephony/config/jobs/locations/deleteCallingLocation?orgId=${orgId}`),
                    );
                    for (const person of await api.all(`/people?orgId=${orgId}&callingData=true`)) {
                        expectStatus(200, await api.put(`/people/${person.id ?? ""}?callingData=true`, person));
                    }
                }
                const journal = (await api.control("GET", "/journal?kind=customer")).body.items;
                expect(journal?.map(({ id }) => id)).to.have.members(customers.map(({ id }) => id));
                await emulator.stop();
            }
            rmSync(folder, { recursive: true });
        });
    }

    it("gets a table that it lacks when it is opened, and keeps the rest", async () => {
        const folder = mkdtempSync(join(tmpdir(), "webex-wholesale-migration-"));
        const database = join(folder, "emulator.db");
        const first = await startEmulator({ database, speed: 0 });
        const { id: customerId } = await new Api(first).customer();
        await first.stop();
        const file = new Libsql(database);
        file.exec("drop table setup_assist_requests");
        file.close();
        const second = await startEmulator({ database, speed: 0 });
        const api = new Api(second);
        expectStatus(201, await api.post("/wholesale/setupAssistRequests", { customerId, location: "HQ" }));
        expect(await api.all("/wholesale/customers")).to.have.length(1);
        expect((await api.control("GET", "/journal?kind=setupAssistRequest")).body.items).to.have.length(1);
        await second.stop();
        rmSync(folder, { recursive: true });
    });
});
