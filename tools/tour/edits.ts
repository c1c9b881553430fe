// The edits that the tour makes to a copy of the example, each a line a user might write, with the rule by which preview must refuse it.

export interface Edit {
    readonly title: string;
    readonly from: string;
    readonly to: string;
    /** The rule that must refuse it. */
    readonly rule: string;
}

export const refusedEdits: readonly Edit[] = [
    {
        title: "Lower a quantity",
        from: "webex_calling: { quantity: 25 }",
        to: "webex_calling: { quantity: 24 }",
        rule: "C8",
    },
    {
        title: "Make the unrestricted customer restricted",
        from: "packages: { webex_meetings: {} }",
        to: "packages: { webex_meetings: { quantity: 10 } }",
        rule: "C10",
    },
    {
        title: "Downgrade the package of an administrator",
        from: 'lastName: "Berg",\n    package: "webex_calling"',
        to: 'lastName: "Berg",\n    package: "webex_calling_standard"',
        rule: "U7",
    },
];

/** The program with the edit made; throws if the example no longer contains the line. */
export function edited(program: string, { from, to, title }: Edit): string {
    if (!program.includes(from)) {
        throw new Error(`The example no longer contains the line that "${title}" edits: ${from}`);
    }
    return program.replace(from, to);
}
