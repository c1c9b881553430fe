// The guide's own sentences as cases: preview and emulator validate each, and both must do what the sentence says.
import { expect } from "chai";
import { startEmulator, type TestEmulator } from "../support/emulator";
import type { Case } from "./cases/case";
import { creationCases, customerCasesOfTheProvider } from "./cases/customer-cases";
import { validateCase } from "./cases/validate-case";
import { quantityCases } from "./cases/quantity-cases";
import { templateCases, templateCasesOfTheProvider } from "./cases/template-cases";
import { userCases } from "./cases/user-cases";
import { nativeShell } from "./provider-side/shell";
import { rulesIn } from "./outcome";
import { Wire } from "./wire";

const reasonOf = (rule: string | undefined, { property = "" }: Case): string[] =>
    rule === undefined ? [] : [`${rule} ${property}`];

const outcomeOf = ({ refused, warned }: Case): string =>
    refused !== undefined ? `refused by ${refused}` : warned !== undefined ? `warned of by ${warned}` : "accepted";

const titleOf = (one: Case): string => `"${one.sentence}": ${one.what}, ${outcomeOf(one)}`;

describe("the guide's sentences", () => {
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

    describe("have the same result in preview and in the emulator", () => {
        for (const one of [...templateCases, ...creationCases, ...quantityCases, ...userCases]) {
            it(titleOf(one), async () => {
                const { provider, emulator: backend } = await validateCase(wire, one);
                expect(provider.refused).to.deep.equal(reasonOf(one.refused, one));
                expect(provider.warned).to.deep.equal(reasonOf(one.warned ?? one.remarked, one));
                const refusing = one.refused ?? one.warned;
                expect(rulesIn(backend.refused)).to.deep.equal(refusing === undefined ? [] : [refusing]);
            });
        }
    });

    describe("have the same result in a preview by the native plugin", () => {
        for (const one of [...templateCases, ...creationCases, ...quantityCases, ...userCases]) {
            it(titleOf(one), async () => {
                const { provider, emulator: backend } = await validateCase(wire, one, nativeShell);
                expect(provider.refused).to.deep.equal(reasonOf(one.refused, one));
                expect(provider.warned).to.deep.equal(reasonOf(one.warned ?? one.remarked, one));
                const refusing = one.refused ?? one.warned;
                expect(rulesIn(backend.refused)).to.deep.equal(refusing === undefined ? [] : [refusing]);
            });
        }
    });

    describe("are checked by preview alone, if no request contains what they are about", () => {
        for (const one of [...templateCasesOfTheProvider, ...customerCasesOfTheProvider]) {
            it(`${titleOf(one)}; ${one.why}`, async () => {
                const { provider, emulator: backend } = await validateCase(wire, one);
                expect(provider.refused).to.deep.equal(reasonOf(one.refused, one));
                expect(provider.warned).to.deep.equal(reasonOf(one.warned, one));
                expect(backend.refused).to.deep.equal([]);
            });
        }
    });
});
