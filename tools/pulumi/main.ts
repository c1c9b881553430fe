// `npm run pulumi -- <args>`: a real pulumi for this checkout.
import { runPulumi } from "./run-pulumi";

void runPulumi(process.argv.slice(2));
