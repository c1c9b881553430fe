// Runs one history from an empty emulator: each step is judged by both, and the state follows what was accepted.
import { z } from "zod";
import { backendVerdict } from "./emulator-side/backend-verdict";
import { agreed, declared, described, Disagreement, kindOf } from "./disagreement";
import { applyEvent } from "./moves/external-event";
import { attemptOf, type Step } from "./moves/step";
import { nameOf, presentOf, type Attempt } from "./attempt";
import { EntryPointsDisagree, validateAtEntryPoints } from "./provider-side/entry-points";
import { askingSessions, type NewSession } from "./provider-side/sessions";
import type { Tally } from "./tally";
import { agree, type Verdict } from "./verdict";
import type { Wire } from "./wire";
import { World } from "./world";

export interface Parties {
    readonly wire: Wire;
    /** How the provider learns its facts: handed over from the world, or asked over HTTP. */
    readonly sessionsFor: (world: World) => NewSession;
    readonly tally: Tally;
    /** Kinds of disagreement that are known; a history that meets one ends there. */
    readonly known: ReadonlySet<string>;
}

const template = z.object({ provisioningId: z.string() });
const roles = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) });

/** One template stands, and nothing else. */
export async function emptyWorld(wire: Wire): Promise<World> {
    await wire.control("POST", "/reset");
    const settings = { name: "Home", serviceProviderAdmin: "ops@partner.example", country: "SE", language: "sv" };
    const made = await wire.must("POST", "/wholesale/onboardingTemplates", { ...settings, subscription: "Sub-1" });
    const known = roles.parse(await wire.must("GET", "/roles")).items;
    return new World(template.parse(made).provisioningId, new Map(known.map(({ id, name }) => [id, name])));
}

async function providerVerdict(attempt: Attempt, newSession: NewSession, told: readonly string[]): Promise<Verdict> {
    try {
        return (await validateAtEntryPoints(attempt, newSession)).verdict;
    } catch (error) {
        if (!(error instanceof EntryPointsDisagree)) {
            throw error;
        }
        throw new Disagreement(
            `${nameOf(attempt)}: doors, ${error.message}`,
            [...told, declared(attempt)],
            error.message,
        );
    }
}

async function takeStep(parties: Parties, world: World, step: Step, told: string[]): Promise<void> {
    if (step.step === "happening") {
        const line = await applyEvent(world, parties.wire, step);
        told.push(...(line === undefined ? [] : [line]));
        return;
    }
    const attempt = attemptOf(world, step);
    if (attempt === undefined) {
        return;
    }
    const line = declared(attempt);
    const isUpdate = presentOf(attempt) !== undefined;
    // A location's connection and numbers are known to Webex alone.
    const sessions = attempt.kind === "location" ? askingSessions(parties.wire) : parties.sessionsFor(world);
    const provider = await providerVerdict(attempt, sessions, told);
    const emulator = await backendVerdict(world, parties.wire, attempt);
    parties.tally.add(attempt, provider, emulator);
    if (!agree(provider, emulator, isUpdate)) {
        throw new Disagreement(kindOf(attempt, provider, emulator), [...told, line], described(provider, emulator));
    }
    told.push(`${line}${agreed(attempt, emulator).slice(declared(attempt).length)}`);
}

export async function runHistory(parties: Parties, steps: readonly Step[]): Promise<void> {
    const world = await emptyWorld(parties.wire);
    const told: string[] = [];
    parties.tally.histories += 1;
    for (const step of steps) {
        try {
            await takeStep(parties, world, step, told);
        } catch (error) {
            if (error instanceof Disagreement && parties.known.has(error.kind)) {
                return;
            }
            throw error;
        }
    }
}
