// Seeds: what they make, what refuses them, and that a refused one leaves nothing behind.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { parse } from "yaml";
import { SeedFile } from "../../emulator/seed/seed-file";
import { packageRoot } from "../../tools/pulumi/package-root";
import { expectStatus } from "./api";
import { anAddress, aHeadOffice, type Fields } from "./bodies";
import { anEmulator } from "./setting";

const example = (): unknown => parse(readFileSync(join(packageRoot(), "docs", "example-seed.yaml"), "utf8"));

const aSeededCustomer = (fields: Fields = {}): Fields => ({
    name: "Norrbygg AB",
    externalId: "crm-1",
    adminEmail: "it@norrbygg.example",
    address: anAddress,
    packages: { webex_calling: { quantity: 2 } },
    headOffice: aHeadOffice,
    ...fields,
});
const aSeededUser = (fields: Fields = {}): Fields => ({
    email: "anna@norrbygg.example",
    firstName: "Anna",
    lastName: "Berg",
    package: "webex_calling",
    extension: "4567",
    ...fields,
});

describe("emulator: seeds", () => {
    const setting = anEmulator();
    let folder = "";
    before(() => (folder = mkdtempSync(join(tmpdir(), "emulator-seeds-"))));
    after(() => rmSync(folder, { recursive: true, force: true }));
    const readingOf = (text: string): string => {
        const file = join(folder, "seed.yaml");
        writeFileSync(file, text);
        try {
            SeedFile.read(file);
            return "";
        } catch (error) {
            return String(error).replaceAll(folder, "");
        }
    };
    const refusals = async (seed: unknown): Promise<string[]> => {
        const answer = expectStatus(400, await setting().api.control("POST", "/seed", seed));
        expect((await setting().api.get("/wholesale/customers")).body.items).to.deep.equal([]);
        expect((await setting().api.control("GET", "/journal")).body.items).to.deep.equal([]);
        return (answer.body.errors ?? []).map(({ description }) => description);
    };

    it("create the customers, locations, numbers, users, roles and faults that the example describes", async () => {
        const { api } = setting();
        const { body } = expectStatus(201, await api.control("POST", "/seed", example()));
        expect(body).to.deep.equal({ customers: 2, users: 3 });
        const customers = await api.all("/wholesale/customers");
        expect(customers.map((one) => [one["externalId"], one.status])).to.have.deep.members([
            ["crm-004711", "provisioned"],
            ["crm-004712", "provisioned"],
        ]);
        const orgId = customers.find((one) => one["externalId"] === "crm-004711")?.orgId ?? "";
        const locations = await api.all(`/locations?orgId=${orgId}`);
        expect(locations.map(({ name }) => name)).to.deep.equal(["HQ", "Luleå"]);
        const numbers = await api.all(`/telephony/config/numbers?orgId=${orgId}`, "phoneNumbers");
        expect(numbers.map((one) => one["phoneNumber"]).filter((one) => one !== undefined)).to.deep.equal([
            "+46901234500",
            "+46901234567",
            "+46901234568",
        ]);
        const [anna] = await api.all(`/people?orgId=${orgId}&email=anna@norrbygg.example&callingData=true`);
        expect(anna?.["extension"]).to.equal("4567");
        expect(anna?.["roles"]).to.have.length(1);
        expect((await api.control("GET", "/faults")).body.items).to.have.length(1);
        const template = "NWFkMGM5ZTItOGUxNy00ZjZiLWIzYzQtOTFkMmYwN2E2ZTU1";
        expect((await api.get(`/wholesale/onboardingTemplates/${template}`)).body["name"]).to.equal("Standard");
    });

    it("are refused by the emulator's own rules, in their words, with the path of the object", async () => {
        const { api } = setting();
        const provisioningId = await api.template();
        const answer = await api.post("/wholesale/customers", {
            provisioningId,
            externalId: "crm-1",
            packages: ["webex_calling", "common_area_calling"],
            address: anAddress,
            customerInfo: { name: "Norrbygg AB", primaryEmail: "it@norrbygg.example" },
            provisioningParameters: {
                calling: { location: aHeadOffice },
                packages: { limits: { webex_calling: 2 } },
            },
        });
        const words = (answer.body.errors ?? []).map(({ description }) => `customers[0]: ${description}`);
        expect(words).to.have.length(1);
        await api.control("POST", "/reset");
        const packages = { webex_calling: { quantity: 2 }, common_area_calling: null };
        expect(await refusals({ customers: [aSeededCustomer({ packages })] })).to.deep.equal(words);
    });

    it("are refused with every problem of every object at once", async () => {
        const users = [aSeededUser(), aSeededUser({ email: "bo@norrbygg.example" })];
        const found = await refusals({
            customers: [
                aSeededCustomer({ users }),
                aSeededCustomer(),
                aSeededCustomer({ externalId: "crm-2", template: "Gold" }),
                aSeededCustomer({
                    externalId: "crm-3",
                    users: [
                        aSeededUser({ email: "c@x.example", extension: "1", location: "Nowhere" }),
                        aSeededUser({ email: "d@x.example", extension: "12", roles: ["King"] }),
                    ],
                }),
                aSeededCustomer({
                    externalId: "crm-4",
                    headOffice: { ...aHeadOffice, phoneNumbers: ["+46901234567"] },
                }),
            ],
        });
        const paths = found.map((text) => text.slice(0, text.indexOf(": ")));
        expect(paths).to.deep.equal([
            "customers[0].users[1]",
            "customers[1]",
            "customers[2].template",
            "customers[3].users[0].location",
            "customers[3].users[1].roles",
            "customers[4].headOffice.phoneNumbers",
        ]);
    });

    it("apply the partner's settings before they validate the customers", async () => {
        const partner = { allowances: { webex_calling: 1 } };
        const [refusal] = await refusals({ partner, customers: [aSeededCustomer()] });
        expect(refusal).to.match(/^customers\[0\]: .*above the 1 that the partner may assign/u);
        expect((await setting().api.control("GET", "/partner")).body["allowances"]).to.deep.equal({});
    });

    it("leave users who must consent waiting, and organizations readable", async () => {
        const { api } = setting();
        const partner = { freeAccounts: ["norrbygg.example"], organizationsNeedReading: true };
        expectStatus(
            201,
            await api.control("POST", "/seed", { partner, customers: [aSeededCustomer({ users: [aSeededUser()] })] }),
        );
        const [waiting] = await api.all("/wholesale/subscribers");
        expect(waiting?.status).to.equal("pending_user_migration");
    });

    it("set a customer's migration and status last", async () => {
        const { api } = setting();
        const customer = aSeededCustomer({ users: [aSeededUser()], migrating: true, status: "pending_rpl_review" });
        expectStatus(201, await api.control("POST", "/seed", { customers: [customer] }));
        const [made] = await api.all("/wholesale/customers");
        expect(made?.status).to.equal("pending_rpl_review");
        expect((await api.control("GET", `/customers/${made?.id ?? ""}`)).body["migrating"]).to.equal(true);
    });

    it("use up no fault that was set before", async () => {
        const { api } = setting();
        await api.control("POST", "/faults", { kind: "job-error" });
        expectStatus(201, await api.control("POST", "/seed", { customers: [aSeededCustomer()] }));
        const { items } = (await api.control("GET", "/faults")).body;
        expect(items?.map((fault) => fault["remaining"])).to.deep.equal([1]);
    });

    it("are refused if something already exists, unless a reset is requested", async () => {
        const { api } = setting();
        await api.template({ name: "Mine" });
        expectStatus(409, await api.control("POST", "/seed", example()));
        expectStatus(400, await api.control("POST", "/seed?reset=true", { customers: [{}] }));
        expect((await api.get("/wholesale/onboardingTemplates")).body.items).to.have.length(1);
        expectStatus(201, await api.control("POST", "/seed?reset=true", example()));
        const { items } = (await api.get("/wholesale/onboardingTemplates")).body;
        expect(items?.map((one) => one["name"])).to.deep.equal(["Standard"]);
    });

    it("in a file of the wrong form are refused with the line and the path of each value", () => {
        const text = `customers:
  - name: "100 %"
    externalId: crm-1
    adminEmail: nobody
    address: { addressLine1: Storgatan 1, city: Umeå, country: Sweden }
    packages: [webex_calling]
    user: []
    users:
      - email: anna@norrbygg.example
        pakage: webex_calling
`;
        const said = readingOf(text);
        for (const part of [
            "/seed.yaml:2: customers[0].name: must not contain a percent sign.",
            "/seed.yaml:4: customers[0].adminEmail: must be an e-mail address.",
            "/seed.yaml:5: customers[0].address.country: must be an ISO 3166-1 alpha-2 country code.",
            "/seed.yaml:6: customers[0].packages: ",
            "/seed.yaml:7: customers[0].user: is not a field of a seed",
            "/seed.yaml:9: customers[0].users[0].package: is required and must be a string.",
            "/seed.yaml:10: customers[0].users[0].pakage: is not a field of a seed",
        ]) {
            expect(said).to.include(part);
        }
        expect(said).to.include("none of it was written");
    });

    for (const [what, text] of [
        ["a text", "hello"],
        ["a list", "[1]"],
        ["an unclosed bracket", "customers: ["],
        ["a key twice", "customers: []\ncustomers: []"],
        ["a reference to nothing", "customers: *nobody"],
        [
            "references without end",
            "a: &a [1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]",
        ],
        ["a field named __proto__", '{"__proto__": {"customers": []}}'],
        ["a number as extension", "customers: [{users: [{extension: 4567}]}]"],
    ] as const) {
        it(`refuse ${what}, with the name of the file`, () => {
            expect(readingOf(text)).to.match(/\/seed\.yaml:\d*:? ?/u);
        });
    }

    it("say that a number which must be a string must be written in quotes", () => {
        expect(readingOf("customers: [{users: [{extension: 4567, phoneNumber: +46901234567}]}]")).to.include(
            "customers[0].users[0].extension: is a number and must be a string; write it in quotes.",
        );
    });

    it("may be JSON, or an empty file", () => {
        expect(readingOf(JSON.stringify(example()))).to.equal("");
        expect(readingOf("")).to.equal("");
        expect(readingOf("# nothing yet\n")).to.equal("");
    });

    it("in a file that does not exist are refused with its name", () => {
        expect(() => SeedFile.read(join(folder, "none.yaml"))).to.throw(/none\.yaml does not exist; --seed must be/u);
    });
});
