// Which projects get a passphrase and a place for their state by themselves: those of this checkout, and no others.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { projectDefaults } from "../../tools/pulumi/project-defaults";

describe("the defaults for this checkout's projects", () => {
    let root: string;
    let checkout: string;
    let ours: Record<string, string>;

    beforeEach(() => {
        root = realpathSync(mkdtempSync(join(tmpdir(), "project-defaults-")));
        checkout = join(root, "checkout");
        ours = { PULUMI_CONFIG_PASSPHRASE: "", PULUMI_BACKEND_URL: `file://${join(checkout, ".state")}` };
        for (const folder of ["checkout/examples/first", "checkout-of-another"]) {
            mkdirSync(join(root, folder), { recursive: true });
        }
        writeFileSync(join(checkout, "Pulumi.yaml"), "");
        writeFileSync(join(root, "checkout-of-another", "Pulumi.yaml"), "");
    });
    afterEach(() => rmSync(root, { recursive: true, force: true }));

    const defaults = (args: readonly string[], from: string, env: NodeJS.ProcessEnv = {}): Record<string, string> =>
        projectDefaults(args, env, join(root, from), checkout);

    it("apply at the root and in any folder below it", () => {
        expect(defaults(["up"], "checkout")).to.deep.equal(ours);
        expect(defaults(["up"], "checkout/examples/first")).to.deep.equal(ours);
    });

    for (const args of [["--cwd", "../checkout"], ["--cwd=../checkout"], ["-C", "../checkout"], ["-C../checkout"]]) {
        it(`follow ${args.join(" ")}`, () => {
            expect(defaults(["up", ...args], "checkout-of-another")).to.deep.equal(ours);
        });
    }

    it("do not affect other projects, including one whose folder begins with the same name", () => {
        expect(defaults(["up"], "checkout-of-another")).to.deep.equal({});
        expect(defaults(["up", "--cwd", "../checkout-of-another"], "checkout")).to.deep.equal({});
        expect(defaults(["up"], ".")).to.deep.equal({});
    });

    it("ignore arguments after --", () => {
        expect(defaults(["up", "--", "--cwd", "../checkout"], "checkout-of-another")).to.deep.equal({});
    });

    it("follow links", () => {
        symlinkSync(checkout, join(root, "link"));
        expect(defaults(["up"], "link/examples")).to.deep.equal(ours);
    });

    it("never override what the user has set", () => {
        const env = { PULUMI_CONFIG_PASSPHRASE_FILE: "/my/file", PULUMI_BACKEND_URL: "s3://mine" };
        expect(defaults(["up"], "checkout", env)).to.deep.equal({});
    });
});
