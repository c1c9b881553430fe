// What `pulumi stack export` prints, as far as rules about changes need it.
import { z } from "zod";
import type { Raw } from "../../../../provider/plan/unknown";
import { CommandFailure } from "../../failure";
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
    const parsed = schema.safeParse(jsonIn(text));
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        const what = text.trim() === "" ? "it is empty" : `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`;
        throw new CommandFailure(
            `${from} is no state of a stack (${what}): write it by \`pulumi stack export --file state.json\`.`,
        );
    }
    const resources = (parsed.data.deployment.resources ?? []).filter((one) => !one.delete && !one.external);
    return {
        stack: /^urn:pulumi:([^:]+)::/.exec(resources[0]?.urn ?? "")?.[1],
        resources: Object.fromEntries(
            resources.map(({ urn, id, inputs, outputs }) => [
                urn,
                { id, inputs: decode(inputs), outputs: decode(outputs) },
            ]),
        ),
    };
}

function jsonIn(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}
