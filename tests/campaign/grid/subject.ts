// What the grid needs to know of a kind of resource: how a program declares it, and what the backend then has.
import type { Properties } from "../../support/provider-process";
import type { Api } from "../../emulator/api";

/** What stands in the emulator before the first cell. */
export interface Fixture {
    readonly provisioningId: string;
    readonly customerId: string;
    readonly orgId: string;
}

/** An object of the backend under the natural key, with the fields that are compared. */
export interface Found {
    readonly id: string;
    readonly fields: Properties;
}

export interface Subject {
    readonly name: string;
    /** Stands in every message about the `index`-th object. */
    word(index: number): string;
    inputs(fixture: Fixture, index: number): Properties;
    /** The next version of the program. */
    changed(fixture: Fixture, index: number): Properties;
    /** The fields of inputs that `found` tells too. */
    expected(inputs: Properties): Properties;
    /** Everything that has the natural key of the `index`-th object. */
    found(api: Api, fixture: Fixture, index: number): Promise<readonly Found[]>;
}

/** The fields that are compared. */
export const picked = (keys: readonly string[], from: Readonly<Properties>): Properties =>
    Object.fromEntries(keys.map((key) => [key, from[key]]));

/** Told apart by a number that is part of every natural key. */
export const tag = (index: number): string => String(1000 + index);
