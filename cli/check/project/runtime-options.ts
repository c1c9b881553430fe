// The `options` of `runtime: nodejs` in Pulumi.yaml, as arguments and environment of the Node.js that runs the program.

export interface NodeOptions {
    readonly arguments: readonly string[];
    readonly environment: Readonly<Record<string, string>>;
}

export function nodeOptions({ typescript, tsconfig, nodeargs }: Readonly<Record<string, unknown>>): NodeOptions {
    return {
        arguments: typeof nodeargs === "string" ? splitWords(nodeargs) : [],
        // Pulumi's own runner reads these two.
        environment: {
            PULUMI_NODEJS_TYPESCRIPT: String(typescript !== false),
            ...(typeof tsconfig === "string" ? { PULUMI_NODEJS_TSCONFIG_PATH: tsconfig } : {}),
        },
    };
}

/** Splits at spaces, keeping quoted parts together, as a shell would. */
function splitWords(line: string): string[] {
    const words = line.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/gu) ?? [];
    return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/gu, "$1$2"));
}
