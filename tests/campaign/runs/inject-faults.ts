// Faults sprinkled over a command by chance: any kind, at any request.
import type { Api } from "../../emulator/api";
import { jobFaults, requestFaults } from "../grid/fault-kind";
import type { Chance } from "./chance";

const MOST = 6;
/** About as many requests as an `up` of the program sends. */
const SPREAD = 60;

export async function injectFaults(api: Api, chance: Chance): Promise<void> {
    const count = chance.below(MOST + 1);
    for (let one = 0; one < count; one += 1) {
        const isJob = chance.happens(0.15);
        const kinds = isJob ? jobFaults : requestFaults;
        const body = kinds[chance.below(kinds.length)]?.body ?? {};
        const where = isJob ? { path: "/wholesale/customers*" } : { after: chance.below(SPREAD) };
        const times = isJob ? 1 : 1 + chance.below(2);
        // Above the runs' request timeout, which is longer than the grid's: a whole `up` shares the machine with others.
        const long = body["kind"] === "delay" ? { milliseconds: 4_500 } : {};
        const { status, text } = await api.control("POST", "/faults", { ...body, ...long, ...where, times });
        if (status !== 201) {
            throw new Error(text);
        }
    }
}
