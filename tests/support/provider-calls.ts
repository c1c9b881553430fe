// The engine's calls about one resource, as the tests make them: a provider of dynamic resources and the native plugin both answer them.
export type Properties = Record<string, unknown>;

export interface Checked {
    readonly inputs: Properties;
    readonly failures: readonly { readonly property: string; readonly reason: string }[];
}

export interface Difference {
    readonly changes: boolean | undefined;
    readonly replaces: readonly string[];
    readonly deleteBeforeReplace: boolean;
}

export interface ReadResult {
    readonly id: string;
    readonly properties: Properties;
    readonly inputs: Properties | undefined;
}

/** Inputs have the `__provider` line, which says of what kind a resource is. */
export interface ProviderCalls {
    check(olds: Properties, news: Properties): Promise<Checked>;
    diff(id: string, olds: Properties, news: Properties): Promise<Difference>;
    create(properties: Properties): Promise<{ readonly id: string; readonly properties: Properties }>;
    read(id: string, properties: Properties): Promise<ReadResult>;
    update(id: string, olds: Properties, news: Properties): Promise<Properties>;
    delete(id: string, properties: Properties): Promise<void>;
}

/** A process that answers them. */
export interface Provider extends ProviderCalls {
    /** Everything that a person sees of it, and whatever else it printed. */
    readonly printed: string;
    /** As when the CLI was killed: nothing listens any more where the engine was. */
    loseEngine(): Promise<void>;
    /** Once the process has ended by itself. */
    ended(): Promise<void>;
    signal(signal: NodeJS.Signals): void;
    /** As when the CLI was killed: whatever the process writes has nowhere to go. */
    breakPipes(): void;
    /** As the engine ends a command. */
    endCommand(): Promise<void>;
    stop(): Promise<unknown>;
}

/** The constant line that every dynamic resource of a kind carries in its state. */
export const providerLine = (handler: string): string =>
    `exports.handler=()=>require("pulumi-webex-wholesale/provider").${handler}`;
