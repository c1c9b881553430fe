// Two stacks share one backend that takes five requests a second: both wait their turn, and neither user hears of it.
import { expect } from "chai";
import { said } from "../support/engine-outcome";
import { PulumiProject } from "../support/pulumi-project";
import { pulumiIsThere } from "../support/pulumi-cli";
import { company, PROGRAM } from "./runs/declared";
import { asDeclared } from "./runs/naming";
import { Scene } from "./runs/scene";

describe("two stacks with a limit of five requests a second", function () {
    this.timeout(5 * 60_000);
    before(pulumiIsThere);

    it("both succeed, and users see no 429", async () => {
        const scene = await Scene.set("rate-limit", "classes");
        const other = await PulumiProject.create({
            files: { "index.js": PROGRAM, "declared.json": JSON.stringify(company("skellefte")) },
            env: scene.environment,
        });
        try {
            scene.declare(company("norrbygg"), asDeclared);
            await scene.api.control("PUT", "/partner", { requestsPerSecond: 5 });
            const outcomes = (await Promise.all([scene.project.up(), other.up()])).map(said);
            for (const { code, text } of outcomes) {
                expect(code, text).to.equal(0);
                expect(text).not.to.match(/429|Too many/u);
            }
            const { body } = await scene.api.control("GET", "/requests");
            expect(
                body.items?.some(({ status }) => Number(status) === 429),
                "a request over the limit",
            ).to.equal(true);
            await scene.api.control("PUT", "/partner", { requestsPerSecond: null });
            expect(await scene.api.all("/wholesale/customers")).to.have.length(2);
            expect(await scene.api.all("/wholesale/subscribers")).to.have.length(4);
        } finally {
            other.remove();
            await scene.tearDown();
        }
    });
});
