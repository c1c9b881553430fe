// What an editor offers and shows while somebody writes a program against the packed package.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import ts from "typescript";
import { packageRoot } from "../../tools/pulumi/package-root";
import { packedPackage } from "../support/packed-package";
import { TypedProject } from "./typed-project";

/** `|` is where the cursor is. */
const PROGRAM = `
import * as wholesale from "pulumi-webex-wholesale";
const customer = wholesale.WholesaleCustomer.get("norrbygg", "id");
new wholesale.WholesaleCustomer("new", {
    provisioningId: "id", externalId: "crm-1", locationSupportsWebex: true,
    language: "|",
    address: { addressLine1: "", city: "", country: "SE" },
    headOffice: { name: "HQ", timezone: "|", language: "|", address: { addressLine1: "", city: "", country: "SE" } },
    packages: { | },
});
new wholesale.CustomerUser("anna", {
    customer, email: "", firstName: "", lastName: "", package: "|", roles: ["|"],
});
`;

describe("an editor", function () {
    this.timeout(240_000);
    let project: TypedProject | undefined;
    let offered: string[][] = [];

    before(async () => {
        await packedPackage();
        const parts = PROGRAM.split("|");
        project = await TypedProject.create(
            { "index.ts": parts.join("") },
            { module: "nodenext", moduleResolution: "nodenext" },
        );
        const file = join(project.folder, "index.ts");
        const options: ts.CompilerOptions = {
            strict: true,
            target: ts.ScriptTarget.ES2022,
            module: ts.ModuleKind.NodeNext,
            moduleResolution: ts.ModuleResolutionKind.NodeNext,
            types: ["node"],
            typeRoots: [join(packageRoot(), "node_modules", "@types")],
        };
        const service = ts.createLanguageService({
            getCompilationSettings: () => options,
            getScriptFileNames: () => [file],
            getScriptVersion: () => "1",
            getScriptSnapshot: (name) =>
                ts.sys.fileExists(name) ? ts.ScriptSnapshot.fromString(readFileSync(name, "utf8")) : undefined,
            getCurrentDirectory: () => join(file, ".."),
            getDefaultLibFileName: ts.getDefaultLibFilePath,
            fileExists: (path) => ts.sys.fileExists(path),
            readFile: (path) => ts.sys.readFile(path),
            directoryExists: (path) => ts.sys.directoryExists(path),
            getDirectories: (path) => ts.sys.getDirectories(path),
            realpath: (path) => ts.sys.realpath?.(path) ?? path,
        });
        offered = parts.slice(0, -1).map((_, index) => {
            const position = parts.slice(0, index + 1).join("").length;
            const { entries = [] } = service.getCompletionsAtPosition(file, position, {}) ?? {};
            return entries.map(({ name }) => name);
        });
    });
    after(() => project?.remove());

    for (const [index, what, names] of [
        [0, "languages of e-mails", ["sv", "en_US"]],
        [1, "time zones", ["Europe/Stockholm", "Asia/Kolkata"]],
        [2, "languages of locations", ["sv_se", "en_us"]],
        [3, "packages", ["webex_calling", "cisco_calling_plan"]],
        [4, "packages that users can have", ["webex_calling", "webex_meetings"]],
        [5, "roles", ["Full Administrator", "Read-only Administrator"]],
    ] as const) {
        it(`offers ${what}`, () => expect(offered[index]).to.include.members([...names]));
    }

    it("offers no package to a user that users cannot have", () => {
        expect(offered[4]).not.to.include.members(["cisco_calling_plan"]);
    });
});
