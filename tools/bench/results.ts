// What was measured, and the questions that tables and targets ask of it.
import type { Operation, Sample, StateSize } from "./contestant";
import { spreadOf, type Spread } from "./statistics";

export interface Wanted {
    readonly scene: string;
    readonly contestant: string;
    readonly operation: Operation;
    readonly users?: number;
}

export class Results {
    constructor(readonly samples: readonly Sample[]) {}

    /** Undefined if it was not measured. */
    seconds(wanted: Wanted): Spread | undefined {
        return spreadOf(this.like(wanted).map(({ seconds }) => seconds));
    }

    requests(wanted: Wanted): number | undefined {
        return spreadOf(this.like(wanted).map(({ requests }) => requests))?.max;
    }

    megabytes(wanted: Wanted): number | undefined {
        return spreadOf(this.like(wanted).flatMap(({ megabytes }) => megabytes ?? []))?.max;
    }

    state(wanted: Wanted): StateSize | undefined {
        return this.like(wanted).find(({ state }) => state !== undefined)?.state;
    }

    /** Numbers of users, least first. */
    sizes(scene: string): number[] {
        const sizes = this.samples.filter((sample) => sample.scene === scene).map(({ users }) => users);
        return [...new Set(sizes)].sort((one, other) => one - other);
    }

    most(scene: string): number {
        return this.sizes(scene).at(-1) ?? 0;
    }

    /** One of each: scene, size, operation and contestant, in the order they were measured. */
    get rows(): Required<Wanted>[] {
        const rows = this.samples.map(({ scene, users, operation, contestant }) => ({
            scene,
            users,
            operation,
            contestant,
        }));
        const seen = new Map(rows.map((row) => [JSON.stringify(row), row]));
        return [...seen.values()];
    }

    /** Time per user with the most users over time per user with the fewest. */
    growth(scene: string, contestant: string, operation: Operation): number | undefined {
        const sizes = this.sizes(scene);
        const [least, most] = [sizes[0], sizes.at(-1)];
        if (least === undefined || most === undefined || least === most) {
            return undefined;
        }
        const perUser = (users: number): number =>
            (this.seconds({ scene, contestant, operation, users })?.median ?? NaN) / users;
        const ratio = perUser(most) / perUser(least);
        return Number.isNaN(ratio) ? undefined : ratio;
    }

    private like({ scene, contestant, operation, users }: Wanted): Sample[] {
        const size = users ?? this.most(scene);
        return this.samples.filter(
            (sample) =>
                sample.scene === scene &&
                sample.contestant === contestant &&
                sample.operation === operation &&
                sample.users === size,
        );
    }
}
