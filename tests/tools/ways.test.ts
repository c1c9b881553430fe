// Which pulumi is taken: the user's, Pulumi's download, a build, or a sentence that says what to install.
import {
    chmodSync,
    chownSync,
    existsSync,
    mkdirSync,
    readdirSync,
    readFileSync,
    statSync,
    symlinkSync,
    writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { DownloadServer } from "./download-server";
import { ToolSandbox } from "./tool-sandbox";

describe("the choice of a pulumi", () => {
    let sandbox: ToolSandbox;

    beforeEach(() => {
        sandbox = new ToolSandbox();
    });
    afterEach(() => sandbox.remove());

    it("uses the one on PATH, passes every argument on and returns its exit code", async () => {
        sandbox.pulumiAt(sandbox.bin, "3.254.1");
        const { code, stdout, stderr } = await sandbox.run("up", "--cwd", "/a b", "--", "x");
        expect(stdout).to.equal("ran 3.254.1 home=[] args=[up --cwd /a b -- x]\n");
        expect(code).to.equal(42);
        expect(stderr).to.equal(`pulumi: Using pulumi v3.254.1 from PATH, ${join(sandbox.bin, "pulumi")}.\n`);
        expect(existsSync(sandbox.cache)).to.equal(false);
    });

    for (const version of ["3.250.9", "4.0.0"]) {
        it(`does not use pulumi ${version} on PATH`, async () => {
            sandbox.pulumiAt(sandbox.bin, version);
            const { code, stderr } = await sandbox.run("up");
            expect(code).to.equal(1);
            expect(stderr).to.contain("Pulumi is not available");
        });
    }

    it("does not use one that cannot run Node.js programs", async () => {
        sandbox.script(join(sandbox.bin, "pulumi"), "#!/bin/sh\necho v3.255.0\n");
        expect((await sandbox.run("up")).code).to.equal(1);
    });

    it("uses the newest suitable one that was fetched to the user's home", async () => {
        for (const version of ["3.99.0", "3.252.0", "3.253.0", "4.1.0"]) {
            sandbox.pulumiAt(join(sandbox.home, ".pulumi", "versions", version, "bin"), version);
        }
        expect((await sandbox.run("up")).stdout).to.contain("ran 3.253.0 home=[]");
    });

    it("downloads the official one if that can be reached, once", async () => {
        const server = await DownloadServer.start(sandbox);
        const first = await sandbox.run("up");
        const second = await sandbox.run("up");
        await server.stop();
        expect(first.stdout).to.contain(`ran 3.255.0 home=[${join(sandbox.cache, "pulumi")}]`);
        expect(first.stderr).to.contain("downloaded from Pulumi").and.not.to.contain("stand-in");
        expect(second.code).to.equal(42);
        expect(server.requests).to.have.length(1);
    });

    it("builds it if the download is not a pulumi", async () => {
        const server = await DownloadServer.start(sandbox, { archive: "not an archive" });
        sandbox.go();
        const { stdout, stderr } = await sandbox.run("up");
        await server.stop();
        expect(stdout).to.contain("ran 3.255.0");
        expect(stderr).to.contain("not an archive of pulumi").and.to.contain("built from its Go module");
    });

    it("builds it if nothing can be reached, and marks the stand-ins", async () => {
        sandbox.go();
        const { stdout, stderr } = await sandbox.run("up");
        expect(stdout).to.contain(`ran 3.255.0 home=[${join(sandbox.cache, "pulumi")}]`);
        expect(stderr).to.contain("with this project's stand-ins for the Node.js language host and the random plugin");
        expect(readFileSync(join(sandbox.ownBin, "..", "STAND-IN.txt"), "utf8")).to.contain(
            "stand-ins of that project",
        );
        expect(readFileSync(join(sandbox.ownBin, "pulumi-language-nodejs"), "utf8"))
            .to.contain("# This pulumi was built")
            .and.to.contain("/language-host/main.js");
        expect(sandbox.leftovers()).to.deep.equal([]);
    });

    it("builds once, and repairs damaged stand-ins at every start", async () => {
        sandbox.go();
        await sandbox.run("up");
        const host = join(sandbox.ownBin, "pulumi-language-nodejs");
        const text = readFileSync(host, "utf8");
        writeFileSync(host, "#!/bin/sh\nexit 1\n");
        await sandbox.run("up");
        expect(readFileSync(host, "utf8")).to.equal(text);
        expect(sandbox.builds()).to.have.length(1);
    });

    it("removes the stand-ins as soon as the official parts are available", async () => {
        sandbox.go();
        await sandbox.run("up");
        const plugin = join(sandbox.cache, "pulumi", "plugins", "resource-random-v4.21.2");
        expect(existsSync(plugin)).to.equal(true);
        writeFileSync(join(sandbox.cache, "last-download-attempt.json"), JSON.stringify({ at: 0, took: 1 }));
        const server = await DownloadServer.start(sandbox);
        const { stderr } = await sandbox.run("up");
        await server.stop();
        expect(stderr).to.contain("Now using pulumi v3.255.0 downloaded from Pulumi");
        expect(existsSync(plugin)).to.equal(false);
        expect(existsSync(join(sandbox.ownBin, "..", "STAND-IN.txt"))).to.equal(false);
    });

    it("says in one sentence what to install if every way fails", async () => {
        const { code, stdout, stderr } = await sandbox.run("up");
        expect(code).to.equal(1);
        expect(stdout).to.equal("");
        expect(stderr.trim().split("\n").at(-1))
            .to.match(/^pulumi: Pulumi is not available: /u)
            .and.to.contain("install Pulumi (https://www.pulumi.com/docs/install/) or Go 1.25.11 or newer");
        expect(stderr).not.to.match(/^\s+at /mu);
    });

    it("repeats the last lines of Go's output if the build fails", async () => {
        sandbox.script(join(sandbox.bin, "go"), "#!/bin/sh\necho 'go: go.mod requires go >= 1.25.11' >&2\nexit 1\n");
        const { code, stderr } = await sandbox.run("up");
        expect(code).to.equal(1);
        expect(stderr).to.contain("the Go build failed (go: go.mod requires go >= 1.25.11)");
    });

    it("never creates a ~/.pulumi", async () => {
        sandbox.go();
        await sandbox.run("up");
        expect(existsSync(join(sandbox.home, ".pulumi"))).to.equal(false);
    });
});

describe("the cache folder", () => {
    let sandbox: ToolSandbox;

    beforeEach(() => {
        sandbox = new ToolSandbox();
        sandbox.go();
    });
    afterEach(() => sandbox.remove());

    async function refusal(): Promise<string> {
        const { code, stdout, stderr } = await sandbox.run("up");
        expect({ code, stdout }, stderr).to.deep.equal({ code: 1, stdout: "" });
        expect(sandbox.builds()).to.deep.equal([]);
        expect(stderr.trim().split("\n")).to.have.length(1);
        return stderr;
    }

    it("is accessible only to its owner", async () => {
        await sandbox.run("up");
        expect((statSync(sandbox.cache).mode & 0o777).toString(8)).to.equal("700");
    });

    it("that cannot be created is reported, with the variable that selects another", async () => {
        delete sandbox.env["WEBEX_WHOLESALE_CACHE"];
        delete sandbox.env["XDG_CACHE_HOME"];
        sandbox.env["HOME"] = "/proc/self/task";
        const folder = process.platform === "darwin" ? "Library/Caches" : ".cache";
        expect(await refusal())
            .to.contain(`The cache folder /proc/self/task/${folder}/pulumi-webex-wholesale cannot be written`)
            .and.to.contain("set WEBEX_WHOLESALE_CACHE to a folder that you own");
    });

    it("is never followed through a link", async () => {
        const elsewhere = join(sandbox.home, "elsewhere");
        mkdirSync(elsewhere);
        symlinkSync(elsewhere, sandbox.cache);
        expect(await refusal()).to.contain(`The cache folder ${sandbox.cache} is a link; set WEBEX_WHOLESALE_CACHE`);
        expect(readdirSync(elsewhere)).to.deep.equal([]);
    });

    it("that everybody can write to is not used, because a pulumi in it may be anybody's", async () => {
        sandbox.pulumiAt(sandbox.ownBin, "3.255.0", sandbox.runMark);
        chmodSync(sandbox.cache, 0o777);
        expect(await refusal()).to.contain(
            `The cache folder ${sandbox.cache} is accessible to other users (mode 0777)`,
        );
        expect(existsSync(sandbox.runMark)).to.equal(false);
    });

    it("that belongs to another user is not used", async () => {
        if (process.getuid?.() === 0) {
            sandbox.pulumiAt(sandbox.ownBin, "3.255.0", sandbox.runMark);
            chownSync(sandbox.cache, 65534, 65534);
            expect(await refusal()).to.contain(`The cache folder ${sandbox.cache} belongs to another user (uid 65534)`);
            expect(existsSync(sandbox.runMark)).to.equal(false);
        }
    });

    it("also contains Go's cache, if the home folder is not writable", async () => {
        sandbox.env["HOME"] = join(sandbox.home, "missing");
        sandbox.script(join(sandbox.bin, "go"), '#!/bin/sh\necho "$GOPATH $GOCACHE" >&2\nexit 1\n');
        const { stderr } = await sandbox.run("up");
        expect(stderr).to.contain(`(${join(sandbox.cache, "go")} ${join(sandbox.cache, "go-build")})`);
    });
});
