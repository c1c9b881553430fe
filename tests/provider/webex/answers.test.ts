// Every body that real servers send becomes a sentence: what was done to what, the server's words, status, tracking id, advice.
import { expect } from "chai";
import {
    NoAnswer,
    NotAllowed,
    NotFound,
    RateLimited,
    RefusedByBackend,
    type WholesaleError,
} from "../../../provider/webex/errors/family";
import { reply, type Handler } from "../../support/web-server";
import { aScene, call, closeServers, errorOf } from "./scene";

async function after(handler: Handler): Promise<WholesaleError> {
    const { client } = await aScene(handler);
    return errorOf(client.customers.update("cust-1", { packages: [] }, call));
}

const html = { "content-type": "text/html" };

describe("an error", () => {
    afterEach(closeServers);

    it("contains the operation, the object, the server's words, status and tracking id", async () => {
        const error = await after((_, response) =>
            reply(response, 400, {
                message: "Request rejected",
                errors: [{ errorCode: 400112, description: "package unknown." }, { description: "limit missing" }],
                trackingId: "NA_0b6c",
            }),
        );
        expect(error).to.be.instanceOf(RefusedByBackend);
        expect(error.message).to.equal(
            'Could not create the customer "Norrbygg AB" (crm-004711): Request rejected; package unknown (code 400112); ' +
                "limit missing (HTTP 400, tracking id NA_0b6c).",
        );
        expect(error).to.include({ name: "RefusedByBackend", status: 400, trackingId: "NA_0b6c" });
        expect(error.problems).to.deep.equal([
            { code: 400112, description: "package unknown." },
            { description: "limit missing" },
        ]);
    });

    it("is read from the format of calling jobs", async () => {
        const message = [{ description: "Invalid number", code: "BATCH-1017017", location: "phoneNumbers[0]" }];
        const error = await after((_, response) =>
            reply(response, 400, { error: { key: "400", message }, trackingId: "R_1" }),
        );
        expect(error.message).to.contain("Invalid number (HTTP 400, tracking id R_1)");
        expect(error.property).to.equal("phoneNumbers[0]");
    });

    it("is read from a bare failure reason", async () => {
        const error = await after((_, response) => reply(response, 409, { failureReason: "The location is in use" }));
        expect(error.message).to.contain("The location is in use (HTTP 409)").and.contain("try again");
    });

    it("takes the tracking id from the header if the body has none", async () => {
        const error = await after((_, response) => reply(response, 400, { message: "no" }, { trackingid: "ROUTER_7" }));
        expect(error.trackingId).to.equal("ROUTER_7");
    });

    it("names an HTML page by its title", async () => {
        const page = "<!doctype html><title> Corporate Proxy </title><p>blocked";
        for (const status of [200, 400, 500]) {
            const error = await after((_, response) => reply(response, status, page, html));
            expect(error.message).to.contain('an HTML page titled "Corporate Proxy"').and.contain(`HTTP ${status}`);
        }
        expect(await after((_, response) => reply(response, 200, page, html))).to.be.instanceOf(NoAnswer);
    });

    it("distinguishes an empty answer, a truncated one and one that is not JSON", async () => {
        expect((await after((_, response) => reply(response, 400))).message).to.contain(
            "the response is empty (HTTP 400)",
        );
        expect((await after((_, response) => reply(response, 400, '{"message": "Req'))).message).to.contain("cut off");
        expect((await after((_, response) => reply(response, 400, "Bad gateway"))).message).to.contain(
            'not JSON: "Bad gateway"',
        );
    });

    it("quotes JSON of an unknown format", async () => {
        expect((await after((_, response) => reply(response, 400, { oops: 1 }))).message).to.contain('{"oops":1}');
        expect((await after((_, response) => reply(response, 400, "null"))).message).to.contain("null");
        expect((await after((_, response) => reply(response, 400, [7]))).message).to.contain("[7]");
    });

    it("inside a 200 is a refusal", async () => {
        const error = await after(() => ({
            message: "failed",
            errors: [{ description: "no such template" }],
            trackingId: "R_2",
        }));
        expect(error).to.be.instanceOf(RefusedByBackend);
        expect(error.message).to.contain("no such template (HTTP 200, tracking id R_2)");
    });

    it("has a class for each kind of refusal", async () => {
        const classes = {
            400: RefusedByBackend,
            403: NotAllowed,
            404: NotFound,
            409: RefusedByBackend,
            429: RateLimited,
            500: NoAnswer,
        };
        for (const [status, kind] of Object.entries(classes)) {
            const error = await after((_, response) => reply(response, Number(status), { message: "no" }));
            expect(error, status).to.be.instanceOf(kind);
            expect(error.name).to.equal(kind.name);
        }
    });

    it("about missing permissions names the scope and the role", async () => {
        const error = await after((_, response) => reply(response, 403, { message: "no" }));
        expect(error.hint).to.contain("spark-admin:wholesale_customers_write").and.contain("Wholesale administration");
    });

    it("says what in an answer is not as documented, without quoting the answer", async () => {
        const { client } = await aScene(() => ({ id: "cust-1", status: { secretly: "an object" } }));
        const error = await errorOf(client.customers.get("cust-1", call));
        expect(error).to.be.instanceOf(NoAnswer);
        expect(error.message).to.contain("status:").and.not.contain("secretly");
    });
});
