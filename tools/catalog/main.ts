// `npm run catalog`: writes the generated tables of provider/catalog/.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../pulumi/package-root";
import { timeZoneNames } from "./time-zone-names";

writeFileSync(join(packageRoot(), "provider", "catalog", "time-zone-names.ts"), timeZoneNames());
process.stdout.write("provider/catalog/time-zone-names.ts is written.\n");
