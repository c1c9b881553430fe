// What of a request may be written to a log: ids and pages, and nothing that names a person.
import { expect } from "chai";
import { entryOf } from "../../../provider/webex/transport/request-entry";

const sent = { method: "GET", attempt: 1, began: Date.UTC(2026, 10, 22, 9), ended: Date.UTC(2026, 10, 22, 9) + 12.4 };
const pathOf = (path: string): string =>
    entryOf({ ...sent, url: `https://webexapis.com/v1${path}` }, { status: 200, headers: {} }).path;
const idOf = (text: string): string => Buffer.from(`ciscospark://us/PEOPLE/${text}`).toString("base64url");

describe("the entry of a request in a log", () => {
    it("has time, method, path, status, milliseconds, attempt and tracking id, the last as one harmless line", () => {
        const url = "https://webexapis.com/v1/roles";
        const entry = entryOf({ ...sent, url }, { status: 200, headers: { trackingid: "ATLAS_1\n\u202e" } });
        expect(entry).to.include({
            time: "2026-11-22T09:00:00.000Z",
            method: "GET",
            path: "/v1/roles",
            status: 200,
            milliseconds: 12,
            attempt: 1,
        });
        expect(entry.trackingId).to.match(/^ATLAS_1[\x20-\x7e]*$/u);
    });

    const uuid = "3f0c1d2e-0000-4000-8000-000000000000";
    for (const [path, shown] of [
        [`/people/${idOf(uuid)}?callingData=true`, `/v1/people/${idOf(uuid)}?callingData=true`],
        [`/people?max=100&orgId=${idOf(uuid)}`, `/v1/people?max=100&orgId=${idOf(uuid)}`],
        ["/people?email=anna%40norrbygg.example&max=1", "/v1/people?email=***&max=1"],
        ["/people/anna%40norrbygg.example", "/v1/people/***"],
        ["/people/anna@norrbygg.example/features", "/v1/people/***/features"],
        [`/people/${idOf("anna@norrbygg.example")}`, "/v1/people/***"],
        [`/people?orgId=${idOf("anna@norrbygg.example")}`, "/v1/people?orgId=***"],
        ["/telephony/config/numbers?phoneNumber=%2B46901234567", "/v1/telephony/config/numbers?phoneNumber=***"],
        ["/telephony/config/numbers/+46901234567", "/v1/telephony/config/numbers/***"],
        ["/wholesale/customers?externalId=crm-1", "/v1/wholesale/customers?externalId=***"],
        ["/people/%E0%A4%A", "/v1/people/%E0%A4%A"],
    ] as const) {
        it(`writes ${path} as ${shown}`, () => expect(pathOf(path)).to.equal(shown));
    }
});
