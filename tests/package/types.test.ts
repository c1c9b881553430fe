// A user's program compiles against the packed package, strictly and without skipLibCheck, however the project resolves modules.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "chai";
import ts from "typescript";
import { documentedIn } from "../../tools/reference/documented";
import { sdkFiles } from "../../tools/reference/reference-page";
import { packedPackage } from "../support/packed-package";
import { TypedProject, type CompilerOptions } from "./typed-project";

const PROGRAM = `
import * as pulumi from "@pulumi/pulumi";
import * as wholesale from "pulumi-webex-wholesale";
import { NotFoundError, WebexError, type Customer, type PackageName } from "pulumi-webex-wholesale";

const config = new pulumi.Config();
const packages: Record<string, { quantity?: number }> = { webex_calling: { quantity: 25 }, a_new_package: {} };
const timezone: string = config.require("timezone");
const template = wholesale.OnboardingTemplate.get("standard", "id");
const address: wholesale.AddressArgs = { addressLine1: "Storgatan 1", city: "Umeå", country: "SE" };

const customer = new wholesale.WholesaleCustomer("norrbygg", {
    provisioningId: template.provisioningId,
    externalId: "crm-1",
    address,
    locationSupportsWebex: true,
    packages,
    language: config.require("language"),
    headOffice: { name: "HQ", timezone, language: config.requireSecret("language"), address },
});
new wholesale.WholesaleCustomer("sorbygg", {
    provisioningId: "id", externalId: "crm-2", address, locationSupportsWebex: true,
    packages: pulumi.output({ webex_meetings: {} }),
});
new wholesale.WholesaleCustomer("vastbygg", {
    provisioningId: "id", externalId: "crm-3", address, locationSupportsWebex: true,
    packages: { webex_calling: { quantity: pulumi.output(3) }, cisco_calling_plan: {}, another_new_package: {} },
});
const chosen: PackageName = config.get("package") ?? "webex_calling";
new wholesale.CustomerUser("anna", {
    customer, email: "anna@norrbygg.example", firstName: "Anna", lastName: "Berg",
    package: customer.packages.apply((all) => Object.keys(all)[0] ?? "webex_calling"),
    roles: ["Full Administrator", config.require("role")],
});
new wholesale.CustomerUser("olle", {
    customer: { id: "id" }, email: "olle@norrbygg.example", firstName: "Olle", lastName: "Ek", package: chosen,
});

export const quantity: pulumi.Output<number | undefined> = customer.packages.apply((all) => all["webex_calling"]?.quantity);
export async function find(externalId: string): Promise<Customer | undefined> {
    try {
        return await wholesale.getCustomer({ externalId });
    } catch (error) {
        if (error instanceof NotFoundError) return undefined;
        if (error instanceof WebexError) console.error(error.status, error.trackingId, error.problems.map(({ description }) => description));
        throw error;
    }
}
export const names = find("crm-1").then((found) => found?.packages.concat(found.resourceDetails?.packages.map(({ name }) => name) ?? []));
export const users: Promise<wholesale.Subscriber[]> = wholesale.getUsers("id");
`;

const PROVIDER = `
import { wholesaleCustomer } from "pulumi-webex-wholesale/provider";
export const check = wholesaleCustomer.check({}, {});
`;

const RESOLUTIONS: Readonly<Record<string, CompilerOptions>> = {
    node10: { module: "commonjs", moduleResolution: "node10", ignoreDeprecations: "6.0", esModuleInterop: false },
    node16: { module: "node16", moduleResolution: "node16" },
    nodenext: { module: "nodenext", moduleResolution: "nodenext" },
    bundler: { module: "esnext", moduleResolution: "bundler" },
};

const SKIP = { module: "nodenext", moduleResolution: "nodenext", skipLibCheck: true };

describe("the types of the installed package", function () {
    this.timeout(240_000);
    before(() => packedPackage());

    const projects: TypedProject[] = [];
    after(() => projects.forEach((project) => project.remove()));
    const errorsIn = async (files: Readonly<Record<string, string>>, options: CompilerOptions): Promise<string[]> => {
        const project = await TypedProject.create(files, options);
        projects.push(project);
        return project.errors();
    };

    for (const [name, options] of Object.entries(RESOLUTIONS)) {
        it(`compile a strict program without skipLibCheck and with moduleResolution ${name}`, async () => {
            const provider = name === "node10" ? {} : { "provider.ts": PROVIDER };
            expect(await errorsIn({ "index.ts": PROGRAM, ...provider }, options)).to.deep.equal([]);
        });
    }

    it("compile each example in a docstring", async () => {
        const documented = sdkFiles.flatMap(documentedIn);
        const files = documented.flatMap(({ name, examples }) =>
            examples.map((example) => {
                const code = /```ts\n([\s\S]*)```/u.exec(example)?.[1] ?? "not an example;";
                return [`${name}.ts`, `import * as wholesale from "pulumi-webex-wholesale";\n${code}`] as const;
            }),
        );
        expect(files).to.have.length.above(8);
        expect(await errorsIn(Object.fromEntries(files), SKIP)).to.deep.equal([]);
        const silent = documented.filter(({ kind, examples }) => kind === "class" && examples.length === 0);
        expect(silent.filter(({ definition }) => definition !== "WebexError").map(({ name }) => name)).to.deep.equal(
            [],
        );
    });

    it("reject a wrong type, which shows that they are not `any`", async () => {
        const wrong = `import * as wholesale from "pulumi-webex-wholesale";
            new wholesale.CustomerUsers("all", { customer: "id", users: { "a@b.example": { package: 1 } } });
            export const status: number = wholesale.getCustomer({ orgId: "id" }).then(({ status }) => status);`;
        const errors = await errorsIn({ "index.ts": wrong }, SKIP);
        expect(errors.filter((line) => line.includes("error TS2322"))).to.have.length(2);
    });

    it("refer from no entry of the package to zod or to a dependency other than Pulumi", async () => {
        const { folder } = await packedPackage();
        const seen = new Set<string>();
        const outside = new Set<string>();
        const follow = (file: string): void => {
            if (seen.has(file)) {
                return;
            }
            seen.add(file);
            const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"));
            for (const { fileName } of importedFiles) {
                if (fileName.startsWith(".")) {
                    follow(join(dirname(file), `${fileName}.d.ts`));
                } else {
                    outside.add(
                        fileName
                            .split("/")
                            .slice(0, fileName.startsWith("@") ? 2 : 1)
                            .join("/"),
                    );
                }
            }
        };
        for (const entry of ["sdk", "provider"]) {
            follow(join(folder, "dist", entry, "index.d.ts"));
        }
        expect(seen.size).to.be.above(10);
        expect([...outside]).to.deep.equal(["@pulumi/pulumi"]);
    });
});
