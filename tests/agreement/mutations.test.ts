// Every rule of either side broken in turn: the suite has to notice each, or it would prove nothing.
import { expect } from "chai";
import { startEmulator, type TestEmulator } from "../support/emulator";
import { emulatorMutants } from "./mutations/emulator-mutants";
import { hunt, tableOf, type Hunted } from "./mutations/hunt";
import type { Mutant } from "./mutations/mutant";
import { providerMutants } from "./mutations/provider-mutants";
import { Witnesses } from "./mutations/witnesses";
import { connected, handedSessions } from "./provider-side/sessions";
import type { Parties } from "./run-history";
import { Wire } from "./wire";

const SEED = 20_261_123;
/** Part of a name, for those to be looked at alone. */
const ONLY = new RegExp(process.env["AGREEMENT_MUTANTS"] ?? "", "u");
const HISTORIES = Number(process.env["AGREEMENT_MUTATION_HISTORIES"] ?? 300);

describe("the generated histories detect a broken rule,", function () {
    this.timeout(0);
    let emulator: TestEmulator;
    let wire: Wire;
    let parties: Omit<Parties, "tally">;
    const witnesses = new Witnesses();

    before(async () => {
        emulator = await startEmulator();
        wire = new Wire(emulator.url, emulator.accessToken);
        const real = connected(wire);
        parties = { wire, sessionsFor: (world) => handedSessions(wire, world, real), known: new Set() };
        await witnesses.gather(parties, SEED, HISTORIES);
        console.log(`${witnesses.steps} steps in ${HISTORIES} histories, seed ${SEED}`);
    });
    after(async () => {
        wire.close();
        await emulator.stop();
    });

    async function expectAllNoticed(mutants: readonly Mutant[]): Promise<void> {
        const began = Date.now();
        const hunted: Hunted[] = [];
        for (const mutant of mutants.filter(({ name }) => ONLY.test(name))) {
            hunted.push(await hunt(parties, mutant, witnesses));
        }
        console.log(`${tableOf(hunted)}\n${mutants.length} mutants, ${(Date.now() - began) / 1000} s`);
        const unnoticed = hunted.filter(({ mutant, steps }) => steps === undefined && mutant.equivalent === undefined);
        const noticed = hunted.filter(({ mutant, steps }) => steps !== undefined && mutant.equivalent !== undefined);
        expect(unnoticed.map(({ mutant }) => mutant.name)).to.deep.equal([]);
        expect(noticed.map(({ mutant }) => `${mutant.name} is noticed after all`)).to.deep.equal([]);
    }

    it("whichever rule of the provider it is", () => expectAllNoticed(providerMutants));

    it("whichever rule of the emulator it is", () => expectAllNoticed(emulatorMutants));
});
