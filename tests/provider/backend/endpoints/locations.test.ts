// Locations, numbers and organizations.
import { expect } from "chai";
import { RefusedByBackend } from "../../../../provider/backend/errors/family";
import { reply, type Handler } from "../../../support/web-server";
import { aScene, call, closeServers, errorOf } from "../scene";

const JOBS = "/telephony/config/jobs/locations/deleteCallingLocation";

function removal(statuses: string[], remove: Handler): Handler {
    let look = 0;
    return (question, response, server) => {
        const status = (): string => statuses[Math.min(look, statuses.length - 1)] ?? "";
        if (question.line === `POST ${JOBS}`)
            return reply(response, 202, { id: "job-1", latestExecutionStatus: status() });
        if (question.line === `GET ${JOBS}/job-1`) {
            look += 1;
            return { id: "job-1", latestExecutionStatus: status() };
        }
        if (question.line === `GET ${JOBS}/job-1/errors`)
            return {
                items: [
                    {
                        error: {
                            key: "400",
                            message: [{ description: "Users associated with the location", code: "BATCH-1012007" }],
                        },
                    },
                ],
            };
        return remove(question, response, server);
    };
}

describe("a location", () => {
    afterEach(closeServers);

    it("is removed once the job that disables calling is done", async () => {
        const { backend, server } = await aScene(
            removal(["STARTING", "STARTED", "COMPLETED"], (_, response) => reply(response, 204)),
        );
        await backend.locations.remove("org-1", "loc-1", call);
        expect(server.questions.map(({ line }) => line)).to.deep.equal([
            `POST ${JOBS}`,
            `GET ${JOBS}/job-1`,
            `GET ${JOBS}/job-1`,
            "DELETE /locations/loc-1",
        ]);
        expect(JSON.parse(server.questions[0]?.body ?? "")).to.deep.equal({ locationId: "loc-1", forceDelete: false });
        expect(server.questions.every(({ query }) => query.get("orgId") === "org-1")).to.equal(true);
    });

    it("that never had calling is removed nevertheless", async () => {
        const { backend, lines } = await aScene(({ method }, response) =>
            method === "POST" ? reply(response, 400, { message: "not a calling location" }) : reply(response, 204),
        );
        await backend.locations.remove("org-1", "loc-1", call);
        expect(lines()).to.have.length(2);
    });

    it("that cannot be freed of calling stays, with the job's own reason", async () => {
        const { backend } = await aScene(
            removal(["STARTED", "FAILED"], (_, response) => reply(response, 409, { message: "calling is enabled" })),
        );
        const error = await errorOf(backend.locations.remove("org-1", "loc-1", call));
        expect(error).to.be.instanceOf(RefusedByBackend);
        expect(error.message).to.contain("Users associated with the location");
    });

    it("that is gone already is removed", async () => {
        const { backend } = await aScene((_, response) => reply(response, 404));
        await backend.locations.remove("org-1", "loc-1", call);
        expect(await backend.locations.removalBlockers("org-1", "loc-1", call)).to.deep.equal([]);
    });

    it("names what stands in the way of its removal", async () => {
        const blocking = {
            lastLocation: true,
            usersInUseCount: 3,
            workspacesInUseCount: "1",
            numbersOrderPending: false,
        };
        const { backend } = await aScene(() => ({ locationDeleteStatus: "BLOCKED", blocking }));
        expect(await backend.locations.removalBlockers("org-1", "loc-1", call)).to.deep.equal([
            "it is the organization's last calling location",
            "3 users are there",
            "1 workspace is there",
        ]);
    });
});

describe("numbers", () => {
    afterEach(closeServers);

    const some = (count: number): string[] =>
        Array.from({ length: count }, (_, n) => `+46901${String(n).padStart(6, "0")}`);

    it("are removed five at a time, in order", async () => {
        const { backend, server } = await aScene((_, response) => reply(response, 204));
        await backend.numbers.remove("org-1", "loc-1", some(12), call);
        const sizes = server.questions.map(
            ({ body }) => (JSON.parse(body) as { phoneNumbers: string[] }).phoneNumbers.length,
        );
        expect(sizes).to.deep.equal([5, 5, 2]);
        expect(server.questions[0]?.line).to.equal("DELETE /telephony/config/locations/loc-1/numbers");
    });

    it("may be added twice, so a lost answer is repeated at once", async () => {
        let count = 0;
        const { backend, lines } = await aScene((_, response) => {
            count += 1;
            return reply(response, count === 1 ? 504 : 201, {});
        });
        await backend.numbers.add("org-1", "loc-1", some(3), call);
        expect(lines()).to.deep.equal(Array(2).fill("POST /telephony/config/locations/loc-1/numbers"));
    });

    it("none at all send nothing", async () => {
        const { backend, lines } = await aScene(() => undefined);
        await backend.numbers.add("org-1", "loc-1", [], call);
        expect(lines()).to.deep.equal([]);
    });

    it("are listed with their location and owner, under their own key", async () => {
        const phoneNumbers = [
            { phoneNumber: "+46901234567", mainNumber: "true", location: { id: "loc-1", name: "HQ" }, owner: null },
        ];
        const { backend, server } = await aScene(() => ({ phoneNumbers }));
        expect(await backend.numbers.list({ orgId: "org-1", available: true }, call)).to.deep.equal([
            { phoneNumber: "+46901234567", mainNumber: true, location: { id: "loc-1", name: "HQ" } },
        ]);
        expect(server.questions[0]?.query.get("available")).to.equal("true");
    });
});

describe("licenses", () => {
    afterEach(closeServers);

    it("count in numbers or in text, and a count nobody can read is absent", async () => {
        const items = [
            { id: "lic-1", name: "Calling", totalUnits: "25", consumedUnits: 3 },
            { id: "lic-2", name: "Meetings", totalUnits: "many" },
        ];
        const { backend } = await aScene(() => ({ items }));
        const [first, second] = await backend.organizations.licenses("org-1", call);
        expect(first).to.include({ totalUnits: 25, consumedUnits: 3 });
        expect(second?.totalUnits).to.equal(undefined);
    });
});
