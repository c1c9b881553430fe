// The fleet of a folder as its files describe it.
import { resolve } from "node:path";
import { readFleet, WrongFleetFile, type Fleet } from "../../sdk/fleet-file";
import { CommandFailure } from "../failure";

/** The same, with a wrong file as the one line that the command ends with. */
export function fleetIn(folder: string): Fleet {
    try {
        return readFleet(resolve(folder));
    } catch (error) {
        throw error instanceof WrongFleetFile ? new CommandFailure(error.message) : error;
    }
}

/** In the order of the customers file, each once. */
export const stacksOf = ({ rows }: Fleet): string[] => [...new Set(rows.map(({ stack }) => stack))];
