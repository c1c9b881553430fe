// What the console shows: customers with their members, the request log and why a request was refused.
import { expect } from "chai";
import { anEmulator } from "../setting";
import { seed } from "./backends";
import { readPage, rowWith, visible } from "./page-reader";

describe("emulator: what the console shows", () => {
    const setting = anEmulator();
    const open = (path?: string) => readPage(setting().emulator.url, path);
    const page = async (path?: string): Promise<string> => (await open(path)).text;

    it("shows each customer with its status, packages, seats used of the quantity, users, locations and numbers", async () => {
        await seed(setting().api);
        const row = visible(rowWith(await page(), "Norrbygg AB"));
        expect(row).to.match(/^Norrbygg AB crm-004711 provisioned webex_calling 3 of 3 .*webex_meetings 1 of 10/u);
        expect(row).to.match(/ 4 2 2$/u);
        expect(visible(rowWith(await page(), "Fjällvind El AB"))).to.match(/webex_calling 0 used .* 0 1 0$/u);
    });

    it("shows the users, locations and numbers of the customer that was chosen", async () => {
        const customer = await seed(setting().api);
        const html = await page(`/?customer=${customer.id}`);
        const anna = visible(rowWith(html, "anna@norrbygg.example"));
        expect(anna).to.equal(
            "anna@norrbygg.example Anna Berg webex_calling +46901234567 4567 HQ Full Administrator provisioned",
        );
        expect(visible(rowWith(html, "Luleå"))).to.match(/^Luleå Europe\/Stockholm no /u);
        expect(visible(rowWith(html, '<tr id="n-'))).to.equal("+46901234567 HQ ACTIVE DID Anna Berg");
        expect(visible(await page("/?customer=nobody"))).to.include("This customer does not exist any more.");
    });

    it("finds customers by a part of the name or the external id", async () => {
        await seed(setting().api);
        for (const words of ["fjäll", "004712"]) {
            const html = await page(`/?find=${encodeURIComponent(words)}`);
            expect(rowWith(html, "Fjällvind"), words).not.to.equal("");
            expect(rowWith(html, "Norrbygg"), words).to.equal("");
        }
        expect(visible(await page("/?find=nobody"))).to.include("No customer has this in its name or external id.");
    });

    it("answers an address that makes no sense with everything, and keeps no page from being shown", async () => {
        await seed(setting().api);
        for (const query of [
            "page=x&members=-1",
            "outcome=none",
            "find=a&find=b",
            "page=99999999999",
            "customer=%00",
        ]) {
            const { status, text } = await open(`/?${query}`);
            expect(status, query).to.equal(200);
            expect(text, query).to.include("</html>");
        }
    });

    it("logs the shape of a body without a value of it, and the rule that refused", async () => {
        const { api } = setting();
        const customer = await seed(api);
        const row = rowWith(await page("/?outcome=refused"), "/v1/wholesale/subscribers");
        expect(visible(row)).to.match(/^POST \/v1\/wholesale\/subscribers 09:00:00\.000 400 /u);
        expect(visible(row)).to.include(
            "{ customerId: text, email: text, packages: [1 × text], provisioningParameters: {",
        );
        expect(visible(row)).to.include("no seat left 9003005");
        expect(row).not.to.match(/late@|Late|Comer|4570/u);
        expect(row).not.to.include(customer.id);
        await fetch(`${setting().emulator.url}/access_token`, {
            method: "POST",
            body: new URLSearchParams({ grant_type: "refresh_token", client_secret: "hush-hush" }),
        });
        const signIn = rowWith(await page(), "/v1/access_token");
        expect(visible(signIn)).to.include("form { grant_type: text, client_secret: text }");
        expect(signIn).not.to.include("hush");
    });

    it("names the fault that a request met, and a connection that was dropped", async () => {
        const { api } = setting();
        await api.control("POST", "/faults", { kind: "drop-before", path: "/roles" });
        await api.control("POST", "/faults", { kind: "status", status: 429, path: "/people" });
        await api.get("/roles").catch(() => undefined);
        await api.get("/people");
        const html = await page();
        expect(visible(rowWith(html, "/v1/roles"))).to.include("no answer met the fault drop-before");
        expect(visible(rowWith(html, "/v1/people"))).to.include("429 met the fault status");
    });

    it("filters the log by words and by outcome", async () => {
        const { api } = setting();
        await seed(api);
        await api.get("/roles");
        const paths = async (query: string) =>
            [
                ...(await page(`/?${query}`)).matchAll(
                    /<tr id="r-\d+"\s*>\s*<th scope="row">\s*<code>(\w+)\s+<bdi>([^<?]*)/gu,
                ),
            ].map(([, method, path]) => `${method ?? ""} ${path ?? ""}`);
        expect(await paths("request=roles")).to.deep.equal(["GET /v1/roles"]);
        expect(await paths("outcome=refused")).to.deep.equal(["POST /v1/wholesale/subscribers"]);
        expect(await paths("outcome=failed")).to.deep.equal([]);
        expect(await paths("outcome=writes")).not.to.include("GET /v1/roles");
        expect((await paths("outcome=writes"))[0], "the newest first").to.equal("POST /v1/wholesale/subscribers");
    });

    it("keeps the form in which GET /emulator/requests tells of a request", async () => {
        const { api } = setting();
        await api.post("/wholesale/customers", {});
        const { items } = (await api.control("GET", "/requests")).body;
        const names = ["method", "path", "query", "status", "millisecond"];
        expect(Object.keys(items?.[0] ?? {})).to.have.members(names);
    });
});
