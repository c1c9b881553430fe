// The rules that the provider process names for a resource, called as the engine calls it: check, diff, and a second check where it is replaced.
import { ProviderError, type ProviderProcess, type Properties } from "../../support/provider-process";

export const rulesIn = (text: string): string[] => [...text.matchAll(/\[([A-Z]\d+)\] /gu)].map(([, rule = ""]) => rule);

export const distinct = (rules: readonly string[]): string[] => [...new Set(rules)].sort();

/** Of two that claim the same, `check` refuses the newcomer, and a preview whoever comes second. */
export const RIVALRIES = ["I1", "C13", "L1", "U5", "U8"];

export interface Old {
    readonly id: string;
    readonly inputs: Properties;
    readonly outputs: Properties;
}

export async function rulesOfProvider(
    provider: ProviderProcess,
    old: Old | undefined,
    sent: Properties,
): Promise<readonly string[]> {
    const { inputs, failures } = await provider.check(old?.inputs ?? {}, sent);
    const checked = failures.flatMap(({ reason }) => rulesIn(reason));
    if (old === undefined) {
        return distinct(checked);
    }
    const changed = await rulesOfDiff(provider, old, inputs, sent);
    return distinct([...checked, ...changed]);
}

/** The engine checks a replacement once more, as a creation. */
async function rulesOfDiff(provider: ProviderProcess, { id, outputs }: Old, inputs: Properties, sent: Properties) {
    try {
        const { replaces } = await provider.diff(id, outputs, inputs);
        const again = replaces.length === 0 ? [] : (await provider.check({}, sent)).failures;
        return again.flatMap(({ reason }) => rulesIn(reason));
    } catch (error) {
        if (error instanceof ProviderError) {
            return rulesIn(error.message);
        }
        throw error;
    }
}
