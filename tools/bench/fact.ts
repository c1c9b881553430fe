// Something measured beside the contest: what, and how much, in words.
export interface Fact {
    readonly what: string;
    readonly value: string;
}
