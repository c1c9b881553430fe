// The plugin's List over gRPC: what Webex has of each kind, by the id that `pulumi import` takes, in pages.
import { status } from "@grpc/grpc-js";
import { expect } from "chai";
import * as proto from "@pulumi/pulumi/proto/provider_pb";
import { anAddress } from "../support/builders";
import { PluginError, struct, type Properties } from "../support/plugin-process";
import { customerArgs, templateArgs, UNKNOWN, userArgs } from "./program";
import { Scene, type Made } from "./scene";

interface Page {
    readonly items: readonly { readonly id: string; readonly name: string }[];
    readonly next: string;
    readonly isComputed: boolean;
}

const headOffice = { name: "HQ", timezone: "Europe/Stockholm", language: "sv_se", address: anAddress() };

describe("a list of the plugin", () => {
    let scene: Scene;
    let template: Made;
    let customers: Made[];
    before(async () => {
        scene = await Scene.open();
        template = await scene.up("OnboardingTemplate", "standard", templateArgs());
        customers = [];
        for (const externalId of ["crm-1", "crm-2", "crm-3"]) {
            const args = { provisioningId: template.id, externalId, packages: { webex_calling: {} }, headOffice };
            customers.push(await scene.up("WholesaleCustomer", externalId, customerArgs(args)));
        }
    });
    after(() => scene.close());
    beforeEach(() => scene.call("DELETE", "/emulator/requests"));

    interface Asked {
        readonly query?: Properties;
        readonly limit?: number;
        readonly pageSize?: number;
        readonly token?: string;
    }

    async function list(kind: string, { query = {}, limit = 0, pageSize = 0, token = "" }: Asked = {}): Promise<Page> {
        const request = new proto.ListRequest();
        request.setToken(`webexwholesale:index:${kind}`).setQuery(struct(query)).setLimit(limit);
        request.setPageSize(pageSize).setContinuationToken(token);
        const call = scene.plugin.client.list(request);
        const answers: proto.ListResponse[] = [];
        call.on("data", (answer: proto.ListResponse) => answers.push(answer));
        await new Promise<void>((resolve, reject) => {
            call.on("end", resolve);
            call.on("error", (error: Error & { details: string; code: number }) =>
                reject(new PluginError(error.details, undefined, error.code)),
            );
        });
        return {
            items: answers.flatMap((answer) => answer.getResult()?.toObject() ?? []),
            next: answers.at(-1)?.getContinuation()?.getContinuationToken() ?? "",
            isComputed: answers.some((answer) => answer.hasComputed()),
        };
    }

    const names = ({ items }: Page): string[] => items.map(({ name }) => name).sort();
    const customer = (): Made => {
        const [first] = customers;
        if (first === undefined) {
            throw new Error("there is no customer");
        }
        return first;
    };

    it("has every customer by its external id, and only reads", async () => {
        const page = await list("WholesaleCustomer");
        expect(names(page)).to.deep.equal(["crm-1", "crm-2", "crm-3"]);
        expect(page.items.map(({ id }) => id)).to.have.members(customers.map(({ id }) => id));
        expect(await scene.writes()).to.deep.equal([]);
    });

    it("has the users, the locations and the one map of users of a customer, with the ids of an import", async () => {
        const email = "anna@norrbygg.example";
        const args = { customer: customer().id, email, package: "webex_calling", extension: "4567" };
        const anna = await scene.up("CustomerUser", "anna", userArgs(args));
        const query = { customerId: customer().id };
        expect((await list("CustomerUser", { query })).items).to.deep.equal([{ id: anna.id, name: email }]);
        const { items } = await list("CustomerLocation", { query });
        expect(items).to.have.length(1);
        expect(items[0]?.name).to.equal("HQ");
        expect(items[0]?.id).to.match(new RegExp(`^${String(customer().outputs["orgId"])}/.+`, "u"));
        const all = await list("CustomerUsers");
        expect(all.items).to.deep.include({ id: `${customer().id}/users`, name: "crm-1" });
    });

    it("has the templates and the requests for Setup Assist", async () => {
        const request = { customer: customer().id, contactName: "Olle", contactEmail: "olle@norrbygg.example" };
        const setup = await scene.up("SetupAssistRequest", "setup", request);
        expect((await list("OnboardingTemplate")).items).to.deep.equal([{ id: template.id, name: "Standard" }]);
        expect((await list("SetupAssistRequest")).items).to.deep.equal([{ id: setup.id, name: "Olle" }]);
    });

    it("is cut into pages of the size that is asked for, and Webex is read once for all of them", async () => {
        const first = await list("WholesaleCustomer", { pageSize: 2 });
        const second = await list("WholesaleCustomer", { pageSize: 2, token: first.next });
        expect([first.items, second.items].map((items) => items.length)).to.deep.equal([2, 1]);
        expect(second.next).to.equal("");
        expect(names({ ...first, items: [...first.items, ...second.items] })).to.deep.equal([
            "crm-1",
            "crm-2",
            "crm-3",
        ]);
        const requests = await scene.requests();
        expect(requests.filter(({ path }) => path.startsWith("/v1/wholesale/customers"))).to.have.length(1);
    });

    it("ends at the limit, without a further page", async () => {
        const page = await list("WholesaleCustomer", { limit: 2 });
        expect([page.items.length, page.next]).to.deep.equal([2, ""]);
    });

    it("is unknown where what is asked for is unknown", async () => {
        const page = await list("CustomerUser", { query: { customerId: UNKNOWN } });
        expect(page).to.deep.equal({ items: [], next: "", isComputed: true });
        expect(await scene.requests()).to.deep.equal([]);
    });

    for (const [what, kind, asked, sentence] of [
        ["a customer that is not named", "CustomerUser", {}, "CustomerUser: customerId"],
        ["a type that does not exist", "Nothing", {}, 'has no resource of the type "webexwholesale:index:Nothing"'],
        ["a page that does not exist", "WholesaleCustomer", { token: "x" }, 'A list has no page "x".'],
        ["a customer that does not exist", "CustomerLocation", { query: { customerId: "nobody" } }, "no longer exists"],
    ] as const) {
        it(`says in one line what is wrong with ${what}`, async () => {
            const error = await list(kind, asked).catch((reason: unknown) => reason);
            expect(error).to.be.instanceOf(PluginError);
            const { message, code } = error as PluginError;
            expect(message)
                .to.contain(sentence)
                .and.not.to.match(/\n\s+at /u);
            expect(code).to.be.oneOf([status.FAILED_PRECONDITION, status.NOT_FOUND]);
        });
    }
});
