// What `doctor` says of everything that nobody has seen of Webex: as the emulator does it, otherwise, or not seen.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "chai";
import { startEmulator } from "../../support/emulator";
import { Api } from "../../emulator/api";
import { doctor, report } from "./run-doctor";

/** Of each list a first page that does nothing as the emulator does it. */
const OTHERWISE: Readonly<Record<string, readonly object[]>> = {
    "/wholesale/customers": [
        { id: "1", status: "provisioning", orgId: "o", externalId: "crm-1", customerInfo: { name: "Norrbygg AB" } },
        { id: "2", status: "provisioned", externalId: "crm-1", provisioningParameters: { packages: { limits: {} } } },
    ],
    "/wholesale/subscribers": [
        { id: "3", customerId: "1", email: "a@b.example", packages: [], status: "provisioned", created: "2026-01-01" },
        { id: "4", customerId: "1", email: "c@b.example", packages: [], status: "provisioned", created: "2026-01-02" },
    ],
    "/roles": Array.from({ length: 11 }, (_, index) => ({ id: `${index}`, name: "Role" })),
    "/licenses": [{ id: "l", name: "Webex Calling" }],
    "/locations": [{ id: "h", name: "HQ", timeZone: "Stockholm", preferredLanguage: "sv_SE" }],
    "/people": [{ id: "p", emails: [], phoneNumbers: [{ type: "mobile", value: "+46701234567" }] }],
    "/telephony/config/numbers": [{ phoneNumber: "070-123 45 67" }],
};

describe("the assumptions that the doctor compares", function () {
    this.timeout(240_000);

    const examined = async (url: string, token: string) => {
        const env = { WEBEX_WHOLESALE_ENDPOINT: url, WEBEX_WHOLESALE_ACCESS_TOKEN: token };
        const { stdout } = await doctor(env, "--json");
        return { stdout, assumptions: report.parse(JSON.parse(stdout)).assumptions, text: (await doctor(env)).stdout };
    };
    const named = (assumptions: readonly { name: string; seen: string }[], seen: string): string[] =>
        assumptions.filter((one) => one.seen === seen).map(({ name }) => name);

    it("are as expected at the emulator, or not seen in a small tenant", async () => {
        const emulator = await startEmulator();
        try {
            const api = new Api(emulator);
            await api.user(await api.customer());
            const { assumptions, text } = await examined(emulator.url, "emulator");
            expect(named(assumptions, "otherwise")).to.deep.equal([]);
            expect(named(assumptions, "not seen")).to.have.length.at.most(3);
            expect(text).to.match(/^as expected ids are public ids .* \(documented; 2 on the first page\)$/mu);
        } finally {
            await emulator.stop();
        }
    });

    it("are each reported where Webex does otherwise, without the values that show it", async () => {
        const server = createServer((request, response) => {
            const path = (request.url ?? "").replace(/^\/v1|\?.*$/gu, "");
            response.setHeader("content-type", "application/json");
            if (path === "/locations") {
                response.setHeader("link", '<http://127.0.0.1/v1/locations?cursor=2>; rel="next"');
            }
            const items = OTHERWISE[path] ?? [];
            response.end(JSON.stringify(path.startsWith("/telephony") ? { phoneNumbers: items } : { items }));
        });
        await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
        try {
            const { port } = server.address() as AddressInfo;
            const { assumptions, stdout, text } = await examined(`http://127.0.0.1:${port}/v1`, "token");
            expect(assumptions).to.have.length.above(10);
            expect(named(assumptions, "as expected").concat(named(assumptions, "not seen"))).to.deep.equal([]);
            expect(text).to.match(/^otherwise {3}users are listed newest first \(assumed; 1 on the first page\)$/mu);
            expect(stdout).to.not.match(/@|Norrbygg|crm-1|Stockholm|070/u);
        } finally {
            server.close();
        }
    });

    it("are not seen in a tenant without customers", async () => {
        const emulator = await startEmulator();
        try {
            const { assumptions } = await examined(emulator.url, "emulator");
            expect(named(assumptions, "not seen")).to.include("a user has exactly one package");
        } finally {
            await emulator.stop();
        }
    });
});
