// The stack's configuration in clear, asked of the user's pulumi: secrets, and what an ESC environment adds.
import { z } from "zod";
import { jsonIn } from "../json-in";
import { queryPulumi } from "../pulumi-cli";
import type { ConfigValue } from "./config-value";
import type { Project } from "./project-file";
import type { Stack } from "./stack-name";

const schema = z.record(
    z.string(),
    z.object({ value: z.string().optional(), objectValue: z.unknown().optional(), secret: z.boolean().optional() }),
);

type Decrypted = { readonly values: readonly (readonly [string, ConfigValue])[] } | { readonly problem: string };

export async function decrypted({ folder }: Project, stack: Stack): Promise<Decrypted> {
    const answer = await queryPulumi(["config", "--json", "--show-secrets"], folder, stack);
    if ("problem" in answer) {
        return answer;
    }
    const parsed = schema.safeParse(jsonIn(answer.output));
    if (!parsed.success) {
        // Nothing of it is quoted: it contains secrets in clear text.
        return { problem: "pulumi config --json did not print configuration" };
    }
    return {
        values: Object.entries(parsed.data).map(([key, { value, objectValue, secret }]) => [
            key,
            { text: value ?? JSON.stringify(objectValue ?? ""), isSecret: secret === true, isEncrypted: false },
        ]),
    };
}
