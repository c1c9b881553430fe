// An exported YAML program contains, for Pulumi's reader of YAML, just the data that was read: nothing is a reference, a function or another kind of value.
import { expect } from "chai";
import fc from "fast-check";
import { isDeepStrictEqual } from "node:util";
import { parse } from "yaml";
import { CommandFailure } from "../../../cli/failure";
import { namedTenant, withSharedNames, type Tenant } from "../../../cli/export/program/named-tenant";
import { TAKEN_NAMES, yamlProgramOf } from "../../../cli/export/program/yaml-program";
import { resourcesToImport } from "../../../cli/export/import-file";
import { evaluatedYaml } from "./evaluated-yaml";
import { dataOf, expectedOf } from "./expected-program";
import { hostileTenant, NASTY, tenantOf } from "./hostile-tenants";

const TENANTS = 500;

const named = (tenant: Tenant) => withSharedNames(namedTenant(tenant), TAKEN_NAMES);
const yamlOf = (tenant: Tenant): string => yamlProgramOf(named(tenant), "infrastructure").get("Pulumi.yaml") ?? "";

/** Half a character is in no text that YAML or gRPC can carry. */
function whole<Value>(value: Value): Value {
    return JSON.parse(JSON.stringify(value).replace(/\\ud[89a-f][0-9a-f]{2}/giu, "\ufffd")) as Value;
}

/** Go's reader of YAML, which Pulumi uses, takes these characters only as escapes, or not as they are. */
const UNREADABLE = /(?!\n)[\p{C}\u2028\u2029]/u;

function expectItsData(tenant: Tenant): void {
    const text = yamlOf(tenant);
    expect(text).to.not.match(UNREADABLE);
    const declared = evaluatedYaml(text);
    const [data, expected] = [whole(dataOf(declared)), whole(expectedOf(whole(tenant)))];
    if (!isDeepStrictEqual(data, expected)) {
        expect(data, text).to.deep.equal(expected);
    }
    const names = declared.map(({ name }) => name);
    expect(new Set(names).size).to.equal(names.length);
    expect(whole(resourcesToImport(named(tenant)).map(({ name }) => name)).sort()).to.deep.equal(names.sort());
}

const isCall = ({ customers }: Tenant): boolean =>
    customers.some(({ packages }) => packages.some(({ name }) => /^fn::/iu.test(name)));

describe("an exported YAML program, whatever Webex returns,", function () {
    this.timeout(120_000);

    it("contains the data that was read, even if every text and every name is special in YAML or to Pulumi", () => {
        const texts = ["${standard.id}", "$${x}", "$", "$$", "$$$", "<<", "*x", "&x", "!!binary x", "|", ">", "# x"];
        for (const text of [...texts, ...NASTY]) {
            expectItsData(tenantOf([text]));
        }
    });

    it(`contains the data that was read, over ${TENANTS} tenants`, () => {
        const isPossible = (tenant: Tenant): boolean =>
            !isCall(tenant) &&
            tenant.customers.every(
                ({ packages }) => new Set(packages.map(({ name }) => whole(name))).size === packages.length,
            );
        fc.assert(fc.property(hostileTenant.filter(isPossible), expectItsData), { numRuns: TENANTS });
    });

    it("is refused if a package is named like a function of Pulumi's", () => {
        expect(() => yamlOf(tenantOf(["fn::readFile"]))).to.throw(CommandFailure, "Use --language typescript");
    });

    it("uses the native plugin of the npm package, and asks at its top for what Webex does not return", () => {
        const text = yamlOf({ ...tenantOf(["Norrbygg AB"]), templates: [] });
        const { runtime, plugins, variables } = parse(text) as Record<string, unknown>;
        expect({ runtime, plugins }).to.deep.equal({
            runtime: "yaml",
            plugins: {
                providers: [{ name: "webexwholesale", path: "node_modules/pulumi-webex-wholesale/plugin" }],
            },
        });
        expect(variables).to.deep.equal({
            answers: {
                "norrbygg-ab": {
                    provisioningId: "",
                    adminEmail: "",
                    locationSupportsWebex: false,
                    packages: { "Norrbygg AB": { quantity: 0 } },
                },
            },
        });
        expect(text).to.match(/^# Current full administrators of norrbygg-ab: Norrbygg AB$/mu);
    });
});
