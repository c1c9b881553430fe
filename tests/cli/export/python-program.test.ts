// An exported Python program is, for Python, just the data that was read: nothing in it is run, and nothing of it is lost.
import { expect } from "chai";
import fc from "fast-check";
import { isDeepStrictEqual } from "node:util";
import { parse } from "yaml";
import { resourcesToImport } from "../../../cli/export/import-file";
import { namedTenant, type Tenant } from "../../../cli/export/program/named-tenant";
import { pythonProgramOf } from "../../../cli/export/program/python-program";
import { skipped } from "../../support/skipped";
import { evaluatedPython, hasPython } from "./evaluated-python";
import { dataOf, expectedOf } from "./expected-program";
import { hostileTenant, NASTY, tenantOf } from "./hostile-tenants";

const TENANTS = 500;

let isHere = false;

const programOf = (tenant: Tenant) => pythonProgramOf(namedTenant(tenant), "infrastructure");

/** Half a character is in no text that a file of Python or gRPC can carry. */
function whole<Value>(value: Value): Value {
    return JSON.parse(JSON.stringify(value).replace(/\\ud[89a-f][0-9a-f]{2}/giu, "\ufffd")) as Value;
}

/** What an editor or a terminal would not show, or would show elsewhere. */
const INVISIBLE = /(?!\n)[\p{C}\u2028\u2029]/u;

function expectTheirData(tenants: readonly Tenant[]): void {
    if (!isHere) {
        return;
    }
    const programs = tenants.map(programOf);
    const evaluated = evaluatedPython(programs);
    expect(evaluated).to.have.length(tenants.length);
    for (const [index, tenant] of tenants.entries()) {
        const files = programs[index] ?? new Map<string, string>();
        expect([...files.values()].join("")).to.not.match(INVISIBLE);
        const declared = evaluated[index] ?? [];
        const [data, expected] = [whole(dataOf(declared)), whole(expectedOf(whole(tenant)))];
        if (!isDeepStrictEqual(data, expected)) {
            expect(data, files.get("__main__.py")).to.deep.equal(expected);
        }
        const toImport = resourcesToImport(namedTenant(tenant)).map(({ name }) => name);
        expect(whole(toImport).sort()).to.deep.equal(declared.map(({ name }) => name).sort());
    }
}

describe("an exported Python program, whatever Webex returns,", function () {
    this.timeout(120_000);

    before(() => {
        isHere = hasPython();
        if (!isHere) {
            skipped("no Python", "exported Python programs were not run: there is no python3 on the PATH");
        }
    });

    it("evaluates to the data that was read, even if every text and every name is special in Python", () => {
        const texts = [
            '"""',
            "'''",
            "\\N{DIGIT ONE}",
            "\\",
            "{x}",
            "%s",
            "#",
            "# -*- coding: utf-16 -*-",
            "\f",
            "\u00a0",
        ];
        expectTheirData([...texts, ...NASTY].map((text) => tenantOf([text])));
    });

    it(`evaluates to the data that was read, over ${TENANTS} tenants`, () => {
        const isPossible = ({ customers }: Tenant): boolean =>
            customers.every(
                ({ packages }) => new Set(packages.map(({ name }) => whole(name))).size === packages.length,
            );
        expectTheirData(fc.sample(hostileTenant.filter(isPossible), TENANTS));
    });

    it("uses the native plugin of the npm package, and asks in answers.py for what Webex does not return", () => {
        const files = programOf({ ...tenantOf(["Norrbygg AB"]), templates: [] });
        const { runtime, plugins } = parse(files.get("Pulumi.yaml") ?? "") as Record<string, unknown>;
        expect({ runtime, plugins }).to.deep.equal({
            runtime: { name: "python", options: { toolchain: "pip", virtualenv: "venv" } },
            plugins: { providers: [{ name: "webexwholesale", path: "node_modules/pulumi-webex-wholesale/plugin" }] },
        });
        expect(files.get("answers.py")).to.equal(
            [
                '"""What Webex does not return: fill it in before the first preview, as it was when the customer was created."""',
                "",
                "# Current full administrators of norrbygg-ab: Norrbygg AB",
                "answers = {",
                '    "norrbygg-ab": {',
                '        "provisioning_id": "",',
                '        "admin_email": "",',
                '        "location_supports_webex": False,',
                '        "packages": {',
                '            "Norrbygg AB": {',
                '                "quantity": 0,',
                "            },",
                "        },",
                "    },",
                "}",
                "",
            ].join("\n"),
        );
        expect(files.get("__main__.py")).to.match(/^customer_norrbygg_ab = wholesale\.WholesaleCustomer\($/mu);
        expect(files.get("__main__.py")).to.match(/^ {4}opts=pulumi\.ResourceOptions\(protect=True\),$/mu);
    });
});
