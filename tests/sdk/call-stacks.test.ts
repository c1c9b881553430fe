// The call stacks that Pulumi notes for each property cost nothing, and everybody else's stay what they were.
import type * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import * as wholesale from "../../sdk";
import { mocked, registered } from "./registrations";

const args: wholesale.OnboardingTemplateArgs = {
    name: "Standard",
    serviceProviderAdmin: "ops@partner.example",
    country: "SE",
    language: "sv",
    subscription: "Sub-100200",
};

describe("while a resource is created, call stacks", () => {
    const stacks: { prepareStackTrace?: typeof format | undefined } = Error;
    const before = stacks.prepareStackTrace;
    let formatted: string[];
    const format = (error: Error, frames: NodeJS.CallSite[]): unknown => {
        formatted.push(frames[0]?.getFunctionName() ?? "");
        return `${String(error)}, as formatted by the test`;
    };

    beforeEach(async () => {
        await mocked();
        formatted = [];
        stacks.prepareStackTrace = format;
    });
    afterEach(() => {
        stacks.prepareStackTrace = before;
        delete process.env["PULUMI_DEBUG_PROMISE_LEAKS"];
    });

    /** Those of the promises behind the properties; the rest of the work is done later. */
    function notedWhileMade(opts?: pulumi.CustomResourceOptions): {
        noted: number;
        made: wholesale.OnboardingTemplate;
    } {
        const made = new wholesale.OnboardingTemplate("standard", args, opts);
        return { noted: formatted.filter((name) => name === "debuggablePromise").length, made };
    }

    it("of Pulumi's promises are not formatted", async () => {
        const { noted, made } = notedWhileMade();
        expect(noted).to.equal(0);
        await registered(made);
    });

    it("of Pulumi's promises are formatted if leaking promises are looked for", async () => {
        process.env["PULUMI_DEBUG_PROMISE_LEAKS"] = "1";
        const { noted, made } = notedWhileMade();
        expect(noted).to.be.greaterThan(4 * Object.keys(args).length);
        await registered(made);
    });

    it("of an error in the program's own transformation are formatted as before", () => {
        const seen: (string | undefined)[] = [];
        const own = (): undefined => {
            seen.push(new Error("own").stack);
            throw new Error("thrown");
        };
        expect(() => notedWhileMade({ transformations: [own] }))
            .to.throw("thrown")
            .with.property("stack", "Error: thrown, as formatted by the test");
        expect(seen).to.deep.equal(["Error: own, as formatted by the test"]);
    });

    it("are formatted by the program's own formatter again afterwards, also if creating it failed", async () => {
        await registered(notedWhileMade().made);
        expect(stacks.prepareStackTrace).to.equal(format);
        expect(() => notedWhileMade({ parent: "nobody" as unknown as pulumi.Resource })).to.throw("nobody");
        expect(stacks.prepareStackTrace).to.equal(format);
    });

    it("are not changed if nothing formats them", async () => {
        stacks.prepareStackTrace = undefined;
        await registered(notedWhileMade().made);
        expect(stacks.prepareStackTrace).to.equal(undefined);
    });
});
