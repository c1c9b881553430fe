// Locations, numbers and organizations.
import { expect } from "chai";
import { RefusedByBackend } from "../../../../provider/webex/errors/family";
import { reply, type Handler } from "../../../support/web-server";
import { aScene, call, closeServers, errorOf } from "../scene";

const JOBS = "/telephony/config/jobs/locations/deleteCallingLocation";

function removal(statuses: string[], remove: Handler): Handler {
    let look = 0;
    return (question, response, server) => {
        const status = (): string => statuses[Math.min(look, statuses.length - 1)] ?? "";
        if (question.line === `POST ${JOBS}`) {
            return reply(response, 202, { id: "job-1", latestExecutionStatus: status() });
        }
        if (question.line === `GET ${JOBS}/job-1`) {
            look += 1;
            return { id: "job-1", latestExecutionStatus: status() };
        }
        if (question.line === `GET ${JOBS}/job-1/errors`) {
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
        }
        return remove(question, response, server);
    };
}

describe("a location", () => {
    afterEach(closeServers);

    it("is removed once the job that disables calling is done", async () => {
        const { client, server } = await aScene(
            removal(["STARTING", "STARTED", "COMPLETED"], (_, response) => reply(response, 204)),
        );
        await client.locations.remove("org-1", "loc-1", call);
        expect(server.questions.map(({ line }) => line)).to.deep.equal([
            `POST ${JOBS}`,
            `GET ${JOBS}/job-1`,
            `GET ${JOBS}/job-1`,
            "DELETE /locations/loc-1",
        ]);
        expect(JSON.parse(server.questions[0]?.body ?? "")).to.deep.equal({ locationId: "loc-1", forceDelete: false });
        expect(server.questions.every(({ query }) => query.get("orgId") === "org-1")).to.equal(true);
    });

    it("that never had calling is removed too", async () => {
        const { client, lines } = await aScene(({ method }, response) =>
            method === "POST" ? reply(response, 400, { message: "not a calling location" }) : reply(response, 204),
        );
        await client.locations.remove("org-1", "loc-1", call);
        expect(lines()).to.have.length(2);
    });

    it("whose calling cannot be removed stays, with the job's own reason", async () => {
        const { client } = await aScene(
            removal(["STARTED", "FAILED"], (_, response) => reply(response, 409, { message: "calling is enabled" })),
        );
        const error = await errorOf(client.locations.remove("org-1", "loc-1", call));
        expect(error).to.be.instanceOf(RefusedByBackend);
        expect(error.message).to.contain("Users associated with the location");
    });

    it("waits for the organization's running job of another location, and says so", async () => {
        const lines: string[] = [];
        let refusals = 4;
        const busy: Handler = ({ line }, response) => {
            if (line === `POST ${JOBS}` && refusals > 0) {
                refusals -= 1;
                const message = [{ description: "A job is in progress", code: "BATCH-1001004" }];
                return reply(response, 409, { error: { key: "409", message } });
            }
            if (line === `GET ${JOBS}`) {
                return { items: [{ id: "job-0", latestExecutionStatus: refusals > 0 ? "STARTED" : "COMPLETED" }] };
            }
            if (line === `POST ${JOBS}`) {
                return reply(response, 202, { id: "job-1", latestExecutionStatus: "COMPLETED" });
            }
            return reply(response, 204);
        };
        const { client } = await aScene(busy, {}, { progress: (said) => lines.push(said) });
        await client.locations.remove("org-1", "loc-1", call);
        expect(lines[0]).to.contain("calling is being disabled at another location of the organization");
    });

    it("is removed with others of its organization one job after the other", async () => {
        let running = 0;
        let most = 0;
        const one: Handler = ({ line, body }, response) => {
            if (line === `POST ${JOBS}`) {
                running += 1;
                most = Math.max(most, running);
                const { locationId } = JSON.parse(body) as { locationId: string };
                return reply(response, 202, { id: `job-${locationId}`, latestExecutionStatus: "STARTED" });
            }
            if (line.startsWith(`GET ${JOBS}/`)) {
                running -= 1;
                return { id: "job", latestExecutionStatus: "COMPLETED" };
            }
            return reply(response, 204);
        };
        const { client } = await aScene(one);
        await Promise.all(["loc-1", "loc-2", "loc-3"].map((id) => client.locations.remove("org-1", id, call)));
        expect(most).to.equal(1);
    });

    it("that Webex locks for a while after calling is removed is deleted once it is unlocked", async () => {
        let held = 5;
        const { client } = await aScene(
            removal(["COMPLETED"], (_, response) => {
                held -= 1;
                return held > 0 ? reply(response, 409, { message: "Location is in use" }) : reply(response, 204);
            }),
        );
        await client.locations.remove("org-1", "loc-1", call);
        expect(held).to.equal(0);
    });

    it("that Webex locks for long fails with what to do, and the next run continues although calling is gone", async () => {
        let isHeld = true;
        const held: Handler = ({ line }, response) => {
            if (line === `POST ${JOBS}`) {
                return reply(response, 400, { message: "not a calling location" });
            }
            if (line.startsWith("GET")) {
                return reply(response, 404);
            }
            return isHeld ? reply(response, 409, { message: "Location is in use" }) : reply(response, 204);
        };
        const { client, clock } = await aScene(held);
        const began = clock.time;
        const error = await errorOf(client.locations.remove("org-1", "loc-1", call));
        expect(error.message).to.contain("Location is in use").and.to.contain("the next run continues from here");
        expect(clock.time - began).to.be.within(300_000, 320_000);
        isHeld = false;
        await client.locations.remove("org-1", "loc-1", call);
    });

    it("waits for users who are removed in the same run, and names them if they stay", async () => {
        let users = 3;
        const leaving = await aScene(() => {
            users = Math.max(0, users - 1);
            return { locationDeleteStatus: users > 0 ? "BLOCKED" : "UNBLOCKED", blocking: { usersInUseCount: users } };
        });
        expect(await leaving.client.locations.removalBlockers("org-1", "loc-1", call)).to.deep.equal([]);
        const staying = await aScene(() => ({ locationDeleteStatus: "BLOCKED", blocking: { usersInUseCount: 1 } }));
        expect(await staying.client.locations.removalBlockers("org-1", "loc-1", call)).to.deep.equal([
            "1 user is there",
        ]);
    });

    it("that no longer exists counts as removed", async () => {
        const { client } = await aScene((_, response) => reply(response, 404));
        await client.locations.remove("org-1", "loc-1", call);
        expect(await client.locations.removalBlockers("org-1", "loc-1", call)).to.deep.equal([]);
    });

    it("reports what prevents its removal", async () => {
        const blocking = {
            lastLocation: true,
            usersInUseCount: 3,
            workspacesInUseCount: "1",
            numbersOrderPending: false,
        };
        const { client } = await aScene(() => ({ locationDeleteStatus: "BLOCKED", blocking }));
        expect(await client.locations.removalBlockers("org-1", "loc-1", call)).to.deep.equal([
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
        const { client, server } = await aScene((_, response) => reply(response, 204));
        await client.numbers.remove("org-1", "loc-1", some(12), call);
        const sizes = server.questions.map(
            ({ body }) => (JSON.parse(body) as { phoneNumbers: string[] }).phoneNumbers.length,
        );
        expect(sizes).to.deep.equal([5, 5, 2]);
        expect(server.questions[0]?.line).to.equal("DELETE /telephony/config/locations/loc-1/numbers");
    });

    it("may be added twice, so after a lost answer the request is repeated at once", async () => {
        let count = 0;
        const { client, lines } = await aScene((_, response) => {
            count += 1;
            return reply(response, count === 1 ? 504 : 201, {});
        });
        await client.numbers.add("org-1", "loc-1", some(3), call);
        expect(lines()).to.deep.equal(Array(2).fill("POST /telephony/config/locations/loc-1/numbers"));
    });

    it("send nothing if there are none", async () => {
        const { client, lines } = await aScene(() => undefined);
        await client.numbers.add("org-1", "loc-1", [], call);
        expect(lines()).to.deep.equal([]);
    });

    it("are listed with their location and owner, under their own key", async () => {
        const phoneNumbers = [
            { phoneNumber: "+46901234567", mainNumber: "true", location: { id: "loc-1", name: "HQ" }, owner: null },
        ];
        const { client, server } = await aScene(() => ({ phoneNumbers }));
        expect(await client.numbers.list({ orgId: "org-1", available: true }, call)).to.deep.equal([
            { phoneNumber: "+46901234567", mainNumber: true, location: { id: "loc-1", name: "HQ" } },
        ]);
        expect(server.questions[0]?.query.get("available")).to.equal("true");
    });
});

describe("licenses", () => {
    afterEach(closeServers);

    it("count in numbers or in text, and a count that cannot be read is absent", async () => {
        const items = [
            { id: "lic-1", name: "Calling", totalUnits: "25", consumedUnits: 3 },
            { id: "lic-2", name: "Meetings", totalUnits: "many" },
        ];
        const { client } = await aScene(() => ({ items }));
        const [first, second] = await client.organizations.licenses("org-1", call);
        expect(first).to.include({ totalUnits: 25, consumedUnits: 3 });
        expect(second?.totalUnits).to.equal(undefined);
    });
});
