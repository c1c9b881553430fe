// The command as a process: its one line, its errors, its end, and data that outlive it.
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import Libsql from "libsql";
import { emulatorCommand, startEmulator, startEmulatorProcess } from "../support/emulator";
import { Api, expectStatus } from "./api";

describe("emulator: the command", () => {
    let folder = "";
    before(() => (folder = mkdtempSync(join(tmpdir(), "emulator-command-"))));
    after(() => rmSync(folder, { recursive: true, force: true }));
    const file = (name: string) => join(folder, name);
    const run = (...args: string[]) =>
        spawnSync(process.execPath, [emulatorCommand(), "--port", "0", "--database", file("fresh.sqlite"), ...args], {
            encoding: "utf8",
            timeout: 10_000,
        });
    const expectOneLine = (result: ReturnType<typeof run>, ...parts: readonly string[]) => {
        expect(result.status).to.equal(1);
        expect(result.stdout).to.equal("");
        expect(result.stderr.trimEnd().split("\n"), result.stderr).to.have.length(1);
        for (const part of ["webex-wholesale-emulator: ", ...parts]) {
            expect(result.stderr).to.include(part);
        }
    };

    it("is ready within a second", async () => {
        const times: number[] = [];
        for (let attempt = 0; attempt < 3; attempt += 1) {
            const started = performance.now();
            const emulator = await startEmulatorProcess();
            times.push(performance.now() - started);
            await emulator.stop();
        }
        // A second of a machine that is free: where others are at work too, each gets its share.
        const share = Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());
        expect(Math.min(...times)).to.be.below(1000 * share);
    });

    it("keeps everything through kill -9", async () => {
        const database = file("kept.sqlite");
        const first = await startEmulatorProcess({ database, speed: 60 });
        const id = await new Api(first).template({ name: "Kept" });
        await new Api(first).control("PUT", "/partner", { allowances: { webex_calling: 7 } });
        await first.kill();
        const second = await startEmulatorProcess({ database });
        expect((await new Api(second).get(`/wholesale/onboardingTemplates/${id}`)).body["name"]).to.equal("Kept");
        expect((await new Api(second).control("GET", "/partner")).body["allowances"]).to.deep.equal({
            webex_calling: 7,
        });
        await second.stop();
        const third = await startEmulator({ database });
        expectStatus(200, await new Api(third).get(`/wholesale/onboardingTemplates/${id}`));
        await third.stop();
    });

    for (const signal of ["SIGTERM", "SIGINT"] as const) {
        it(`exits cleanly on ${signal} even while a request is open`, async () => {
            const emulator = await startEmulatorProcess();
            const api = new Api(emulator);
            await api.control("POST", "/faults", { kind: "delay", milliseconds: 600_000 });
            const open = api.get("/roles").catch(() => "cut off");
            while ((await api.control("GET", "/requests")).body.items?.length !== 1) {
                continue;
            }
            emulator.process.kill(signal);
            const [code] = (await once(emulator.process, "exit")) as [number];
            expect(code).to.equal(0);
            expect(await open).to.equal("cut off");
            await emulator.stop();
        });
    }

    it("reports the port that is in use, and does not leave a file behind", async () => {
        const emulator = await startEmulator();
        const { port } = new URL(emulator.url);
        const before = readdirSync(folder);
        expectOneLine(run("--port", port, "--database", file("unused.sqlite")), port, "--port");
        expect(readdirSync(folder)).to.deep.equal(before);
        await emulator.stop();
    });

    it("does not change a file that existed before the port was found to be in use", async () => {
        const database = file("used.sqlite");
        const former = await startEmulator({ database });
        const id = await new Api(former).template();
        await former.stop();
        const emulator = await startEmulator();
        expectOneLine(run("--port", new URL(emulator.url).port, "--database", database), "--port");
        await emulator.stop();
        const later = await startEmulator({ database });
        expectStatus(200, await new Api(later).get(`/wholesale/onboardingTemplates/${id}`));
        await later.stop();
    });

    it("refuses a file that another emulator is using, until that one has ended, however it ended", async () => {
        const database = file("shared.sqlite");
        const first = await startEmulatorProcess({ database });
        expectOneLine(run("--database", database), "shared.sqlite", "another emulator", "--database");
        expectStatus(200, await new Api(first).get("/roles"));
        await first.kill();
        const second = await startEmulatorProcess({ database });
        expectOneLine(run("--database", database), "another emulator");
        await second.stop();
        await (await startEmulatorProcess({ database })).stop();
    });

    for (const name of ["", " ", "http://127.0.0.1:1/db", "libsql://db.example", "file:emulator.sqlite", "wss://db"]) {
        it(`refuses "${name}" as a database`, () => {
            const before = readdirSync(folder);
            expectOneLine(run("--database", name), "--database", "a file");
            expect(readdirSync(folder)).to.deep.equal(before);
        });
    }

    it("prints its version", () => {
        const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
        const { status, stdout } = run("--version");
        expect({ status, stdout }).to.deep.equal({ status: 0, stdout: `${version}\n` });
    });

    it("refuses an allowed host that contains a scheme", () => {
        expectOneLine(run("--allowed-host", "http://emulator.lan"), "--help");
    });

    it("refuses a file that is not a database, and does not change it", () => {
        const text = "dear diary ".repeat(1000);
        writeFileSync(file("diary.txt"), text);
        expectOneLine(run("--database", file("diary.txt")), "diary.txt", "--database");
        expect(readFileSync(file("diary.txt"), "utf8")).to.equal(text);
    });

    it("refuses another program's database, and does not change it", () => {
        const other = new Libsql(file("other.sqlite"));
        other.exec("create table diary (day text); insert into diary values ('monday')");
        other.close();
        const before = readFileSync(file("other.sqlite"));
        expectOneLine(run("--database", file("other.sqlite")), "other.sqlite", "another program", "--database");
        expect(readFileSync(file("other.sqlite")).equals(before)).to.equal(true);
    });

    it("refuses its own database if it is damaged or of another version", async () => {
        const emulator = await startEmulator({ database: file("damaged.sqlite") });
        await emulator.stop();
        const bytes = readFileSync(file("damaged.sqlite"));
        writeFileSync(file("cut.sqlite"), bytes.fill(7, 100, bytes.length));
        expectOneLine(run("--database", file("cut.sqlite")), "cut.sqlite");
        const versioned = await startEmulator({ database: file("older.sqlite") });
        await versioned.stop();
        const older = new Libsql(file("older.sqlite"));
        older.pragma("user_version = 99");
        older.close();
        expectOneLine(run("--database", file("older.sqlite")), "another version", "99");
    });

    it("refuses a folder, a missing folder and one that is not writable", () => {
        mkdirSync(file("folder"));
        expectOneLine(run("--database", file("folder")), "folder", "--database");
        expectOneLine(run("--database", file("no/such/place.sqlite")), "place.sqlite", "--database");
        expectOneLine(run("--database", "/proc/emulator.sqlite"), "/proc/emulator.sqlite", "--database");
    });

    for (const args of [
        ["--port", "x"],
        ["--port", "70000"],
        ["--speed", "-1"],
        ["--frobnicate"],
        ["extra"],
        ["--host"],
    ]) {
        it(`refuses ${args.join(" ")}`, () => expectOneLine(run(...args), "--help"));
    }

    it("refuses an address that this machine does not have", () => {
        expectOneLine(run("--host", "203.0.113.1"), "--host");
    });

    it("shows a refused argument with control characters escaped", () => {
        for (const args of [
            ["--database", "ab:\u001b]0;pwned\u0007\u202e\u009b2J\u2028"],
            ["--\u001b[2J\u009b\u202e"],
        ]) {
            const { stderr } = run(...args);
            expect(stderr).to.match(/\\u\{1b\}.*\\u\{9b\}/u);
            expect(stderr.trimEnd()).to.not.match(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        }
    });

    it("has a help text", () => {
        const help = run("--help");
        expect(help.status).to.equal(0);
        for (const option of ["--host", "--port", "--database", "--access-token", "--speed"]) {
            expect(help.stdout).to.include(option);
        }
    });
});
