// A rule of one side that is broken for a while: it lets everything pass, and the suite has to notice.

export interface Mutant {
    /** `provider C8` or `emulator quantityLowered (C8)`. */
    readonly name: string;
    readonly side: "provider" | "emulator";
    /** The rule itself, or the emulator's function. */
    readonly target: unknown;
    /** What decides where its absence can be noticed: the rule, or the one that it hands on. */
    readonly rule: string;
    /** What the rule says, where several go by one id. */
    readonly says: RegExp;
    readonly breakIt: () => void;
    readonly mendIt: () => void;
    /** Why no history can distinguish the broken rule from the intact one. */
    readonly equivalent?: string | undefined;
}
