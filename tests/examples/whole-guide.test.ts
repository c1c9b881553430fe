// The whole guide on the real engine, in the three stages a reader goes through.
import { expect } from "chai";
import { join } from "node:path";
import { packageRoot } from "../../tools/pulumi/package-root";
import { runChild } from "../../tools/pulumi/child";
import { anExample, rulesIn } from "./example-stack";

describe("the example of the whole guide", function () {
    this.timeout(180_000);
    const stack = anExample("whole-guide");

    it("goes from template to Setup Assist, and then has nothing to do", async () => {
        await stack().mustUp("1-create");
        const { emulator } = stack();
        expect((await emulator.api("GET", "/wholesale/onboardingTemplates"))["items"]).to.have.length(2);
        expect(await emulator.customers()).to.have.length(2);
        expect(await emulator.list("/wholesale/subscribers")).to.have.length(4);
        expect(await emulator.list("/wholesale/setupAssistRequests")).to.have.length(1);
        const outputs = await stack().project.outputs();
        expect(outputs["emergencyProviders"]).to.deep.equal({ lakeside: "redsky" });
        expect(outputs["numberOfOlle"]).to.be.oneOf(["+46920123401", "+46920123402"]);
        expect(outputs["setupAssistForm"]).to.contain("Anna Berg").and.to.contain("Lager");
    });

    it("adds to what exists in place", async () => {
        const before = await stack().emulator.customers();
        const number = (await stack().project.outputs())["numberOfOlle"];
        await stack().mustUp("2-grow");
        expect((await stack().emulator.customers()).map(({ id }) => id)).to.deep.equal(before.map(({ id }) => id));
        expect(await stack().emulator.list("/wholesale/subscribers")).to.have.length(5);
        expect((await stack().project.outputs())["numberOfOlle"]).to.equal(number);
    });

    it("is refused in the last stage, with all refusals of the first resource at once", async () => {
        expect(rulesIn(await stack().mustRefuse("3-refused"))).to.deep.equal(["C15", "C6", "C7", "C8"]);
    });

    it("is refused by the command `check`, with all refusals of the program at once", async () => {
        const { project, emulator } = stack();
        project.write({ "state.json": JSON.stringify(await project.exportStack()) });
        const command = join(packageRoot(), "bin", "webex-wholesale.js");
        const args = [command, "check", "--stack", "test", "--state", "state.json"];
        const env = { ...process.env, ...emulator.environment };
        const { code, stdout, stderr } = await runChild(process.execPath, args, { cwd: project.folder, env });
        expect(code, stdout + stderr).to.equal(1);
        expect(rulesIn(stdout), stdout).to.deep.equal(["C15", "C6", "C7", "C8", "U3", "U7"]);
    });

    it("is not destroyed while the customers are protected", async () => {
        stack().turnTo("2-grow");
        const { code, stdout, stderr } = await stack().project.destroy(["--suppress-progress"]);
        expect(code, stdout + stderr).not.to.equal(0);
        expect(await stack().emulator.customers()).to.have.length(2);
    });

    it("is destroyed after it is unprotected; the organizations stay at Webex", async () => {
        await stack().mustDestroy();
        expect(await stack().emulator.customers()).to.deep.equal([]);
        expect(await stack().emulator.api("GET", "/wholesale/onboardingTemplates")).to.have.property("items").empty;
        expect(await stack().emulator.list("/organizations")).to.have.length.at.least(2);
    });
});
