// What the engine asks of the plugin beside resources: its schema, its settings, its look-ups, what a failure means, and its end.
import { status } from "@grpc/grpc-js";
import * as proto from "@pulumi/pulumi/proto/provider_pb";
import { expect } from "chai";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import type { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import { plain, PluginProcess, struct } from "../support/plugin-process";
import { schemaText, SCHEMA_FILE } from "../../tools/schema/schema";
import { readFileSync } from "node:fs";
import { customerArgs, secret, templateArgs, urnOf, userArgs } from "./program";
import { failureOf, Scene } from "./scene";

describe("the schema of the plugin", () => {
    it("is what the classes, the arguments and the look-ups of the package give (npm run schema writes it)", function () {
        this.timeout(60_000);
        expect(readFileSync(SCHEMA_FILE, "utf8")).to.equal(schemaText());
    });

    it("is what the plugin answers, with every resource under an alias of the dynamic one", async () => {
        const plugin = await PluginProcess.start();
        const answer = await plugin.ask<proto.GetSchemaResponse>((callback) =>
            plugin.client.getSchema(new proto.GetSchemaRequest(), callback),
        );
        const info = await plugin.ask<PluginInfo>((callback) => plugin.client.getPluginInfo(new Empty(), callback));
        await plugin.stop();
        const schema = JSON.parse(answer.getSchema()) as {
            readonly version: string;
            readonly resources: Readonly<Record<string, { readonly aliases: readonly { readonly type: string }[] }>>;
        };
        expect(info.getVersion()).to.equal(schema.version);
        for (const [token, { aliases }] of Object.entries(schema.resources)) {
            const kind = token.replace("webexwholesale:index:", "");
            expect(aliases).to.deep.equal([{ type: `pulumi-nodejs:dynamic/webexwholesale:${kind}` }]);
        }
        expect(Object.keys(schema.resources)).to.have.length(6);
    });
});

describe("the service of the plugin", () => {
    let scene: Scene;
    beforeEach(async () => {
        scene = await Scene.open();
    });
    afterEach(() => scene.close());

    it("answers a handshake: it reads secrets and references itself", async () => {
        const answer = await scene.plugin.ask<proto.ProviderHandshakeResponse>((callback) =>
            scene.plugin.client.handshake(new proto.ProviderHandshakeRequest(), callback),
        );
        expect([answer.getAcceptSecrets(), answer.getAcceptResources()]).to.deep.equal([true, true]);
    });

    it("keeps tokens secret that a program gives in clear, and never replaces a provider", async () => {
        const { client } = scene.plugin;
        const checked = await scene.plugin.ask<proto.CheckResponse>((callback) => {
            const request = new proto.CheckRequest();
            request.setNews(struct({ endpoint: "https://webexapis.com/v1", accessToken: "clear-token" }));
            client.checkConfig(request, callback);
        });
        expect(plain(checked.getInputs())).to.deep.equal({
            endpoint: "https://webexapis.com/v1",
            accessToken: secret("clear-token"),
        });
        const changed = await scene.plugin.ask<proto.DiffResponse>((callback) => {
            const request = new proto.DiffRequest();
            request.setOlds(struct({ accessToken: secret("one") }));
            request.setNews(struct({ accessToken: secret("two"), endpoint: "https://example.org/v1" }));
            client.diffConfig(request, callback);
        });
        expect(changed.getChanges()).to.equal(proto.DiffResponse.DiffChanges.DIFF_SOME);
        expect(changed.getReplacesList()).to.deep.equal([]);
    });

    it("looks up customers, users and locations, and says which one does not exist", async () => {
        const customer = await scene.customer();
        await scene.up("CustomerUser", "anna", userArgs({ customer: customer.id }));
        expect(await scene.invoke("getCustomer", { externalId: "crm-004711" })).to.include({
            id: customer.id,
            status: "provisioned",
        });
        expect((await scene.invoke("getCustomers", {}))["customers"]).to.have.length(1);
        expect((await scene.invoke("getUsers", { customerId: customer.id }))["users"]).to.have.length(1);
        expect((await scene.invoke("getLocations", { customerId: customer.id }))["locations"]).to.deep.equal([]);
        const { message, code } = await failureOf(scene.invoke("getCustomer", { externalId: "nobody" }));
        expect([message, code]).to.deep.equal([
            'Webex has no customer with the external id "nobody".',
            status.NOT_FOUND,
        ]);
        expect((await failureOf(scene.invoke("getCustomer", {}))).message).to.equal(
            "getCustomer: give either externalId or orgId.",
        );
        expect((await failureOf(scene.invoke("getNothing", {}))).message).to.contain("has no function");
    });

    it("distinguishes what Webex refused from what may have happened", async () => {
        const template = await scene.up("OnboardingTemplate", "standard", templateArgs());
        const urn = urnOf("WholesaleCustomer", "norrbygg");
        const args = customerArgs({ provisioningId: template.id });
        const customers = { method: "POST", path: "/v1/wholesale/customers", times: 1 };
        await scene.call("POST", "/emulator/faults", { ...customers, kind: "status", status: 400 });
        expect((await failureOf(scene.create(urn, args))).code).to.equal(status.INVALID_ARGUMENT);
        await scene.call("POST", "/emulator/faults", { ...customers, kind: "job-error" });
        const { code, kept } = await failureOf(scene.create(urn, args));
        expect(code).to.equal(status.UNKNOWN);
        expect(kept?.id).to.be.a("string").and.not.to.equal("");
        expect(kept?.properties).to.include({ externalId: "crm-004711" }).and.not.to.have.property("__provider");
    });

    it("says a shared cause once, at the stack, and points to it from each resource", async () => {
        const plugin = await PluginProcess.start({ args: { endpoint: scene.emulator.url, accessToken: "dead" } });
        const defaults = {
            services: ["webex_for_wholesale"],
            authentication: { method: "webex" },
            adminInviteEmails: false,
            webexToWebexCalls: false,
        };
        const create = (name: string) =>
            plugin.ask<proto.CreateResponse>((callback) => {
                const request = new proto.CreateRequest();
                request.setUrn(urnOf("OnboardingTemplate", name));
                request.setProperties(struct(templateArgs({ ...defaults, name })));
                plugin.client.create(request, callback);
            });
        const failures = await Promise.all([failureOf(create("one")), failureOf(create("two"))]);
        const { logged } = plugin;
        await plugin.stop();
        expect(failures.map(({ message }) => message)).to.deep.equal(
            Array(2).fill(
                "Could not use the Webex API; the error is reported once, at the stack (pulumi:pulumi:Stack).",
            ),
        );
        const errors = logged.filter(({ severity }) => severity === "error");
        expect(errors.map(({ urn }) => urn)).to.deep.equal([""]);
    });

    it("ends at once after the engine has cancelled it", async () => {
        await scene.plugin.ask((callback) => scene.plugin.client.cancel(new Empty(), callback));
        expect(await scene.plugin.stop()).to.equal("SIGTERM");
    });
});

describe("the settings of the plugin", () => {
    const template = (plugin: PluginProcess) =>
        plugin.ask<proto.ReadResponse>((callback) => {
            const request = new proto.ReadRequest();
            request.setUrn(urnOf("OnboardingTemplate", "standard"));
            request.setId("nothing");
            plugin.client.read(request, callback);
        });

    it("are, for the default provider, those of the stack's present configuration, not the state's copy", async () => {
        const scene = await Scene.open({ args: { accessToken: "rotated away" } });
        const present = { accessToken: scene.emulator.accessToken, endpoint: scene.emulator.url };
        const args = { ...present, accessToken: "rotated away" };
        const plugin = await PluginProcess.start({ args, env: { PULUMI_CONFIG: JSON.stringify(present) } });
        expect((await failureOf(template(plugin))).message).to.contain("No onboarding template");
        await plugin.stop();
        await scene.close();
    });

    it("are, for a provider that the program declares, its own: two partners never share a token", async () => {
        const scene = await Scene.open();
        const own = { accessToken: scene.emulator.accessToken, endpoint: scene.emulator.url };
        const env = {
            WEBEX_WHOLESALE_ACCESS_TOKEN: "of another partner",
            WEBEX_WHOLESALE_ENDPOINT: "http://127.0.0.1:9/v1",
            PULUMI_CONFIG: JSON.stringify({ accessToken: "of the stack" }),
        };
        const plugin = await PluginProcess.start({ args: own, env, provider: "partner-two" });
        expect((await failureOf(template(plugin))).message).to.contain("No onboarding template");
        await plugin.stop();
        await scene.close();
    });
});
