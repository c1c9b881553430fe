// The release archives of the plugin: one for each system, named as Pulumi asks for them, with the launcher that starts there.
import { expect } from "chai";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { extract, list } from "tar";
import { writeArchives } from "../../tools/archives/archives";
import { platforms } from "../../tools/archives/platforms";
import { packageRoot } from "../../tools/pulumi/package-root";

const manifest = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as {
    readonly version: string;
    readonly dependencies: Readonly<Record<string, string>>;
};
const LAUNCHER = "pulumi-resource-webexwholesale";
const SHARED = ["LICENSE", "THIRD-PARTY-NOTICES.txt", "main.js", "schema.json", "start.js"];

describe("the release archives of the plugin", function () {
    this.timeout(120_000);
    let folder: string;
    let files: string[];
    let sums: Map<string, string>;

    before(async () => {
        folder = mkdtempSync(join(tmpdir(), "webex-wholesale-archives-test-"));
        files = await writeArchives(folder, platforms);
        const lines = readFileSync(join(folder, "SHA256SUMS"), "utf8").trim().split("\n");
        sums = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    it("are there for Linux, macOS and Windows on both processors, with their checksums", () => {
        const names = ["linux", "darwin", "windows"].flatMap((system) =>
            ["amd64", "arm64"].map((processor) => `${LAUNCHER}-v${manifest.version}-${system}-${processor}.tar.gz`),
        );
        expect(files.map((file) => basename(file))).to.deep.equal([...names, "SHA256SUMS"]);
        expect([...sums.keys()]).to.deep.equal(names);
    });

    it("contain the launcher of their system, which may be executed, and one file of code", async () => {
        for (const file of files.filter((name) => name.endsWith(".tar.gz"))) {
            const entries = new Map<string, number>();
            await list({ file, onReadEntry: ({ path, mode = 0 }) => entries.set(path, mode) });
            const launcher = file.includes("-windows-") ? `${LAUNCHER}.cmd` : LAUNCHER;
            expect([...entries.keys()].sort(), file).to.deep.equal([...SHARED, launcher].sort());
            expect((entries.get(launcher) ?? 0) & 0o111, launcher).to.equal(0o111);
        }
    });

    it("are the same bytes where they contain the same, whenever they are packed", () => {
        const of = (system: string) => [...sums].filter(([name]) => name.includes(`-${system}-`)).map(([, sum]) => sum);
        expect(new Set([...of("linux"), ...of("darwin")]).size).to.equal(1);
        expect(new Set(of("windows")).size).to.equal(1);
    });

    it("pass on the licence of each package that they contain", async () => {
        await extract({ file: files[0] ?? "", cwd: folder }, ["THIRD-PARTY-NOTICES.txt"]);
        const notices = readFileSync(join(folder, "THIRD-PARTY-NOTICES.txt"), "utf8");
        for (const name of ["@grpc/grpc-js", "@pulumi/pulumi", "axios", "bottleneck", "google-protobuf", "zod"]) {
            expect(notices).to.match(new RegExp(`^${name} \\d\\S* \\(.+\\)\\n\\n\\S`, "mu"));
        }
        expect(notices).to.not.match(/^(fastify|libsql|csv-parse|chokidar) /mu);
    });
});
