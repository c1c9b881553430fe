// Exporting again over an earlier export, and exporting one user: nothing that a person wrote is changed or lost.
import { expect } from "chai";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filesIn, filledIn } from "./exported-program";
import { runCommand } from "./run-command";
import { aSubscriber, Tenant, type TenantCustomer } from "./tenant";

describe("webex-wholesale export, again", function () {
    this.timeout(120_000);
    let tenant: Tenant;
    let template: string;
    let north: TenantCustomer;
    let folder: string;
    let out: string;

    before(async () => {
        tenant = await Tenant.start();
        template = await tenant.template({ name: "Standard" });
        north = await tenant.customer(template, "crm-1", "Norrbygg AB");
        await tenant.addUsers([aSubscriber(north, "anna@norrbygg.example", { extension: "1000" })]);
    });
    after(() => tenant.stop());
    beforeEach(() => {
        folder = mkdtempSync(join(tmpdir(), "webex-wholesale-merge-"));
        out = join(folder, "infrastructure");
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    const run = (...args: readonly string[]) => runCommand(["export", ...args], { env: tenant.environment });
    const read = (path: string): string => readFileSync(join(out, path), "utf8");
    const edit = (path: string, change: (text: string) => string): void =>
        writeFileSync(join(out, path), change(read(path)));

    async function exported(...args: readonly string[]): Promise<string> {
        const { code, stdout, stderr } = await run("--out", out, ...args);
        expect(code, stderr).to.equal(0);
        return stdout;
    }

    it("is refused without --merge, which the message names, before anything is requested", async () => {
        await exported();
        const before = filesIn(out);
        await tenant.listen();
        const { code, stderr } = await run("--out", out);
        expect(code).to.equal(2);
        expect(stderr).to.match(
            /^webex-wholesale: The folder \S+ is not empty \(.*\); it contains an earlier export, and nothing was overwritten\. Add --merge .*\n$/u,
        );
        expect(filesIn(out)).to.deep.equal(before);
        expect((await tenant.requests()).all).to.equal(0);
    });

    it("refuses to merge with a folder that is not an export", async () => {
        await exported();
        rmSync(join(out, "answers.ts"));
        const { code, stderr } = await run("--out", out, "--merge");
        expect({ code, stderr }).to.deep.equal({
            code: 2,
            stderr: `webex-wholesale: The folder ${out} is not empty (.gitignore, Pulumi.yaml, complete.ts); nothing was overwritten. Choose another folder with --out.\n`,
        });
    });

    it("finds nothing to do where nothing has changed, also after the answers and the project files were edited", async () => {
        await exported();
        edit("answers.ts", filledIn);
        edit("Pulumi.yaml", (text) => `${text}config: {}\n`);
        const before = filesIn(out);
        expect(await exported("--merge")).to.match(/^Compared 1 customer, .* with .*: nothing has changed\.\n$/u);
        expect(filesIn(out)).to.deep.equal(before);
    });

    it("adds a new customer of the same name, and keeps the file, the name and the answers of the former one", async () => {
        await exported();
        edit("answers.ts", filledIn);
        edit("index.ts", (text) => `${text}import "./ours";\n`);
        writeFileSync(join(out, "ours.ts"), "// ours\n");
        const before = filesIn(out);
        const other = await tenant.customer(template, "crm-2", "Norrbygg AB", { packages: ["webex_meetings"] });
        const said = await exported("--merge");
        expect(said).to.contain("\nNew files:\n  customers/norrbygg-ab-crm-2.ts\n");
        expect(said).to.contain("\nFiles to which lines were added:\n  index.ts\n  answers.ts\n");
        const {
            "customers/norrbygg-ab-crm-2.ts": added,
            "index.ts": index,
            "answers.ts": answers = "",
            ...rest
        } = filesIn(out);
        expect(added).to.contain('externalId: "crm-2"').and.to.contain('answers["norrbygg-ab-crm-2"]');
        expect(index).to.equal(
            before["index.ts"]?.replace(
                /^import "\.\/customers\/norrbygg-ab";$/mu,
                '$&\nimport "./customers/norrbygg-ab-crm-2";',
            ),
        );
        expect(answers.startsWith(before["answers.ts"]?.replace(/\}\);\n$/u, "") ?? "-"), answers).to.equal(true);
        expect(answers).to.match(
            / {4}"norrbygg-ab-crm-2": \{\n {8}template: "standard",\n {8}adminEmail: "",\n {8}locationSupportsWebex: false,\n {4}\},\n\}\);\n$/u,
        );
        const { "index.ts": _, "answers.ts": __, ...kept } = before;
        expect(rest).to.deep.equal(kept);
        await tenant.api.delete(`/wholesale/customers/${other.id}`);
    });

    it("keeps a file that was edited or differs, writes what Webex has now beside it, and names both", async () => {
        await exported();
        edit("customers/norrbygg-ab.ts", (text) => text.replace("{ protect: true }", "{ protect: false }"));
        const edited = read("customers/norrbygg-ab.ts");
        const said = await exported("--merge", "--customer", "crm-1");
        expect(said).to.match(
            /that you edited.*:\n {2}customers\/norrbygg-ab\.ts {2}customers\/norrbygg-ab\.ts\.new\n$/mu,
        );
        expect(read("customers/norrbygg-ab.ts")).to.equal(edited);
        expect(read("customers/norrbygg-ab.ts.new")).to.equal(edited.replace("protect: false", "protect: true"));
    });

    it("prints the line of one user instead, and reports an address that nobody has", async () => {
        const { code, stdout, stderr } = await run("--user", "ANNA@norrbygg.example");
        expect(code, stderr).to.equal(0);
        expect(stdout).to.match(
            /^\/\/ Where `customer` is the WholesaleCustomer of crm-1:\nnew wholesale\.CustomerUser\("anna@norrbygg\.example", \{ customer, email: "anna@norrbygg\.example", .* adopt: true \}\);\n$/u,
        );
        const unknown = await run("--user", "bo@norrbygg.example", "--customer", "crm-1");
        expect(unknown.code).to.equal(2);
        expect(unknown.stderr).to.contain(
            'webex-wholesale: Webex has no user with the e-mail address "bo@norrbygg.example" at these customers.\n',
        );
        const both = await run("--user", "anna@norrbygg.example", "--out", out);
        expect([both.code, both.stderr]).to.deep.equal([
            2,
            "webex-wholesale: --user prints lines and writes no files: leave out --out, --merge and --import-file.\n",
        ]);
    });
});
