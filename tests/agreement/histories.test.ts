// Generated histories: preview and backend must agree on every step of every one.
import { expect } from "chai";
import { startEmulator, type TestEmulator } from "../support/emulator";
import { explore } from "./explore";
import { askingSessions, connected, handedSessions } from "./provider-side/sessions";
import { nativeShell } from "./provider-side/shell";
import { Wire } from "./wire";

const numberIn = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
const seed = numberIn("AGREEMENT_SEED", 20_261_122);
const steps = numberIn("AGREEMENT_STEPS", 20_000);
const asked = numberIn("AGREEMENT_ASKED_STEPS", 1_500);
const native = numberIn("AGREEMENT_NATIVE_STEPS", 150);

/** The rules that a request can show (design, section 7). */
const wireRules = [
    ...["T1", "T3", "T4", "T5"],
    ...["C1", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "C10", "C11", "C12", "C13", "C14", "C15", "C17"],
    ...["U1", "U2", "U3", "U5", "U6", "U7", "U8", "U9"],
    ...["L1", "L2", "I2", "P1"],
];

describe("preview and emulator agree", function () {
    this.timeout(0);
    let emulator: TestEmulator;
    let wire: Wire;

    before(async () => {
        emulator = await startEmulator();
        wire = new Wire(emulator.url, emulator.accessToken);
    });
    after(async () => {
        wire.close();
        await emulator.stop();
    });

    it("on generated histories, with the facts taken from the emulator directly", async () => {
        const began = Date.now();
        const real = connected(wire);
        const sessionsFor = (world: Parameters<typeof handedSessions>[1]) => handedSessions(wire, world, real);
        const { tally, disagreements } = await explore({ wire, sessionsFor }, { seed, steps });
        console.log(
            `${tally.steps} steps in ${tally.histories} histories, ${(Date.now() - began) / 1000} s, seed ${seed}`,
        );
        console.log(tally.table());
        console.log(`disagreements: ${disagreements.length}`);
        expect(disagreements.map(({ kind, message }) => `${kind}\n${message}`).join("\n\n")).to.equal("");
        if (steps >= 20_000) {
            expect(tally.lacks(wireRules, 10), "what did not come up often enough").to.deep.equal([]);
        }
    });

    it("on generated histories, with the provider requesting each fact over HTTP", async () => {
        const began = Date.now();
        const { tally, disagreements } = await explore(
            { wire, sessionsFor: () => askingSessions(wire) },
            { seed: seed + 1_000_000, steps: asked },
        );
        console.log(
            `${tally.steps} steps in ${tally.histories} histories, ${(Date.now() - began) / 1000} s, seed ${seed}`,
        );
        console.log(`disagreements: ${disagreements.length}`);
        expect(disagreements.map(({ kind, message }) => `${kind}\n${message}`).join("\n\n")).to.equal("");
    });

    it("on generated histories, with the native plugin in the place of the dynamic provider", async () => {
        const began = Date.now();
        const real = connected(wire);
        const sessionsFor = (world: Parameters<typeof handedSessions>[1]) => handedSessions(wire, world, real);
        const { tally, disagreements } = await explore(
            { wire, sessionsFor, shell: nativeShell },
            { seed: seed + 2_000_000, steps: native, batch: 10 },
        );
        console.log(
            `${tally.steps} steps in ${tally.histories} histories, ${(Date.now() - began) / 1000} s, seed ${seed}`,
        );
        console.log(`disagreements: ${disagreements.length}`);
        expect(disagreements.map(({ kind, message }) => `${kind}\n${message}`).join("\n\n")).to.equal("");
    });
});
