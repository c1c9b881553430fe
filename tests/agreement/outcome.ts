// What one side answers to a step, and whether two answers agree.
import { kinds } from "../../provider/kinds";

export interface Outcome {
    /** `C8 packages.webex_calling.quantity`: rule and place; empty where the step is accepted. */
    readonly refused: readonly string[];
    readonly warned: readonly string[];
}

export const ruleOf = (reason: string): string => reason.split(" ")[0] ?? reason;

export const rulesIn = (reasons: readonly string[]): string[] => [...new Set(reasons.map(ruleOf))].sort();

/** Rules by which preview only warns of what the emulator refuses: Webex's precheck at an update, or what has not been seen at Webex. */
const leftToWebex = new Set(
    Object.values(kinds)
        .flatMap(({ rules }) => rules)
        .filter(({ severity, factsFrom }) => severity === "warned" && factsFrom.includes("emulator"))
        .map(({ id }) => id),
);

export function agree(provider: Outcome, emulator: Outcome): boolean {
    const isRefused = emulator.refused.length > 0;
    if (provider.refused.length > 0 || !isRefused) {
        return provider.refused.length > 0 === isRefused;
    }
    const [refused, warned] = [rulesIn(emulator.refused), rulesIn(provider.warned)];
    return refused.every((rule) => leftToWebex.has(rule)) && refused.some((rule) => warned.includes(rule));
}

export const spoken = ({ refused, warned }: Outcome): string =>
    [
        refused.length === 0 ? "accepts" : `refuses: ${refused.join("; ")}`,
        ...(warned.length === 0 ? [] : [`(warns: ${warned.join("; ")})`]),
    ].join(" ");
