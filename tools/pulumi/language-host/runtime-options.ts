// Reads the `options` of `runtime: nodejs` in Pulumi.yaml. Parsed by hand: only the gRPC package can be loaded here, and the process must start fast.
export interface RuntimeOptions {
    readonly typescript: boolean;
    readonly tsconfig: string | undefined;
    readonly nodeArguments: readonly string[];
}

export function readRuntimeOptions(options: Readonly<Record<string, unknown>>): RuntimeOptions {
    const { typescript, tsconfig, nodeargs } = options;
    if (typescript !== undefined && typeof typescript !== "boolean") {
        throw new Error("The runtime option `typescript` in Pulumi.yaml must be true or false.");
    }
    return {
        typescript: typescript ?? true,
        tsconfig: text("tsconfig", tsconfig),
        nodeArguments: splitWords(text("nodeargs", nodeargs) ?? ""),
    };
}

function text(name: string, value: unknown): string | undefined {
    if (value !== undefined && typeof value !== "string") {
        throw new Error(`The runtime option \`${name}\` in Pulumi.yaml must be a string.`);
    }
    return value;
}

/** Splits at spaces, keeping quoted parts together, as a shell would. */
export function splitWords(line: string): string[] {
    const words = line.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/gu) ?? [];
    return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/gu, "$1$2"));
}
