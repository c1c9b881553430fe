// What each kind of resource offers to the shell: plain JSON in, plain JSON out, refusals as data.
import { printable } from "../plan/printable";
import type { Refusal } from "../plan/refusal";
import type { Raw } from "../plan/unknown";
import type { Session } from "../session/session";

export interface Checked {
    /** The inputs as state keeps them: defaults filled in, facts of other resources dropped. */
    readonly inputs: Raw;
    readonly refusals: readonly Refusal[];
}

export interface Difference {
    readonly changes: boolean;
    /** Properties whose change needs a new object; the old one is deleted first. */
    readonly replaces?: readonly string[];
    readonly refusals: readonly Refusal[];
}

export interface Resource {
    /** For messages: `the customer "Norrbygg AB" (crm-004711)`. */
    nameOf(inputs: Raw): string;
    check(olds: Raw, news: Raw, session: Session): Promise<Checked>;
    diff(id: string, olds: Raw, news: Raw, session: Session): Promise<Difference>;
    create(inputs: Raw, session: Session): Promise<{ id: string; outs: Raw }>;
    /** Nothing where the object is gone. */
    read(id: string, props: Raw, session: Session): Promise<{ outs: Raw; inputs: Raw } | undefined>;
    update(id: string, olds: Raw, news: Raw, session: Session): Promise<Raw>;
    remove(id: string, props: Raw, session: Session): Promise<void>;
}

/** The object exists at Webex but is not as declared: state keeps its id, and the next `up` repairs it. */
export class KeptInState extends Error {
    constructor(
        readonly resourceId: string,
        readonly outs: Raw,
        cause: Error,
    ) {
        super(cause.message, { cause });
        this.name = "KeptInState";
    }
}

/** Refusals where Pulumi takes only an error: at `diff`, and once more before anything is sent. */
export class Refused extends Error {
    constructor(readonly sentences: readonly string[]) {
        super(sentences.map(printable).join("\n"));
        this.name = "Refused";
    }
}
