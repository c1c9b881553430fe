// The Kubernetes file of docs/pipelines, checked by the compiler against the types that kubernetes-types has from Kubernetes' own API description.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import ts from "typescript";
import { parseAllDocuments } from "yaml";
import { z } from "zod";
import { packageRoot } from "../../tools/pulumi/package-root";

const MODULES: Readonly<Record<string, string>> = { "apps/v1": "apps/v1", "batch/v1": "batch/v1" };
const object = z.looseObject({ apiVersion: z.string(), kind: z.string() });
type KubernetesObject = z.output<typeof object>;

const file = readFileSync(join(packageRoot(), "docs", "pipelines", "kubernetes-fleet.yml"), "utf8");
const objects = parseAllDocuments(file).map((document) => object.parse(document.toJS()));

/** The compiler's sentences about the objects, each written as a constant of its type; in one run, because that takes seconds. */
function complaintsAbout(checked: readonly KubernetesObject[]): string[] {
    const path = join(packageRoot(), "dist", "kubernetes-objects.ts");
    const source = checked
        .map((one, index) => {
            const type = `import("kubernetes-types/${MODULES[one.apiVersion] ?? "unknown"}").${one.kind}`;
            return `export const object${index}: ${type} = ${JSON.stringify(one)};`;
        })
        .join("\n");
    const options = {
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        types: [],
        lib: ["lib.es2022.d.ts"],
        module: ts.ModuleKind.Node16,
        moduleResolution: ts.ModuleResolutionKind.Node16,
    };
    const host = ts.createCompilerHost(options);
    const getSourceFile = host.getSourceFile.bind(host);
    const fileExists = host.fileExists.bind(host);
    host.getSourceFile = (name, ...more) =>
        name === path ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022) : getSourceFile(name, ...more);
    host.fileExists = (name) => name === path || fileExists(name);
    const program = ts.createProgram([path], options, host);
    return program
        .getSemanticDiagnostics(program.getSourceFile(path))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

const containers = z.array(z.looseObject({ command: z.array(z.string()) }));
const pod = z.looseObject({ spec: z.looseObject({ containers }) });
const deployment = z.looseObject({ spec: z.looseObject({ template: pod }) });
const cronJob = z.looseObject({
    spec: z.looseObject({ jobTemplate: z.looseObject({ spec: z.looseObject({ template: pod }) }) }),
});

describe("the Kubernetes file of a fleet", function () {
    this.timeout(180_000);

    it("is a Deployment and a CronJob as Kubernetes describes them, and the check finds a misspelt field and a wrong value", () => {
        expect(objects.map(({ kind }) => kind)).to.deep.equal(["Deployment", "CronJob"]);
        const text = JSON.stringify(objects);
        const [, misspelt] = z.array(object).parse(JSON.parse(text.replace("backoffLimit", "backOffLimit")));
        const [wrong] = z.array(object).parse(JSON.parse(text.replace('"replicas":2', '"replicas":"2"')));
        const complaints = complaintsAbout([...objects, ...[misspelt, wrong].flatMap((one) => one ?? [])]);
        expect(complaints).to.have.length(2);
        expect(complaints[0]).to.include("backOffLimit");
        expect(complaints[1]).to.include("'string' is not assignable to type 'number'");
    });

    it("runs workers, and a night that fills their queue and waits for its end", () => {
        const [workers, night] = objects;
        const [worker] = deployment.parse(workers).spec.template.spec.containers;
        expect(worker?.command.join(" ")).to.equal("npx webex-wholesale fleet work --concurrency 2");
        const [script] = cronJob.parse(night).spec.jobTemplate.spec.template.spec.containers;
        expect(script?.command.at(-1)).to.equal(
            "npx webex-wholesale fleet enqueue drift && exec npx webex-wholesale fleet status --wait",
        );
    });
});
