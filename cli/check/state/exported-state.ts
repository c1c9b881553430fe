// What `pulumi stack export` prints, as far as rules about changes need it.
import { z } from "zod";
import type { Raw } from "../../../provider/validation/unknown";
import { CommandFailure } from "../../failure";
import { jsonIn } from "../json-in";
import { decode } from "../wire-value";

/** A resource as the last `up` left it. */
export interface OldResource {
    readonly id: string;
    readonly inputs: Raw;
    readonly outputs: Raw;
}

export interface OldState {
    readonly stack: string | undefined;
    readonly resources: Readonly<Record<string, OldResource>>;
}

const properties = z.record(z.string(), z.unknown()).default({});
const schema = z.object({
    deployment: z.object({
        resources: z
            .array(
                z.object({
                    urn: z.string().startsWith("urn:pulumi:"),
                    id: z.string().default(""),
                    delete: z.boolean().default(false),
                    external: z.boolean().default(false),
                    inputs: properties,
                    outputs: properties,
                }),
            )
            .nullish(),
    }),
});

export function parseState(text: string, from: string): OldState {
    const content = jsonIn(text);
    const parsed = schema.safeParse(content);
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        const wrong = `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`;
        const what = text.trim() === "" ? "it is empty" : content === undefined ? "it is not JSON" : wrong;
        throw new CommandFailure(
            `${from} is not a stack's state (${what}): create it with \`pulumi stack export --file state.json\`.`,
        );
    }
    const resources = (parsed.data.deployment.resources ?? []).filter((one) => !one.delete && !one.external);
    return {
        stack: /^urn:pulumi:([^:]+)::/u.exec(resources[0]?.urn ?? "")?.[1],
        resources: Object.fromEntries(
            resources.map(({ urn, id, inputs, outputs }) => [
                urn,
                { id, inputs: decode(inputs), outputs: decode(outputs) },
            ]),
        ),
    };
}
