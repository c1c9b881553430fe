// What the program declares, known before all of its checks have come: `up` writes for one resource while others are not yet checked.
import type { Activity } from "./activity";
import type { Declaration, IdentityLedger } from "./identity-ledger";

/** Facts that the processes of one Pulumi command share. */
export interface CommandMemory {
    remember(facts: readonly string[]): void;
    /** As the facts are now. */
    remembered(): (fact: string) => boolean;
}

/** Which of the two providers of this package a process is: that of dynamic resources, or the native plugin. */
export type Shell = "dynamic" | "native";

const OTHER: Readonly<Record<Shell, Shell>> = { dynamic: "native", native: "dynamic" };
const BY_OTHER: Readonly<Record<Shell, Declaration>> = {
    dynamic: { label: "a resource of the native plugin", type: "pulumi-nodejs:dynamic/webexwholesale:<kind>" },
    native: { label: "a resource of the TypeScript classes", type: "webexwholesale:index:<kind>" },
};

const BEGUN = "a process of this command has checked";
const declares = (shell: Shell, key: string): string => `${shell} declares ${key}`;
const BY_PREVIEW: Declaration = { label: "another resource" };

export class ProgramKeys {
    private isFirst: boolean | undefined;

    constructor(
        private readonly identities: IdentityLedger,
        private readonly activity: Activity,
        private readonly memory: CommandMemory | undefined,
        private readonly shell: Shell,
    ) {}

    /** Notes what a resource declares, for the process of the same command that comes after the preview's. */
    note(keys: readonly string[]): void {
        this.begin();
        if (keys.length > 0) {
            this.memory?.remember(keys.map((key) => declares(this.shell, key)));
        }
    }

    /** Registers which of these keys resources of the other provider declare in this command: where a stack passes from one to the other. */
    declareOfOtherShell(keys: readonly string[]): void {
        const isRemembered = this.memory?.remembered();
        for (const key of keys.filter((one) => isRemembered?.(declares(OTHER[this.shell], one)) === true)) {
            this.identities.declare(key, BY_OTHER[this.shell]);
        }
    }

    /**
     * Registers which of these keys the program declares elsewhere: as its preview saw it, or, without one, once nothing more is checked.
     * False where that did not come to an end.
     */
    async declareRemembered(keys: readonly string[]): Promise<boolean> {
        this.declareOfOtherShell(keys);
        // A destroy runs no program: nothing is checked before, and nothing will be.
        if (!this.identities.hasDeclarations) {
            return true;
        }
        this.begin();
        if (this.isFirst !== false) {
            return this.activity.untilIdle();
        }
        const isRemembered = this.memory?.remembered();
        for (const key of keys.filter((one) => isRemembered?.(declares(this.shell, one)) === true)) {
            this.identities.declare(key, BY_PREVIEW);
        }
        return true;
    }

    /** Whether no process of this command has checked before: then there was no preview. */
    private begin(): void {
        if (this.isFirst === undefined) {
            this.isFirst = this.memory?.remembered()(BEGUN) !== true;
            this.memory?.remember([BEGUN]);
        }
    }
}
