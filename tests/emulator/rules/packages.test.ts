// Which packages a customer may have together, and which may be dropped.
import { aChange, aCustomer } from "../bodies";
import { anEmulator } from "../setting";
import { expectAccepted, expectMalformed, expectRefused } from "./judged";

describe("emulator rules: packages", () => {
    const setting = anEmulator();
    let number = 0;
    const create = async (packages: unknown) => {
        const { api } = setting();
        number += 1;
        const provisioningId = await api.template();
        return api.post("/wholesale/customers", aCustomer({ provisioningId, externalId: `c-${number}`, packages }));
    };

    it("require a package that Webex knows", async () => {
        expectRefused(await create([]), "noKnownPackage");
        expectRefused(await create(["webex_teleport"]), "noKnownPackage");
        expectMalformed(await create("webex_calling"), "packages");
        expectMalformed(await create([1]), "packages.0");
        expectMalformed(await create(undefined), "packages");
    });

    it("accept an unknown package beside a known one", async () => {
        expectAccepted(await create(["webex_calling", "webex_teleport"]));
    });

    it("require one of the packages that an add-on builds on", async () => {
        expectRefused(await create(["cisco_calling_plan"]), "addOnAlone");
        expectRefused(await create(["cisco_calling_plan", "webex_meetings"]), "addOnAlone");
        expectRefused(await create(["attendant_console", "webex_calling_standard"]), "addOnAlone");
        expectRefused(await create(["attendant_console", "common_area_calling"]), "addOnAlone");
        const bases = ["common_area_calling", "webex_calling", "webex_suite", "webex_voice", "cx_essentials"];
        for (const base of [...bases, "webex_calling_standard"]) {
            expectAccepted(await create(["cisco_calling_plan", base]));
        }
        for (const base of ["webex_calling", "webex_suite", "cx_essentials", "webex_voice"]) {
            expectAccepted(await create(["attendant_console", base]));
        }
    });

    it("accept the contact-center packages without a head office", async () => {
        expectAccepted(await create(["cx_premium_agent", "cx_standard_agent", "cx_voice_ports", "cx_ai_assistant"]));
        expectAccepted(await create(["webex_ai_agent"]));
    });

    it("keep a package that users have, and remove it once they are gone", async () => {
        const { api } = setting();
        const customer = await api.customer();
        const user = await api.user(customer);
        expectRefused(await api.put(customer.path, aChange(["webex_meetings"])), "packageInUse", 409);
        expectAccepted(await api.put(customer.path, aChange(["webex_calling"])));
        expectAccepted(await api.delete(`/wholesale/subscribers/${user.id ?? ""}`));
        expectAccepted(await api.put(customer.path, aChange(["webex_meetings"])));
    });
});
