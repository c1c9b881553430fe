// Runs one history from an empty emulator: each step is validated by both sides, and the state follows what was accepted.
import { z } from "zod";
import { emulatorOutcome } from "./emulator-side/emulator-outcome";
import { agreed, declared, described, Disagreement, kindOf } from "./disagreement";
import { applyEvent } from "./moves/external-event";
import { attemptOf, type Step } from "./moves/step";
import { nameOf, type Attempt } from "./attempt";
import { EntryPointsDisagree, validateAtEntryPoints } from "./provider-side/entry-points";
import { askingSessions, type NewSession } from "./provider-side/sessions";
import type { Shell } from "./provider-side/shell";
import type { Tally } from "./tally";
import { agree, type Outcome } from "./outcome";
import type { Wire } from "./wire";
import { World } from "./world";

export interface Parties {
    readonly wire: Wire;
    /** Where the provider gets its facts: from the world directly, or from the emulator over HTTP. */
    readonly sessionsFor: (world: World) => NewSession;
    /** How Pulumi reaches the provider. */
    readonly shell?: Shell;
    readonly tally: Tally;
    /** Kinds of disagreement that are known; a history that meets one ends there. */
    readonly known: ReadonlySet<string>;
}

const template = z.object({ provisioningId: z.string() });
const roles = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) });

/** One template exists, and nothing else. */
export async function emptyWorld(wire: Wire): Promise<World> {
    await wire.control("POST", "/reset");
    const settings = { name: "Home", serviceProviderAdmin: "ops@partner.example", country: "SE", language: "sv" };
    const made = await wire.must("POST", "/wholesale/onboardingTemplates", { ...settings, subscription: "Sub-1" });
    const known = roles.parse(await wire.must("GET", "/roles")).items;
    return new World(template.parse(made).provisioningId, new Map(known.map(({ id, name }) => [id, name])));
}

async function providerOutcome(
    attempt: Attempt,
    newSession: NewSession,
    shell: Shell | undefined,
    log: readonly string[],
): Promise<Outcome> {
    try {
        return (await validateAtEntryPoints(attempt, newSession, shell)).outcome;
    } catch (error) {
        if (!(error instanceof EntryPointsDisagree)) {
            throw error;
        }
        throw new Disagreement(
            `${nameOf(attempt)}: entry points, ${error.message}`,
            [...log, declared(attempt)],
            error.message,
        );
    }
}

async function takeStep(parties: Parties, world: World, step: Step, log: string[]): Promise<void> {
    if (step.step === "happening") {
        const line = await applyEvent(world, parties.wire, step);
        log.push(...(line === undefined ? [] : [line]));
        return;
    }
    const attempt = attemptOf(world, step);
    if (attempt === undefined) {
        return;
    }
    const line = declared(attempt);
    // Only Webex knows a location's connection and numbers.
    const sessions = attempt.kind === "location" ? askingSessions(parties.wire) : parties.sessionsFor(world);
    const provider = await providerOutcome(attempt, sessions, parties.shell, log);
    const emulator = await emulatorOutcome(world, parties.wire, attempt);
    parties.tally.add(attempt, provider, emulator);
    if (!agree(provider, emulator)) {
        throw new Disagreement(kindOf(attempt, provider, emulator), [...log, line], described(provider, emulator));
    }
    log.push(`${line}${agreed(attempt, emulator).slice(declared(attempt).length)}`);
}

export async function runHistory(parties: Parties, steps: readonly Step[]): Promise<void> {
    const world = await emptyWorld(parties.wire);
    const log: string[] = [];
    parties.tally.histories += 1;
    for (const step of steps) {
        try {
            await takeStep(parties, world, step, log);
        } catch (error) {
            if (error instanceof Disagreement && parties.known.has(error.kind)) {
                return;
            }
            throw error;
        }
    }
}
