// Whatever a backend answers, the exported program is made of its data: nothing in it is run, and nothing of it is lost.
import { expect } from "chai";
import fc from "fast-check";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import ts from "typescript";
import { parse } from "yaml";
import { packageRoot } from "../../../tools/pulumi/package-root";
import { namedTenant, type Tenant } from "../../../cli/export/program/named-tenant";
import { programOf as programOfNamed } from "../../../cli/export/program/program";
import { evaluated, syntaxErrorsIn, type Files } from "./evaluated-program";
import { dataOf, expectedOf } from "./expected-program";
import { hostileTenant, hostileText, NASTY, tenantOf } from "./hostile-tenants";

const programOf = (tenant: Tenant, folder: string): Files => programOfNamed(namedTenant(tenant), folder);

const TENANTS = 2_000;
const TYPE_CHECKED = 24;

/** As they come back from the disk: half a character in a comment is lost there. */
const onDisk = (files: Files): Files =>
    new Map([...files].map(([path, text]) => [path, Buffer.from(text, "utf8").toString("utf8")]));

/** The others are the same for every tenant. */
const isMade = (path: string): boolean => /^(?:index|answers|templates|customers\/.*)\.ts$/u.test(path);

const isBroken = (): boolean => "broken" in globalThis;

function expectItsData(tenant: Tenant): void {
    const files = onDisk(programOf(tenant, "infrastructure"));
    for (const [path, text] of files) {
        if (isMade(path)) {
            expect(syntaxErrorsIn(path, text), `${path}\n${text}`).to.deep.equal([]);
        }
    }
    const data = dataOf(evaluated(files));
    if (!isDeepStrictEqual(data, expectedOf(tenant))) {
        expect(data).to.deep.equal(expectedOf(tenant));
    }
    expect(isBroken(), "something in it was run").to.equal(false);
}

describe("an exported program, whatever Webex returns,", function () {
    this.timeout(120_000);

    it("evaluates to the data that was read, even if every text and every name is special in a program", () => {
        for (const text of NASTY) {
            expectItsData(tenantOf([text]));
        }
    });

    it(`evaluates to the data that was read, over ${TENANTS} tenants`, () => {
        fc.assert(fc.property(hostileTenant, expectItsData), { numRuns: TENANTS });
    });

    it("compiles as strictly as its own tsconfig.json requires", () => {
        const tenants = [tenantOf(NASTY), ...fc.sample(hostileTenant, TYPE_CHECKED)];
        const errors = typeErrorsIn(tenants.map((tenant) => programOf(tenant, "infrastructure")));
        expect(errors, errors[0]).to.deep.equal([]);
    });

    it("has a project name that Pulumi reads as a text, whatever its folder is called", () => {
        const folders = ["2026", "2026-11-26", "1e3", "0x1F", "true", "null", "no", "~", "a: b", "- x", "typescript"];
        const isFine = (folder: string): void => {
            const files = programOf({ customers: [] }, folder);
            const { name, options } = parse(files.get("Pulumi.yaml") ?? "") as Record<string, unknown>;
            expect(name)
                .to.be.a("string")
                .that.matches(/^[A-Za-z0-9_.-]{1,100}$/u);
            expect(options).to.deep.equal({ refresh: "always" });
            expect(files.get("Pulumi.yaml")).to.match(/^name: ".*"$/mu);
            const manifest = JSON.parse(files.get("package.json") ?? "") as Record<string, unknown>;
            expect(manifest["name"]).to.equal(name).and.to.not.be.oneOf(["typescript", "pulumi-webex-wholesale"]);
        };
        folders.forEach(isFine);
        fc.assert(fc.property(hostileText, isFine));
    });
});

function typeErrorsIn(programs: readonly Files[]): string[] {
    const folder = mkdtempSync(join(tmpdir(), "webex-wholesale-hostile-"));
    try {
        symlinkSync(join(packageRoot(), "node_modules"), join(folder, "node_modules"), "junction");
        const sources = programs.flatMap((files, index) =>
            [...files].map(([path, text]) => {
                const file = join(folder, String(index), path);
                mkdirSync(dirname(file), { recursive: true });
                writeFileSync(file, text);
                return file;
            }),
        );
        const { options } = ts.parseJsonConfigFileContent(
            ts.parseConfigFileTextToJson("tsconfig.json", programs[0]?.get("tsconfig.json") ?? "").config,
            ts.sys,
            folder,
        );
        const program = ts.createProgram(
            sources.filter((file) => file.endsWith(".ts")),
            options,
        );
        return ts
            .getPreEmitDiagnostics(program)
            .map(
                ({ file, messageText }) =>
                    `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, " ")}\n${file?.text}`,
            );
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
