// The language host over real gRPC, as the engine talks to it.
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import * as grpc from "@grpc/grpc-js";
import {
    AboutRequest,
    GenerateProgramRequest,
    GetProgramDependenciesRequest,
    GetRequiredPackagesRequest,
    type AboutResponse,
    type GetProgramDependenciesResponse,
    type GetRequiredPackagesResponse,
    type RunPluginRequest,
} from "@pulumi/pulumi/proto/language_pb";
import { expect } from "chai";
import { LanguageHostProcess } from "./language-host-process";
import { isRunning, until } from "./until";

type Answer<T> = (error: grpc.ServiceError | null, response: T) => void;

function asked<T>(ask: (answer: Answer<T>) => unknown): Promise<T> {
    return new Promise((resolve, reject) => {
        ask((error, response) => (error === null ? resolve(response) : reject(error)));
    });
}

describe("the language host", () => {
    let host: LanguageHostProcess;

    afterEach(() => host.remove());

    it("reports that it is a stand-in, and requires no packages", async () => {
        host = await LanguageHostProcess.start();
        const about = await asked<AboutResponse>((answer) => host.client.about(new AboutRequest(), answer));
        expect(about.getMetadataMap().get("language host")).to.equal("stand-in of pulumi-webex-wholesale");
        const packages = await asked<GetRequiredPackagesResponse>((answer) =>
            host.client.getRequiredPackages(new GetRequiredPackagesRequest(), answer),
        );
        expect(packages.getPackagesList()).to.deep.equal([]);
    });

    it("hands the program its arguments, its configuration and its options", async () => {
        host = await LanguageHostProcess.start({ "app.js": "" });
        const response = await host.run((request) => {
            request.setDryrun(true).setConfigsecretkeysList(["shop:key"]).getConfigMap().set("shop:key", "hidden");
            request.setInfo(
                host.info("app.js", { typescript: false, tsconfig: "a.json", nodeargs: `--no-warnings "--title=a b"` }),
            );
        });
        expect(response.toObject()).to.include({ error: "", bail: false });
        const { args, env, execArgv } = await host.told();
        expect(args.join(" ")).to.equal(
            "--monitor 127.0.0.1:10 --engine 127.0.0.1:9 --organization organization --project shop --stack dev " +
                `--pwd ${host.folder} --parallel 8 --root-directory ${host.info().getRootDirectory()} --dry-run app.js`,
        );
        expect(execArgv.slice(2)).to.deep.equal(["--no-warnings", "--title=a b"]);
        expect(env).to.include({
            PULUMI_CONFIG: `{"shop:key":"hidden"}`,
            PULUMI_CONFIG_SECRET_KEYS: `["shop:key"]`,
            PULUMI_NODEJS_TYPESCRIPT: "false",
            PULUMI_NODEJS_TSCONFIG_PATH: "a.json",
        });
    });

    it("runs programs as TypeScript unless configured otherwise", async () => {
        host = await LanguageHostProcess.start({ "index.js": "" });
        await host.run();
        expect((await host.told()).env).to.include({ PULUMI_NODEJS_TYPESCRIPT: "true" });
    });

    for (const [ending, program, error, bail] of [
        ["a program that reported its own error", "process.exit(32)", "", true],
        ["an exit code", "process.exit(3)", "The program ended with exit code 3.", false],
        ["a signal", "process.kill(process.pid, 'SIGKILL')", "The program was terminated by SIGKILL.", false],
    ] as const) {
        it(`reports ${ending} to the engine`, async () => {
            host = await LanguageHostProcess.start({ "index.js": program });
            expect((await host.run()).toObject()).to.include({ error, bail });
        });
    }

    it("suggests npm install if the program has no @pulumi/pulumi", async () => {
        host = await LanguageHostProcess.start({ "node_modules/@pulumi/pulumi/cmd/run/package.json": `{"main":"x"}` });
        const response = await host.run((request) =>
            request.setInfo(host.info().setProgramDirectory("/nowhere")).setPwd("/nowhere"),
        );
        expect(response.getError()).to.contain("run npm install in /nowhere");
    });

    it("refuses an option of the wrong kind", async () => {
        host = await LanguageHostProcess.start();
        const run = host.run((request) => request.setInfo(host.info(".", { typescript: "no" })));
        const error: unknown = await run.catch((reason: unknown) => reason);
        expect(error).to.be.an("error").with.property("message").that.contains("`typescript`");
    });

    it("lists dependencies with the versions that are installed", async () => {
        host = await LanguageHostProcess.start({
            "package.json": JSON.stringify({ dependencies: { here: "^1.0.0" }, devDependencies: { absent: "~2.0.0" } }),
            "node_modules/here/package.json": JSON.stringify({ version: "1.2.3" }),
        });
        const answer = await asked<GetProgramDependenciesResponse>((done) =>
            host.client.getProgramDependencies(new GetProgramDependenciesRequest().setInfo(host.info()), done),
        );
        expect(answer.getDependenciesList().map((each) => each.toObject())).to.deep.equal([
            { name: "here", version: "1.2.3" },
            { name: "absent", version: "~2.0.0" },
        ]);
    });

    const RUN_POLICY_PACK = "node_modules/@pulumi/pulumi/cmd/run-policy-pack/index.js";
    const TELLS = `console.log(JSON.stringify({ args: process.argv.slice(2), cwd: process.cwd(), a: process.env.A }));
        console.error("from the pack"); process.exitCode = 3;`;

    it("runs a policy pack in its own folder, with the engine's address and environment, and passes on what it prints", async () => {
        host = await LanguageHostProcess.start({ [RUN_POLICY_PACK]: TELLS });
        const { stdout, stderr, exitCode } = await host.runPlugin((request) => request.setEnvList(["A=b=c"]));
        const folder = realpathSync(host.folder);
        expect(JSON.parse(stdout)).to.deep.equal({ args: ["127.0.0.1:9", host.folder], cwd: folder, a: "b=c" });
        expect({ stderr, exitCode }).to.deep.equal({ stderr: "from the pack\n", exitCode: 3 });
    });

    it("runs a resource plugin where the engine says, with its folder in front of the engine's arguments", async () => {
        host = await LanguageHostProcess.start({ "node_modules/@pulumi/pulumi/cmd/run-plugin/index.js": TELLS });
        const { stdout } = await host.runPlugin((request) => request.setKind("resource").setEnvList(["A=b"]));
        const cwd = dirname(realpathSync(host.folder));
        expect(JSON.parse(stdout)).to.deep.equal({ args: [host.folder, "--logflow", "127.0.0.1:9"], cwd, a: "b" });
    });

    it("ends a policy pack when the engine cancels the call", async () => {
        const waits = `require("fs").writeFileSync(__dirname + "/pid", String(process.pid)); setInterval(() => {}, 1000);`;
        host = await LanguageHostProcess.start({ [RUN_POLICY_PACK]: waits });
        const call = host.startPlugin();
        call.on("error", () => undefined);
        const file = join(host.folder, dirname(RUN_POLICY_PACK), "pid");
        await until("the pack runs", () => existsSync(file) && readFileSync(file, "utf8") !== "");
        const pid = Number(readFileSync(file, "utf8"));
        call.cancel();
        await until("the pack ended", () => !isRunning(pid));
    });

    for (const [what, change, says] of [
        ["a policy pack without @pulumi/pulumi", () => undefined, "run npm install in"],
        ["a plugin of another kind", (request: RunPluginRequest) => request.setKind("converter"), 'kind "converter"'],
    ] as const) {
        it(`refuses ${what}, with the reason`, async () => {
            host = await LanguageHostProcess.start();
            const error: unknown = await host.runPlugin(change).catch((reason: unknown) => reason);
            expect(error).to.be.an("error").with.property("message").that.contains(says);
        });
    }

    it("answers UNIMPLEMENTED to calls that it does not support, such as code generation", async () => {
        host = await LanguageHostProcess.start();
        const call = asked((answer) => host.client.generateProgram(new GenerateProgramRequest(), answer));
        const error: unknown = await call.catch((reason: unknown) => reason);
        expect(error).to.have.property("code", grpc.status.UNIMPLEMENTED);
    });
});
