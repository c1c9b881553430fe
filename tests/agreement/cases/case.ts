// A sentence of the guide as a case: what exists, what the program declares next, and what both sides must answer.
import type { Raw } from "../../../provider/validation/unknown";
import type { Attempt } from "../attempt";

/** Locations have no rule in the guide. */
export type CaseKind = Exclude<Attempt["kind"], "location">;

export interface Case {
    /** Word for word, also where the guide's own text is odd. */
    readonly sentence: string;
    readonly what: string;
    readonly kind: CaseKind;
    /** The packages of the customer that a user belongs to. */
    readonly customer?: Raw;
    /** Packages that are added to those once the customer is there. */
    readonly later?: Raw;
    /** Users who are there already. */
    readonly users?: readonly Raw[];
    /** Absent at a creation. */
    readonly before?: Raw;
    /** Changes to what exists; null removes a field. */
    readonly after: Raw;
    /** What the partner may assign. */
    readonly allowances?: Readonly<Record<string, number>>;
    readonly isMigrating?: boolean;
    /** The rule that refuses; absent where both accept. */
    readonly refused?: string;
    /** At an update Webex's precheck is only a warning: the rule that warns where the backend refuses. */
    readonly warned?: string;
    /** The rule that warns of what the backend accepts and ignores. */
    readonly remarked?: string;
    /** The property that the refusal or warning names. */
    readonly property?: string;
}

/** A case that no request can show: only the provider validates it, and the emulator accepts what is sent. */
export interface ProviderCase extends Case {
    readonly why: string;
}
