// Gives every test of a file an emulator without data, at speed 0, on a clock that stands still.
import { ManualClock, startEmulator, type TestEmulator } from "../support/emulator";
import { Api } from "./api";

export interface Setting {
    readonly api: Api;
    readonly emulator: TestEmulator;
    readonly clock: ManualClock;
}

/** Call it inside describe; the answer is filled in before the first test. */
export function anEmulator(options: { readonly speed?: number } = {}): () => Setting {
    let setting: Setting | undefined;
    const present = (): Setting => {
        if (setting === undefined) {
            throw new Error("the emulator starts before the first test, not while they are listed");
        }
        return setting;
    };
    before(async () => {
        const clock = new ManualClock();
        const emulator = await startEmulator({ clock, speed: options.speed ?? 0 });
        setting = { emulator, clock, api: new Api(emulator) };
    });
    beforeEach(() => present().api.control("POST", "/reset"));
    after(() => setting?.emulator.stop());
    return present;
}
