// What `npm publish` would send: the program's side, the provider, the emulator and documents; no tests, no tools.
import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { promisify } from "node:util";
import { expect } from "chai";
import { satisfies, subset } from "semver";
import { z } from "zod";
import { packageRoot } from "../../tools/pulumi/package-root";

const root = packageRoot();
const packed = z.array(z.object({ files: z.array(z.object({ path: z.string() })) }));

const described = z.object({
    bin: z.record(z.string(), z.string()),
    main: z.string(),
    types: z.string(),
    exports: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])),
});

const manifest = z.object({ engines: z.object({ node: z.string() }) });
const locked = z.object({
    packages: z.record(
        z.string(),
        z.object({
            dev: z.boolean().optional(),
            // Old packages write a list here.
            engines: z
                .union([z.record(z.string(), z.string()), z.array(z.string()).transform(() => undefined)])
                .optional(),
        }),
    ),
});

const ALLOWED =
    /^(bin|dist\/sdk|dist\/cli|dist\/provider|dist\/plugin|dist\/emulator|emulator\/console\/assets|docs|templates|examples\/fleet)\/|^plugin\/(pulumi-resource-webexwholesale(\.cmd)?|schema\.json|start\.js|PulumiPlugin\.yaml|package\.json)$|^(package\.json|README\.md|LICENSE|CHANGELOG\.md|CONTRIBUTING\.md|SECURITY\.md)$/u;

describe("the package", () => {
    let files: string[];
    before(async function () {
        this.timeout(240_000);
        const npm = ["pack", "--dry-run", "--json", "--ignore-scripts"];
        const { stdout } = await promisify(execFile)("npm", npm, { cwd: root, maxBuffer: 2 ** 24 });
        files = packed.parse(JSON.parse(stdout)).flatMap((one) => one.files.map(({ path }) => path));
    });

    it("contains bin, sdk, cli, provider, plugin, emulator, documents and nothing else", () => {
        expect(files.filter((file) => !ALLOWED.test(file))).to.deep.equal([]);
    });

    it("contains both entries, both commands and the licence", () => {
        const { bin, main, types, exports } = described.parse(
            JSON.parse(readFileSync(join(root, "package.json"), "utf8")),
        );
        const entries = Object.values(exports).flatMap((one) => (typeof one === "string" ? [one] : Object.values(one)));
        const named = [...Object.values(bin), main, types, ...entries].map((path) => path.replace(/^\.\//u, ""));
        expect(named).to.include.members(["dist/sdk/index.js", "dist/provider/index.js"]);
        expect(files).to.include.members([...named, "LICENSE", "package.json"]);
    });

    it("contains the plugin with its launchers and its schema", () => {
        const launchers = ["", ".cmd"].map((ending) => `plugin/pulumi-resource-webexwholesale${ending}`);
        expect(files).to.include.members([
            ...launchers,
            "plugin/start.js",
            "plugin/schema.json",
            "plugin/PulumiPlugin.yaml",
            "plugin/package.json",
            "dist/plugin/main.js",
        ]);
    });

    it("contains what its commands load", () => {
        for (const name of ["pulumi-webex-wholesale", "webex-wholesale", "webex-wholesale-emulator"]) {
            const [, loaded = ""] =
                /require\("\.\.\/(.+)"\)/u.exec(readFileSync(join(root, "bin", `${name}.js`), "utf8")) ?? [];
            expect(files, name).to.include(loaded);
        }
    });

    it("contains only files built from the sources of this checkout, nothing left from an earlier build", () => {
        const compiled = files.filter((file) => file.startsWith("dist/") && file.endsWith(".js"));
        const orphans = compiled.filter(
            (file) => !existsSync(join(root, file.replace(/^dist\//u, "").replace(/\.js$/u, ".ts"))),
        );
        expect(compiled).to.have.length.above(50);
        expect(orphans).to.deep.equal([]);
    });

    it("contains no source maps, because it does not contain the sources that they refer to", () => {
        expect(files.filter((file) => file.endsWith(".map"))).to.deep.equal([]);
    });

    it("contains every file that its documents link to", () => {
        const dead = files
            .filter((file) => file.endsWith(".md"))
            .flatMap((file) =>
                [...readFileSync(join(root, file), "utf8").matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)/gu)].map(
                    ([, link = ""]) => ({ file, to: posix.join(posix.dirname(file), link) }),
                ),
            )
            .filter(({ to }) => !files.some((file) => file === to || file.startsWith(`${to}/`)));
        expect(dead.map(({ file, to }) => `${file} -> ${to}`)).to.deep.equal([]);
    });

    it("requires a Node.js version that all its dependencies support", () => {
        const lock = locked.parse(JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"))).packages;
        const own = lock[""]?.engines?.node ?? "";
        expect(own).to.equal(manifest.parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8"))).engines.node);
        const wants = Object.entries(lock).filter(
            ([, { dev, engines }]) => dev !== true && engines?.node !== undefined,
        );
        const refusing = wants.filter(([, { engines }]) => !subset(own, engines?.node ?? ""));
        expect(wants).to.have.length.above(100);
        expect(refusing.map(([name, { engines }]) => `${name}: ${engines?.node ?? ""}`)).to.deep.equal([]);
        expect(["22.9.0", "24.0.0"].filter((node) => !satisfies(node, own))).to.deep.equal([]);
        const pipelines = readFileSync(join(root, "docs", "pipelines", "github-deploy.yml"), "utf8");
        for (const version of [
            readFileSync(join(root, ".nvmrc"), "utf8").trim(),
            ...[...pipelines.matchAll(/node-version: (\S+)/gu)].map(([, one = ""]) => one),
        ]) {
            expect(satisfies(`${version}.99.0`, own), version).to.equal(true);
        }
    });

    it("contains no state, no key and no settings", () => {
        const found = files.filter((file) => /sqlite|\.env|\.pem|\.npmrc|Pulumi\.|\.tgz/u.test(file));
        expect(found).to.deep.equal(["examples/fleet/Pulumi.yaml", "templates/typescript/Pulumi.yaml"]);
    });
});
