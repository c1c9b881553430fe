// Quantities at creation: all or none, whole, countable, allowed.
import { aCustomer, type Fields } from "../bodies";
import { anEmulator } from "../setting";
import { expectAccepted, expectMalformed, expectRefused } from "./judged";

describe("emulator rules: quantities at creation", () => {
    const setting = anEmulator();
    const create = async (packages: readonly string[], limits: unknown, fields: Fields = {}) => {
        const { api } = setting();
        return api.post(
            "/wholesale/customers",
            aCustomer({ provisioningId: await api.template(), packages, limits, ...fields }),
        );
    };

    it("accept a quantity for each countable package, and none for the others", async () => {
        const packages = ["webex_calling", "attendant_console", "cisco_calling_plan", "cx_premium_agent"];
        expectAccepted(await create(packages, { webex_calling: 1, attendant_console: 1 }));
    });

    it("treat an empty list of quantities as no quantities", async () => {
        expectAccepted(await create(["webex_calling"], {}));
    });

    it("refuse a quantity on one package without one on another", async () => {
        expectRefused(await create(["webex_calling", "common_area_calling"], { webex_calling: 5 }), "mixedQuantities");
        expectRefused(await create(["webex_calling", "attendant_console"], { webex_calling: 5 }), "mixedQuantities");
    });

    for (const name of ["cisco_calling_plan", "cx_premium_agent", "cx_voice_ports", "webex_ai_agent"]) {
        it(`refuse a quantity on ${name}`, async () => {
            expectRefused(await create(["webex_calling", name], { webex_calling: 5, [name]: 1 }), "notCountable");
        });
    }

    it("accept a quantity on an unknown package, because it may be countable", async () => {
        expectAccepted(await create(["webex_calling", "webex_teleport"], { webex_calling: 5, webex_teleport: 1 }));
        expectRefused(await create(["webex_calling", "webex_teleport"], { webex_teleport: 1 }), "mixedQuantities");
    });

    it("refuse a quantity on a package that the customer does not have", async () => {
        expectRefused(await create(["webex_calling"], { webex_calling: 5, webex_meetings: 5 }), "notCountable");
    });

    for (const quantity of [0, -1, 1.5, "5", true, null, 2 ** 53, [], {}]) {
        it(`refuse the quantity ${JSON.stringify(quantity)}`, async () => {
            expectRefused(await create(["webex_calling"], { webex_calling: quantity }), "notWhole");
        });
    }

    it("accept the largest safe whole number", async () => {
        expectAccepted(await create(["webex_calling"], { webex_calling: Number.MAX_SAFE_INTEGER }));
    });

    for (const limits of [[], "five", 5, null]) {
        it(`refuse ${JSON.stringify(limits)} in place of the quantities`, async () => {
            expectMalformed(await create(["webex_calling"], limits), "limits");
        });
    }

    it("refuse a quantity above the partner's allowance", async () => {
        await setting().api.control("PUT", "/partner", { allowances: { webex_calling: 10 } });
        expectRefused(await create(["webex_calling"], { webex_calling: 11 }), "aboveAllowance");
        expectAccepted(await create(["webex_calling"], { webex_calling: 10 }));
    });

    it("do not treat a property that every object inherits as a package", async () => {
        expectRefused(await create(["webex_calling"], { webex_calling: 5, constructor: 1 }), "notCountable");
        expectRefused(await create(["constructor"], undefined), "noKnownPackage");
    });
});
