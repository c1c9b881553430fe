// `npm run schema`: writes plugin/schema.json.
import { writeFileSync } from "node:fs";
import { SCHEMA_FILE, schemaText } from "./schema";

writeFileSync(SCHEMA_FILE, schemaText());
process.stdout.write("plugin/schema.json is written.\n");
