// A step on which the two readings of the guide differ, with everything that led to it.
import { nameOf, presentOf, type Attempt } from "./attempt";
import { isRaw, type Raw } from "../../provider/validation/unknown";
import { usual } from "./moves/customer-move";
import { rulesIn, spoken, type Outcome } from "./outcome";

export class Disagreement extends Error {
    constructor(
        /** The same for all disagreements of one kind. */
        readonly kind: string,
        readonly history: readonly string[],
        words: string,
    ) {
        super(["The smallest history found:", ...history.map((line) => `  ${line}`), words].join("\n"));
        this.name = "Disagreement";
    }
}

/** Rules and places without what differs from case to case. */
const places = (reasons: readonly string[]): string => [...new Set(reasons)].sort().join("; ");

/** Field names and first words of the emulator's complaints, without values. */
const complaints = (reasons: readonly string[]): string =>
    places(
        reasons.map((reason) =>
            reason
                .replace(/\+?\d[\d ]*/gu, "#")
                .split(" ")
                .slice(0, 7)
                .join(" "),
        ),
    );

export function kindOf(attempt: Attempt, provider: Outcome, emulator: Outcome): string {
    return provider.refused.length > 0
        ? `${nameOf(attempt)}: only the provider refuses, ${places(provider.refused)}`
        : `${nameOf(attempt)}: only the emulator refuses, ${complaints(emulator.refused)}`;
}

export const described = (provider: Outcome, emulator: Outcome): string =>
    `provider ${spoken(provider)}\nemulator ${spoken(emulator)}`;

/** Of a new customer or user only what is not as usual. */
const isUsual = (key: string, value: unknown): boolean =>
    ["provisioningId", "name", "language", "firstName", "lastName"].includes(key)
        ? typeof value === "string" && /^(Bygg \d+|Anna|Berg|sv|\w{48})$/u.test(value)
        : JSON.stringify(usual[key]) === JSON.stringify(value);

/** What a step declares: all of it at creation, what differs at a change. */
export function declared(attempt: Attempt): string {
    const present = presentOf(attempt);
    const had: Raw = present?.inputs ?? {};
    const keys = [...new Set([...Object.keys(had), ...Object.keys(attempt.now)])];
    const isShown = (key: string): boolean =>
        key !== "customerId" &&
        (present === undefined
            ? !isUsual(key, attempt.now[key])
            : JSON.stringify(had[key]) !== JSON.stringify(attempt.now[key]));
    const shown = Object.fromEntries(keys.filter(isShown).map((key) => [key, attempt.now[key] ?? null]));
    const who = isRaw(present?.inputs) ? (had["externalId"] ?? had["email"] ?? had["name"]) : "new";
    return `${nameOf(attempt)} ${String(who)} ${JSON.stringify(shown)}`;
}

export const agreed = (attempt: Attempt, { refused }: Outcome): string =>
    `${declared(attempt)}: ${refused.length > 0 ? `both refuse (${rulesIn(refused).join(", ")})` : "both accept"}`;
