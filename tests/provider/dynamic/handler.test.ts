// The shell over a resource of the test's own: severities, the refresh's note, partial creations, traces.
import { expect } from "chai";
import { RefusedByBackend } from "../../../provider/webex/errors/family";
import type { Refusal, Severity } from "../../../provider/validation/refusal";
import type { Raw } from "../../../provider/validation/unknown";
import { Session } from "../../../provider/run-state/session";
import { handlerFor } from "../../../provider/dynamic/handler";
import { stopIfDifferent, stopIfRefused } from "../../../provider/dynamic/stop-if-refused";
import { plain } from "../../../provider/dynamic/plain";
import { KeptInState, Refused, type Resource } from "../../../provider/dynamic/resource";

const refusal = (rule: string, severity: Severity): Refusal => ({
    rule,
    severity,
    path: "name",
    reason: "is wrong",
    source: "guide",
    fix: "Write another.",
});
const refusals = [refusal("X1", "refused"), refusal("X2", "warned"), refusal("X3", "refused")];

const base: Resource = {
    nameOf: () => "the thing",
    keysOf: () => [],
    declaredOnceRule: "I1",
    check: async (_, news) => ({ inputs: { ...news, left: undefined }, refusals }),
    diff: async () => ({ changes: true, refusals }),
    create: async () => ({ id: "id", outs: { a: 1, b: undefined } }),
    read: async (id, props) =>
        id === "gone" ? undefined : { outs: { ...props, c: undefined }, inputs: { d: undefined } },
    update: async () => ({ a: 2, list: [{ b: undefined }] }),
    remove: async () => undefined,
};

function shell(changes: Partial<Resource> = {}) {
    const lines: string[] = [];
    const session = new Session({ env: {}, say: (line) => void lines.push(line) });
    return { lines, handler: handlerFor("Thing", { ...base, ...changes }, session) };
}

async function thrown(call: Promise<unknown>): Promise<Error & Raw> {
    const error: unknown = await call.then(
        () => undefined,
        (reason: unknown) => reason,
    );
    if (!(error instanceof Error)) {
        throw new Error("nothing was thrown");
    }
    return error as Error & Raw;
}

describe("the dynamic provider's handler", () => {
    it("reports refusals and warnings without naming a property", async () => {
        const { handler, lines } = shell();
        const { inputs, failures } = await handler.check({}, { name: "a" });
        expect(inputs).to.deep.equal({ name: "a" });
        expect(failures).to.deep.equal(
            ["X1", "X3"].map((id) => ({ property: "", reason: `[${id}] name: is wrong (guide). Write another.` })),
        );
        expect(lines).to.deep.equal(["warning: the thing: [X2] name: is wrong (guide). Write another."]);
    });

    it("rejects a refused change in diff, except once after a read", async () => {
        const { handler } = shell();
        const error = await thrown(handler.diff("id", {}, {}));
        expect(error).to.be.instanceOf(Refused);
        expect(error.message.split("\n")).to.have.length(2);
        await handler.read("id", {});
        expect(await handler.diff("id", {}, {})).to.deep.equal({
            changes: true,
            replaces: [],
            deleteBeforeReplace: false,
        });
        expect(await thrown(handler.diff("id", {}, {}))).to.be.instanceOf(Refused);
    });

    it("accepts a change in diff that only causes a warning", async () => {
        const { handler } = shell({ diff: async () => ({ changes: false, refusals: [refusal("X2", "warned")] }) });
        expect((await handler.diff("id", {}, {})).changes).to.equal(false);
    });

    it("deletes the old object first when it replaces one", async () => {
        const { handler } = shell({ diff: async () => ({ changes: true, replaces: ["email"], refusals: [] }) });
        expect(await handler.diff("id", {}, {})).to.deep.equal({
            changes: true,
            replaces: ["email"],
            deleteBeforeReplace: true,
        });
    });

    it("returns no undefined values, at any depth", async () => {
        const { handler } = shell();
        expect((await handler.create({})).outs).to.have.all.keys("a");
        expect((await handler.update("id", {}, {})).outs).to.deep.equal({ a: 2, list: [{}] });
        expect(await handler.read("id", { e: 1 })).to.deep.equal({ id: "id", props: { e: 1 }, inputs: {} });
        expect(Object.keys(plain({ a: undefined, b: { c: undefined }, d: null }))).to.deep.equal(["b", "d"]);
    });

    it("returns an empty result for an object that no longer exists", async () => {
        expect(await shell().handler.read("gone", {})).to.deep.equal({});
    });

    for (const method of ["create", "update"] as const) {
        it(`keeps id, outputs and provider line if a ${method} fails half way`, async () => {
            const fail = async (): Promise<never> => {
                throw new KeptInState("id-9", { a: 1, b: undefined }, new RefusedByBackend("no capacity"));
            };
            const { handler } = shell({ create: fail, update: fail });
            const inputs = { __provider: "line" };
            const error = await thrown(
                method === "create" ? handler.create(inputs) : handler.update("id-9", {}, inputs),
            );
            expect(error).to.include({ id: "id-9", message: "no capacity" });
            expect(error["properties"]).to.deep.equal({ a: 1, __provider: "line" });
            expect(error["reasons"]).to.deep.equal(["no capacity"]);
        });
    }

    it("never treats an ordinary failure as a partial creation", async () => {
        const failure = async (): Promise<never> => {
            throw new RefusedByBackend("no", { status: 400, trackingId: "NA_1" });
        };
        const error = await thrown(shell({ create: failure }).handler.create({}));
        expect(error).to.not.have.any.keys("id", "properties", "reasons");
    });

    it("prints no stack trace for expected problems, and the whole trace for our own bugs", async () => {
        const printed = (error: Error): string => `${error}: ${error.stack ?? ""}`;
        const expected = await thrown(shell().handler.diff("id", {}, {}));
        expect(printed(expected)).to.not.match(/\n\s+at |\[X1\]/u);
        const refused = await thrown(
            shell({ remove: () => Promise.reject(new RefusedByBackend("no")) }).handler.delete("id", {}),
        );
        expect(printed(refused)).to.not.match(/\n\s+at /u);
        expect(refused.message).to.equal("no");
        const ours = await thrown(
            shell({ remove: () => Promise.reject(new TypeError("ours")) }).handler.delete("id", {}),
        );
        expect(printed(ours)).to.match(/TypeError: ours\n\s+at /u);
    });
});

describe("the validation before anything is sent", () => {
    it("fails on refusals, and not on warnings", () => {
        expect(() => stopIfRefused(refusals)).to.throw(Refused, /\[X1\].*\n\[X3\]/u);
        expect(() => stopIfRefused([refusal("X2", "warned")])).to.not.throw();
    });

    it("fails on an existing object that differs, and names adopt", () => {
        expect(() => stopIfDifferent("A user", ["email", "roles"])).to.throw(
            Refused,
            /A user already exists and differs in email, roles; it was not changed.*adopt: true/u,
        );
        expect(() => stopIfDifferent("A user", [])).to.not.throw();
    });
});
