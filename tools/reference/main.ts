// `npm run docs`: writes the generated pages of docs/.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../pulumi/package-root";
import { referencePage } from "./reference-page";
import { rulesPage } from "./rules-page";
import { sourcesPage } from "./sources-page";

const pages = { "rules.md": rulesPage, "reference.md": referencePage, "sources.md": sourcesPage };
for (const [name, page] of Object.entries(pages)) {
    writeFileSync(join(packageRoot(), "docs", name), page());
    process.stdout.write(`docs/${name} is written.\n`);
}
