// Quantities that change, by every road: raised, lowered, dropped, swapped, given up, begun.
import { expect } from "chai";
import { aChange, aPrecheck } from "../bodies";
import { anEmulator } from "../setting";
import { expectAccepted, expectRefused } from "./judged";

describe("emulator rules: quantities that change", () => {
    const setting = anEmulator();
    const BOTH = ["webex_calling", "webex_meetings"];
    const LIMITS = { webex_calling: 25, webex_meetings: 5 };

    const restricted = async () => {
        const { api } = setting();
        const { path, orgId } = await api.customer({ packages: BOTH, limits: LIMITS });
        const change = (packages: readonly string[], limits?: unknown) => api.put(path, aChange(packages, limits));
        return { change, path, orgId, control: path.replace("/wholesale", "") };
    };
    const unrestricted = async () => {
        const { api } = setting();
        const { path } = await api.customer({ packages: BOTH });
        return (packages: readonly string[], limits?: unknown) => api.put(path, aChange(packages, limits));
    };

    it("refuse a lower quantity, and accept the same or a higher one", async () => {
        const { change } = await restricted();
        expectRefused(await change(BOTH, { ...LIMITS, webex_calling: 24 }), "quantityLowered");
        expectAccepted(await change(BOTH, LIMITS));
        expectAccepted(await change(BOTH, { ...LIMITS, webex_calling: 26 }));
        expectRefused(await change(BOTH, LIMITS), "quantityLowered");
    });

    it("show a quantity as the units of the licence", async () => {
        const { change, orgId } = await restricted();
        expectAccepted(await change(BOTH, { ...LIMITS, webex_calling: 30 }));
        const licenses = (await setting().api.get(`/licenses?orgId=${orgId}`)).body.items;
        expect(licenses?.map((license) => license["totalUnits"])).to.deep.equal([30, 5]);
    });

    it("accept a lower quantity for a package that was removed and is added again", async () => {
        const { change } = await restricted();
        expectAccepted(await change(["webex_meetings"], { webex_meetings: 5 }));
        expectAccepted(await change(BOTH, { webex_calling: 1, webex_meetings: 5 }));
    });

    it("accept another package in place of one, with its quantity", async () => {
        const { change } = await restricted();
        expectAccepted(await change(["webex_suite"], { webex_suite: 1 }));
    });

    it("keep a restricted customer restricted, also when all packages are replaced", async () => {
        const { change } = await restricted();
        expectRefused(await change(BOTH), "madeUnrestricted");
        expectRefused(await change(BOTH, {}), "madeUnrestricted");
        expectRefused(await change(["webex_suite"]), "madeUnrestricted");
        expectRefused(await change(["cx_premium_agent"]), "madeUnrestricted");
        expectRefused(await change(BOTH, { webex_calling: 25 }), "mixedQuantities");
    });

    it("keep an unrestricted customer unrestricted, also when all packages are replaced", async () => {
        const change = await unrestricted();
        expectRefused(await change(BOTH, LIMITS), "madeRestricted");
        expectRefused(await change(["webex_suite"], { webex_suite: 5 }), "madeRestricted");
        expectAccepted(await change(["webex_suite"]));
    });

    it("limit an increase by the allowance, and accept what is already assigned", async () => {
        const { change } = await restricted();
        await setting().api.control("PUT", "/partner", { allowances: { webex_calling: 20 } });
        expectAccepted(await change(BOTH, LIMITS));
        expectRefused(await change(BOTH, { ...LIMITS, webex_calling: 26 }), "aboveAllowance");
    });

    it("refuse new quantities while the customer migrates, and accept what is already assigned", async () => {
        const { change, control } = await restricted();
        await setting().api.control("PUT", control, { migrating: true });
        expectRefused(await change(BOTH, { ...LIMITS, webex_calling: 26 }), "migration");
        expectAccepted(await change(BOTH, LIMITS));
        await setting().api.control("PUT", control, { migrating: false });
        expectAccepted(await change(BOTH, { ...LIMITS, webex_calling: 26 }));
    });

    it("validate against a quantity that was changed outside the API", async () => {
        const { change, control } = await restricted();
        await setting().api.control("PUT", control, { limits: { webex_calling: 40, webex_meetings: 5 } });
        expectRefused(await change(BOTH, LIMITS), "quantityLowered");
        expectAccepted(await change(BOTH, { ...LIMITS, webex_calling: 40 }));
    });

    it("change nothing if any rule refuses", async () => {
        const { change, path } = await restricted();
        const before = (await setting().api.get(path)).text;
        expectRefused(await change(["webex_calling"], { webex_calling: 24 }), "quantityLowered");
        expect((await setting().api.get(path)).text).to.equal(before);
    });

    it("are the same in the precheck, also for an existing customer", async () => {
        const { api } = setting();
        const { orgId, control } = await restricted();
        const precheck = (limits: unknown, fields = {}) =>
            api.post(
                "/wholesale/customers/validate",
                aPrecheck({ packages: BOTH, limits, externalId: undefined, ...fields }),
            );
        expectAccepted(await precheck({ webex_calling: 1, webex_meetings: 1 }));
        expectRefused(await precheck({ webex_calling: 0, webex_meetings: 1 }), "notWhole");
        expectRefused(await precheck(LIMITS, { externalId: "crm-004711" }), "externalIdTaken", 409);
        expectAccepted(await precheck(LIMITS, { orgId, externalId: "crm-004711" }));
        expectRefused(await precheck({ ...LIMITS, webex_calling: 24 }, { orgId }), "quantityLowered");
        await api.control("PUT", control, { migrating: true });
        expectRefused(await precheck({ ...LIMITS, webex_calling: 26 }, { orgId }), "migration");
    });
});
