// `npm run pulumi` with the pinned sums that a test gives, as an entry that only tests can start.
import { runPulumi } from "../../tools/pulumi/run-pulumi";
import { z } from "zod";

const sums = z.record(z.string(), z.string()).parse(JSON.parse(process.argv[2] ?? "{}"));

void runPulumi(process.argv.slice(3), { pinnedSums: new Map(Object.entries(sums)) });
