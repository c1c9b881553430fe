// Generated histories: preview and backend must agree on every step of every one.
import { expect } from "chai";
import { startEmulator, type TestEmulator } from "../support/emulator";
import { explore } from "./explore";
import { askingSessions, connected, handedSessions } from "./provider-side/sessions";
import { Wire } from "./wire";

const numberIn = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
const seed = numberIn("AGREEMENT_SEED", 20_261_122);
const steps = numberIn("AGREEMENT_STEPS", 20_000);
const asked = numberIn("AGREEMENT_ASKED_STEPS", 1_500);

describe("preview and backend agree", function () {
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

    it("on generated histories, with the emulator's facts handed over", async () => {
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
    });

    it("on generated histories, with the provider asking for each fact over HTTP", async () => {
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
});
