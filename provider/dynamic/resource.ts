// What each kind of resource offers to the shell: plain JSON in, plain JSON out, refusals as data.
import type { NaturalKey } from "../validation/identity";
import { printable } from "../validation/printable";
import type { Refusal } from "../validation/refusal";
import type { Raw } from "../validation/unknown";
import type { Declaration } from "../run-state/identity-ledger";
import type { Session } from "../run-state/session";

export interface CheckResult {
    /** The inputs as state keeps them: defaults filled in, facts of other resources dropped. */
    readonly inputs: Raw;
    readonly refusals: readonly Refusal[];
}

export interface Difference {
    readonly changes: boolean;
    /** Properties that differ for Webex, in the order in which messages name them; a change may also be a job to go on with. */
    readonly fields?: readonly string[];
    /** Properties whose change needs a new object; the old one is deleted first. */
    readonly replaces?: readonly string[];
    readonly refusals: readonly Refusal[];
}

/** An object that exists at Webex under the natural key of a declaration. */
export interface Existing {
    readonly id: string;
    /** The object as it is, in the words of the declaration: what state would hold of it. */
    readonly outs: Raw;
    /** Fields that would not be overwritten unasked; empty where it is ours, or as good as ours. */
    readonly differing: readonly string[];
}

export interface Resource {
    /** For messages: `the customer "Norrbygg AB" (crm-004711)`. */
    nameOf(inputs: Raw): string;
    /** What the inputs declare, by natural key; `news` as the program sends them, or what state keeps of them. */
    keysOf(news: Raw): readonly NaturalKey[];
    /** What belongs to one such object at a time as well, such as a location's numbers. */
    partsOf?(news: Raw): readonly Pick<NaturalKey, "key">[];
    /** Id of the rule that refuses a second declaration of the same key, where it is not the one of all kinds. */
    readonly declaredOnceRule?: string;
    /** For the summary of a preview: what it belongs to, `customer crm-004711`. */
    groupOf?(inputs: Raw, session: Session): string;
    /** What exists at Webex under the key of a new declaration; left out by those that look themselves. */
    find?(inputs: Raw, session: Session): Promise<Existing | undefined>;
    /** Removes its objects one by one, and keeps those that the program declares. */
    readonly removesParts?: boolean;
    check(olds: Raw, news: Raw, session: Session, by: Declaration): Promise<CheckResult>;
    diff(id: string, olds: Raw, news: Raw, session: Session): Promise<Difference>;
    create(inputs: Raw, session: Session): Promise<{ id: string; outs: Raw }>;
    /** Nothing where the object is gone. */
    read(id: string, props: Raw, session: Session): Promise<{ outs: Raw; inputs: Raw } | undefined>;
    /** All that Webex returns of an object of which only the id is known, as a program would declare it. Default: what `read` returns. */
    readImported?(id: string, session: Session): Promise<{ outs: Raw; inputs: Raw } | undefined>;
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
    constructor(
        readonly sentences: readonly string[],
        /** What the sentences say, where rules refused. */
        readonly refusals: readonly Refusal[] = [],
    ) {
        super(sentences.map(printable).join("\n"));
        this.name = "Refused";
    }
}
