// A fleet whose states are in PostgreSQL, with a stand-in for pulumi: how its backend is asked, and what is shown where that fails.
import { expect } from "chai";
import { StandInFleet } from "./stand-in";

const NAMES = ["crm-1", "crm-2"];

describe("webex-wholesale fleet with states in PostgreSQL", function () {
    this.timeout(60_000);
    let fleet: StandInFleet;
    beforeEach(() => (fleet = new StandInFleet(NAMES)));
    afterEach(() => fleet.remove());

    it("reads a PostgreSQL backend with one reader, because Pulumi's own number of them waits for ever", () => {
        fleet.run(["list"], { BACKEND: "postgres://host/db" });
        expect(fleet.calls()).to.include("parallel=1");
        fleet.run(["list"]);
        expect(fleet.calls()).to.include("parallel=undefined");
    });

    it("asks pulumi once where the environment names the backend, and a second time only for the reason of a failure", () => {
        const env = { PULUMI_BACKEND_URL: "postgres://host/db" };
        for (const command of ["list", "status"]) {
            expect(fleet.run([command], env).status).to.equal(0);
            expect(fleet.calls()).to.deep.equal(["stack ls --json --non-interactive", "parallel=1"]);
        }
        const { status, stderr } = fleet.run(["list"], { ...env, LOGGED_OUT: "yes" });
        expect(status).to.equal(2);
        expect(stderr).to.include("Pulumi's backend cannot be used");
    });

    it("asks an empty PostgreSQL again where another process has just made Pulumi's table, and shows no password where it cannot be used", () => {
        const race =
            'error: could not open bucket postgres://me:s3cret@host/db: failed to create table pulumi_state: pq: duplicate key value violates unique constraint "pg_type_typname_nsp_index"';
        expect(fleet.run(["list"], { RACE: race }).status).to.equal(0);
        expect(fleet.calls().filter((call) => call.startsWith("whoami"))).to.have.length(2);
        const other = new StandInFleet(NAMES);
        const { status, stderr } = other.run(["list"], {
            RACE: "error: could not open bucket postgres://me:s3cret@host/db: no",
        });
        other.remove();
        expect(status).to.equal(2);
        expect(stderr).to.include("postgres://host/db: no").and.not.include("s3cret");
    });
});
