// `npm run docs`: writes the generated pages of docs/.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../pulumi/package-root";
import { rulesPage } from "./rules-page";

writeFileSync(join(packageRoot(), "docs", "rules.md"), rulesPage());
process.stdout.write("docs/rules.md is written.\n");
