// What one party answers to a step, and whether two answers agree.

export interface Verdict {
    /** `C8 packages.webex_calling.quantity`: rule and place; empty where the step is accepted. */
    readonly refused: readonly string[];
    readonly warned: readonly string[];
}

export const ruleOf = (reason: string): string => reason.split(" ")[0] ?? reason;

export const rulesIn = (reasons: readonly string[]): string[] => [...new Set(reasons.map(ruleOf))].sort();

/** C11 and C12: at an update Webex's precheck is a warning, and the backend decides. */
const LEFT_TO_BACKEND: readonly string[] = ["C11", "C12"];

/** What Cisco's pages say of Webex Calling, seen by nobody on this path, or what another location is offered: a warning, where the emulator refuses. */
const UNSURE: readonly string[] = ["U10", "L2"];

export function agree(provider: Verdict, emulator: Verdict, isUpdate: boolean): boolean {
    const isRefused = emulator.refused.length > 0;
    if (provider.refused.length > 0 || !isRefused) {
        return provider.refused.length > 0 === isRefused;
    }
    if (rulesIn(emulator.refused).every((rule) => UNSURE.includes(rule))) {
        return provider.warned.some((reason) => UNSURE.includes(ruleOf(reason)));
    }
    const isLeft = rulesIn(emulator.refused).every((rule) => LEFT_TO_BACKEND.includes(rule));
    return isUpdate && isLeft && provider.warned.some((reason) => LEFT_TO_BACKEND.includes(ruleOf(reason)));
}

export const spoken = ({ refused, warned }: Verdict): string =>
    [
        refused.length === 0 ? "accepts" : `refuses: ${refused.join("; ")}`,
        ...(warned.length === 0 ? [] : [`(warns: ${warned.join("; ")})`]),
    ].join(" ");
