// What the command does to the database before it serves: empties it where asked, and writes the seed; in one transaction.
import type { Backend } from "../backend";
import { plant } from "./plant";
import { SeedRefused } from "./problems";
import { UnusableSeed, type SeedFile } from "./seed-file";

const OTHERWISE =
    "start with --reset to empty it first, with --ephemeral to leave it unchanged, or without --seed to continue with its data";

export function seedAtStart(
    backend: Backend,
    { seed, reset = false }: { readonly seed?: SeedFile | undefined; readonly reset?: boolean | undefined },
): void {
    if (seed === undefined && !reset) {
        return;
    }
    const { database } = backend;
    try {
        database.atomically(() => {
            if (reset) {
                database.empty();
            }
            if (seed === undefined) {
                return;
            }
            if (!database.isEmpty()) {
                throw new UnusableSeed(
                    `${database.file} already contains data, and a seed can only be written into an empty database; ${OTHERWISE}`,
                );
            }
            plant(backend, seed.seed);
        });
    } catch (error) {
        throw error instanceof SeedRefused && seed !== undefined ? seed.locate(error) : error;
    } finally {
        backend.settings.forget();
    }
}
