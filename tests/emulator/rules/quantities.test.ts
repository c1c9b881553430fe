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

    it("takes a quantity for each countable package, and none for the others", async () => {
        const packages = ["webex_calling", "attendant_console", "cisco_calling_plan", "cx_premium_agent"];
        expectAccepted(await create(packages, { webex_calling: 1, attendant_console: 1 }));
    });

    it("takes an empty list of quantities as none", async () => {
        expectAccepted(await create(["webex_calling"], {}));
    });

    it("refuses a quantity on one package and none on another", async () => {
        expectRefused(await create(["webex_calling", "common_area_calling"], { webex_calling: 5 }), "mixedQuantities");
        expectRefused(await create(["webex_calling", "attendant_console"], { webex_calling: 5 }), "mixedQuantities");
    });

    for (const name of ["cisco_calling_plan", "cx_premium_agent", "cx_voice_ports", "webex_ai_agent"]) {
        it(`refuses a quantity on ${name}`, async () => {
            expectRefused(await create(["webex_calling", name], { webex_calling: 5, [name]: 1 }), "notCountable");
        });
    }

    it("lets a quantity on an unknown package pass, since nobody here knows whether it is countable", async () => {
        expectAccepted(await create(["webex_calling", "webex_teleport"], { webex_calling: 5, webex_teleport: 1 }));
        expectRefused(await create(["webex_calling", "webex_teleport"], { webex_teleport: 1 }), "mixedQuantities");
    });

    it("refuses a quantity on a package that the customer does not get", async () => {
        expectRefused(await create(["webex_calling"], { webex_calling: 5, webex_meetings: 5 }), "notCountable");
    });

    for (const quantity of [0, -1, 1.5, "5", true, null, 2 ** 53, [], {}]) {
        it(`refuses the quantity ${JSON.stringify(quantity)}`, async () => {
            expectRefused(await create(["webex_calling"], { webex_calling: quantity }), "notWhole");
        });
    }

    it("takes the largest safe whole number", async () => {
        expectAccepted(await create(["webex_calling"], { webex_calling: Number.MAX_SAFE_INTEGER }));
    });

    for (const limits of [[], "five", 5, null]) {
        it(`refuses ${JSON.stringify(limits)} in place of the quantities`, async () => {
            expectMalformed(await create(["webex_calling"], limits), "limits");
        });
    }

    it("refuses a quantity above the partner's allowance", async () => {
        await setting().api.control("PUT", "/partner", { allowances: { webex_calling: 10 } });
        expectRefused(await create(["webex_calling"], { webex_calling: 11 }), "aboveAllowance");
        expectAccepted(await create(["webex_calling"], { webex_calling: 10 }));
    });

    it("names no property that every object has as a package", async () => {
        expectRefused(await create(["webex_calling"], { webex_calling: 5, constructor: 1 }), "notCountable");
        expectRefused(await create(["constructor"], undefined), "noKnownPackage");
    });
});
