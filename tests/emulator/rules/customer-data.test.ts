// What a customer needs besides packages: data, head office, external id, country.
import { expect } from "chai";
import { aChange, aCustomer, aHeadOffice, anAddress, type Fields } from "../bodies";
import { anEmulator } from "../setting";
import { expectAccepted, expectMalformed, expectRefused } from "./judged";

const PATH = "/wholesale/customers";

describe("emulator rules: customer data", () => {
    const setting = anEmulator();
    const create = async (fields: Fields) => {
        const { api } = setting();
        return api.post(PATH, aCustomer({ provisioningId: await api.template(), ...fields }));
    };
    const info = { name: "Norrbygg AB", primaryEmail: "it@norrbygg.example" };

    const malformed: readonly [string, Fields][] = [
        ["customerInfo", { customerInfo: undefined }],
        ["customerInfo.name", { customerInfo: { ...info, name: undefined } }],
        ["customerInfo.name", { customerInfo: { ...info, name: "100 % Bygg" } }],
        ["customerInfo.primaryEmail", { customerInfo: { ...info, primaryEmail: "it" } }],
        ["customerInfo.language", { customerInfo: { ...info, language: "svenska" } }],
        ["externalId", { externalId: "" }],
        ["address", { address: undefined }],
        ["address.addressLine1", { address: { ...anAddress, addressLine1: undefined } }],
        ["address.addressLine1", { address: { ...anAddress, addressLine1: "x".repeat(51) } }],
        ["address.addressLine2", { address: { ...anAddress, addressLine2: "x".repeat(51) } }],
        ["address.city", { address: { ...anAddress, city: " " } }],
        ["address.country", { address: { ...anAddress, country: "Sverige" } }],
        ["provisioningId", { provisioningId: "bm8" }],
        ["timezone", { headOffice: { ...aHeadOffice, timezone: "Norrland" } }],
        ["timezone", { headOffice: { ...aHeadOffice, timezone: "+01:00" } }],
        ["language", { headOffice: { ...aHeadOffice, language: "sv" } }],
        ["location.address.city", { headOffice: { ...aHeadOffice, address: { ...anAddress, city: undefined } } }],
    ];
    for (const [field, fields] of malformed) {
        it(`refuse ${JSON.stringify(fields)}`, async () => expectMalformed(await create(fields), field));
    }

    it("accept an address line of 50 characters and any country", async () => {
        expectAccepted(await create({ address: { ...anAddress, addressLine1: "x".repeat(50) } }));
        expectAccepted(await create({ externalId: "jp", address: { ...anAddress, country: "JP" } }));
    });

    it("require a head office only with a calling package", async () => {
        expectRefused(await create({ headOffice: null }), "noHeadOffice");
        expectRefused(await create({ packages: ["common_area_calling"], headOffice: null }), "noHeadOffice");
        expectAccepted(await create({ packages: ["webex_meetings"], headOffice: null }));
    });

    it("require a head office when calling is added later", async () => {
        const { api } = setting();
        const customer = await api.customer({ packages: ["webex_meetings"], headOffice: null });
        const packages = ["webex_meetings", "webex_calling"];
        expectRefused(await api.put(customer.path, aChange(packages)), "noHeadOffice");
        const calling = { location: aHeadOffice };
        expectAccepted(await api.put(customer.path, { packages, provisioningParameters: { calling } }));
        const locations = await api.get(`/locations?orgId=${customer.orgId}`);
        expect(locations.body.items?.map((item) => item["name"])).to.deep.equal(["HQ"]);
        expectAccepted(await api.put(customer.path, aChange(packages)));
    });

    it("allow an external id for one customer of the partner only", async () => {
        const { api } = setting();
        const first = await api.customer({ externalId: "one" });
        const second = await api.customer({ externalId: "two" });
        expectRefused(await create({ externalId: "one" }), "externalIdTaken", 409);
        const packages = ["webex_calling", "webex_meetings"];
        expectRefused(
            await api.put(second.path, aChange(packages, undefined, { externalId: "one" })),
            "externalIdTaken",
            409,
        );
        expectAccepted(await api.put(first.path, aChange(packages, undefined, { externalId: "one" })));
        expectAccepted(await api.delete(first.path));
        expectAccepted(await api.put(second.path, aChange(packages, undefined, { externalId: "one" })));
    });

    it("refuse another country and accept other changes of the address", async () => {
        const { api } = setting();
        const { path } = await api.customer();
        const packages = ["webex_calling", "webex_meetings"];
        const moved = { ...anAddress, country: "NO" };
        expectRefused(await api.put(path, aChange(packages, undefined, { address: moved })), "countryChanged");
        expectAccepted(await api.put(path, aChange(packages, undefined, { address: { ...anAddress, city: "Luleå" } })));
        expect((await api.get(path)).body["address"]).to.deep.equal({ ...anAddress, city: "Luleå" });
    });
});
