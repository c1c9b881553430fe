// Which package a user may get, with which calling data, and when no seat is left.
import { expect } from "chai";
import { aChange, aUser, type Fields } from "../bodies";
import type { Customer } from "../api";
import { anEmulator } from "../setting";
import { expectAccepted, expectMalformed, expectRefused } from "./judged";

const PATH = "/wholesale/subscribers";
const PACKAGES = ["webex_calling", "webex_meetings", "common_area_calling", "attendant_console", "cx_premium_agent"];

describe("emulator rules: users", () => {
    const setting = anEmulator();
    let customer: Customer;
    beforeEach(async () => {
        customer = await setting().api.customer({ packages: [...PACKAGES, "cisco_calling_plan"] });
    });
    const create = (fields: Fields) => setting().api.post(PATH, aUser({ customerId: customer.id, ...fields }));

    it("require an e-mail address and names", async () => {
        expectMalformed(await create({ email: undefined }), "email");
        expectMalformed(await create({ email: "anna" }), "email");
        expectMalformed(await create({ firstName: "" }), "firstName");
        expectMalformed(await create({ customerId: "nobody" }), "customerId");
    });

    it("require exactly one package, in one of the two fields", async () => {
        expectRefused(await create({ packages: [] }), "onePackage");
        expectRefused(await create({ packages: undefined }), "onePackage");
        expectRefused(await create({ packages: ["webex_calling", "webex_meetings"] }), "onePackage");
        const one = aUser({ customerId: customer.id });
        expectMalformed(await setting().api.post(PATH, { ...one, package: "webex_calling" }), "package");
        expectAccepted(await setting().api.post(PATH, { ...one, package: "webex_calling", packages: undefined }));
    });

    for (const name of ["common_area_calling", "attendant_console", "cisco_calling_plan", "webex_teleport"]) {
        it(`refuse ${name} for a user`, async () =>
            expectRefused(await create({ package: name }), "packageNotForUser"));
    }

    it("accept only a package that the customer has", async () => {
        expectRefused(await create({ package: "webex_suite" }), "packageNotForUser");
        expectAccepted(await create({ package: "cx_premium_agent", extension: undefined }));
    });

    it("require a number, an extension or both with a calling package", async () => {
        expectRefused(await create({ extension: undefined }), "callingData");
        expectAccepted(await create({ extension: "4567" }));
        expectAccepted(await create({ number: "+46901234567", extension: undefined }));
        expectAccepted(await create({ number: "+46901234568", extension: "4568" }));
    });

    for (const number of ["0901234567", "+0901234567", "+46 90 123 45 67", "+4690123456789012", ""]) {
        it(`refuse the number ${JSON.stringify(number)}`, async () =>
            expectMalformed(await create({ number }), "primaryPhoneNumber"));
    }
    for (const extension of ["45a", "-1", ""]) {
        it(`refuse the extension ${JSON.stringify(extension)}`, async () =>
            expectMalformed(await create({ extension }), "extension"));
    }

    it("accept calling data without a calling package", async () => {
        expectAccepted(await create({ package: "webex_meetings", extension: undefined }));
        expectAccepted(await create({ package: "webex_meetings", extension: "4567" }));
        expectAccepted(await create({ package: "webex_meetings", number: "+46901234567" }));
        expectAccepted(await create({ package: "webex_meetings", locationId: "x" }));
    });

    it("provide as many seats as the quantity, and release one when a user is deleted or moved", async () => {
        const { api } = setting();
        const packages = ["webex_calling", "webex_meetings"];
        const limits = { webex_calling: 2, webex_meetings: 1 };
        customer = await api.customer({ externalId: "small", packages, limits });
        await api.user(customer); // the first becomes an administrator
        const second = await api.user(customer);
        expectRefused(await create({}), "noSeatLeft");
        expectAccepted(await api.delete(`${PATH}/${second.id ?? ""}`));
        const third = await api.user(customer);
        expectRefused(await create({}), "noSeatLeft");
        expectAccepted(await api.put(`${PATH}/${third.id ?? ""}`, aChange(["webex_meetings"])));
        const fourth = await api.user(customer);
        expectRefused(await api.put(`${PATH}/${fourth.id ?? ""}`, aChange(["webex_meetings"])), "noSeatLeft");
        expectAccepted(await api.put(customer.path, aChange(packages, { webex_calling: 2, webex_meetings: 2 })));
        expectAccepted(await api.put(`${PATH}/${fourth.id ?? ""}`, aChange(["webex_meetings"])));
    });

    it("do not limit the seats of an unrestricted customer", async () => {
        for (let user = 0; user < 5; user += 1) {
            expectAccepted(await create({}));
        }
        const calling = (await setting().api.get(`/licenses?orgId=${customer.orgId}`)).body.items?.[0];
        expect(calling).to.include({ totalUnits: -1, consumedUnits: 5 });
    });

    it("allow an e-mail address for one user only, compared without case", async () => {
        expectAccepted(await create({ email: "Anna@norrbygg.example" }));
        const again = await create({ email: "anna@NORRBYGG.example" });
        expect(again.status).to.equal(409);
        expect(again.body.errors?.[0]?.errorCode).to.equal(10022);
    });
});
