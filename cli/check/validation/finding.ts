// What a check finds: refusals and warnings of resources, and what it could not check.
import type { Refusal } from "../../../provider/validation/refusal";

export interface Finding {
    readonly urn: string;
    readonly name: string;
    readonly type: string;
    /** Where the resource is declared, such as `customers/norrbygg.ts:12`, from the project's folder. */
    readonly at?: string | undefined;
    readonly refusal: Refusal;
}

export interface NotChecked {
    /** Empty where it may be any rule that reads the property. */
    readonly rules: readonly string[];
    /** Absent where it is so for the whole program. */
    readonly urn?: string | undefined;
    readonly name?: string | undefined;
    readonly path?: string | undefined;
    readonly reason: string;
}

export interface Report {
    /** The folder of Pulumi.yaml, from which places are counted. */
    readonly folder: string;
    readonly project: string;
    readonly stack: string;
    readonly resources: number;
    readonly findings: readonly Finding[];
    readonly notChecked: readonly NotChecked[];
    /** What the provider says beside its refusals. */
    readonly notes: readonly string[];
}
