// What can be done with the stacks of a fleet, and how pulumi is asked to do it with one of them.

export const OPERATIONS = ["preview", "up", "drift", "refresh", "destroy"] as const;
export type OperationName = (typeof OPERATIONS)[number];

export interface Operation {
    readonly name: OperationName;
    readonly summary: string;
    readonly args: readonly string[];
    /** True where Webex or the state may change, so that somebody must agree first. */
    readonly writes: boolean;
    /** True where a stack that does not exist yet is created; otherwise it has nothing to work on. */
    readonly creates: boolean;
}

export const operations: Readonly<Record<OperationName, Operation>> = {
    preview: {
        name: "preview",
        summary: "show what would change in the stacks of the fleet",
        args: ["preview", "--diff", "--expect-no-changes"],
        writes: false,
        creates: true,
    },
    up: {
        name: "up",
        summary: "deploy the stacks of the fleet",
        args: ["up", "--yes"],
        writes: true,
        creates: true,
    },
    drift: {
        name: "drift",
        summary: "compare Webex with the stacks of the fleet, and change nothing",
        args: ["refresh", "--preview-only", "--diff", "--expect-no-changes"],
        writes: false,
        creates: false,
    },
    refresh: {
        name: "refresh",
        summary: "take into the states what exists at Webex",
        args: ["refresh", "--yes", "--skip-preview"],
        writes: true,
        creates: false,
    },
    destroy: {
        name: "destroy",
        summary: "remove what the stacks of the fleet manage",
        args: ["destroy", "--yes", "--skip-preview"],
        writes: true,
        creates: false,
    },
};

/** For drift that was found: what `up` would do about it, and whether Webex would let it. */
export const REPAIR = ["preview", "--refresh", "--diff", "--expect-no-changes"] as const;

/** For creations of a killed run whose result Pulumi did not see. */
export const CLEAR_PENDING = ["refresh", "--clear-pending-creates", "--yes", "--skip-preview"] as const;

/** Pulumi's exit code where there are changes and none were expected. */
export const CHANGES_FOUND = 7;

export const argsFor = (stack: string, args: readonly string[], extra: readonly string[] = []): string[] => [
    ...args,
    "--stack",
    stack,
    "--non-interactive",
    "--color",
    "never",
    "--suppress-progress",
    ...extra,
];
