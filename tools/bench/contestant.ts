// Who takes part in the benchmark, and what each of them does.
export const operations = ["up", "preview", "refresh", "destroy"] as const;
export type Operation = (typeof operations)[number];

export interface StateSize {
    readonly bytes: number;
    /** Of one user: inputs and outputs, compact, and the whole entry. */
    readonly ofUser?: { readonly inputsAndOutputs: number; readonly whole: number } | undefined;
}

export interface Opened {
    /** Only its programs run here, so that their processes can be found. */
    readonly folder: string;
    /** Throws where the program fails. */
    run(operation: Operation): Promise<void>;
    state(): StateSize | undefined;
    close(): void;
}

export interface Contestant {
    readonly name: string;
    /** Part of the command line of the process whose memory counts. */
    readonly memoryOf: string;
    open(users: number, env: Readonly<Record<string, string>>): Promise<Opened>;
}

export interface Sample {
    readonly scene: string;
    readonly contestant: string;
    readonly users: number;
    readonly operation: Operation;
    readonly seconds: number;
    readonly requests: number;
    readonly megabytes: number | undefined;
    readonly state: StateSize | undefined;
}
