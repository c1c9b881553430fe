// The parts of the benchmark: everyday work, all users as one resource, limits, the precheck's share, and growth.
import type { Pulumi } from "../pulumi/ensure";
import type { Contestant, Operation } from "./contestant";
import type { Options } from "./options";
import { pulumiContestant, type Differently } from "./pulumi-contestant";
import type { Scene } from "./scene";
import { scriptContestant } from "./script-contestant";
import { terraformContestant } from "./terraform-contestant";

export const names = {
    ours: "ours",
    asOne: "ours, as one",
    native: "ours, native plugin",
    nativeSpared: "ours, native, spared",
    offline: "ours, precheck off",
    plain: "plain dynamic",
    floor: "engine floor",
    one: "one resource",
    script: scriptContestant.name,
} as const;

export const parts = {
    everyday: "everyday",
    native: "native plugin",
    asOne: "all as one",
    precheck: "precheck",
    perMinute: "requests a minute",
    perSecond: "50 requests a second",
    growth: "no checkpoints",
    large: "large",
} as const;

const PER_MINUTE = 300;
const PER_SECOND = 50;
/** The engine keeps its state in memory and writes it once: what is left is the provider's and the protocol's. */
const WITHOUT_CHECKPOINTS = { PULUMI_EXPERIMENTAL: "true", PULUMI_SKIP_CHECKPOINTS: "true" };

interface Sizes {
    readonly everyday: readonly number[];
    readonly native: readonly number[];
    readonly precheck: number;
    readonly asOne: number;
    readonly limited: number;
    readonly growth: readonly number[];
    readonly repeats: number;
}

const full: Sizes = {
    everyday: [10, 100, 500],
    native: [200, 500],
    precheck: 200,
    asOne: 1000,
    limited: 500,
    growth: [200, 2000],
    repeats: 3,
};

const LARGE = [1000, 2000];

function sizesFor({ sizes, repeats, quick, native: isNative }: Options): Sizes {
    const chosen = sizes ?? (quick ? [10, 50] : undefined);
    if (chosen === undefined) {
        return { ...full, repeats: repeats ?? full.repeats };
    }
    const [least, most] = [Math.min(...chosen), Math.max(...chosen)];
    const growth = least === most ? [] : [least, most];
    const counts = {
        everyday: chosen,
        native: isNative ? chosen : [],
        precheck: most,
        asOne: most,
        limited: most,
        growth,
    };
    return { ...counts, repeats: repeats ?? (quick ? 1 : full.repeats) };
}

export async function scenesFor(options: Options, pulumi: Pulumi): Promise<Scene[]> {
    const { everyday, native, precheck, asOne, limited, growth, repeats } = sizesFor(options);
    const of = (name: string, program: string, differently?: Differently): Contestant =>
        pulumiContestant(name, program, pulumi, differently);
    const ours = of(names.ours, "ours.js");
    const together = of(names.asOne, "ours-as-one.js");
    const plugin = of(names.native, "native.js", { isNative: true });
    const spared = of(names.nativeSpared, "native-spared.js", { isNative: true });
    const plain = of(names.plain, "plain.js");
    const floor = of(names.floor, "floor.js");
    const terraform = await terraformContestant();
    const others = [scriptContestant, ...(terraform === undefined ? [] : [terraform])];
    const only = (...wanted: Operation[]): Operation[] => wanted.filter((one) => options.only.includes(one));
    const perMinute: Scene = {
        name: parts.perMinute,
        sizes: [limited],
        repeats: 1,
        operations: only("preview", "refresh"),
        contestants: [ours, plain, floor, scriptContestant],
        limits: { requestsPerMinute: options.limit ?? PER_MINUTE },
    };
    if (options.limit !== undefined) {
        return [{ ...perMinute, operations: options.only, repeats: options.repeats ?? 1 }];
    }
    const beside: Scene = {
        name: parts.native,
        sizes: native,
        repeats,
        operations: only("up", "preview", "refresh"),
        contestants: [ours, plugin, spared, floor],
    };
    if (options.native) {
        return [beside];
    }
    const withMany = (...contestants: readonly Contestant[]): Scene => ({
        name: parts.large,
        sizes: options.large ? LARGE : [],
        repeats: 1,
        operations: options.only,
        contestants,
    });
    const all: Scene[] = [
        {
            name: parts.everyday,
            sizes: everyday,
            repeats,
            operations: options.only,
            // Where the plugin has a part of its own, not here again: a full run is long enough.
            contestants: [ours, together, ...(native.length === 0 ? [plugin] : []), plain, floor, ...others],
        },
        beside,
        {
            name: parts.precheck,
            sizes: [precheck],
            repeats,
            operations: only("preview"),
            contestants: [ours, of(names.offline, "ours.js", { env: { WEBEX_WHOLESALE_PRECHECK: "false" } })],
        },
        {
            name: parts.asOne,
            sizes: [asOne],
            repeats,
            operations: only("preview"),
            contestants: [together, of(names.one, "one-resource.js")],
        },
        {
            name: parts.perSecond,
            sizes: [asOne],
            repeats: 1,
            operations: only("up"),
            contestants: [together, scriptContestant],
            limits: { requestsPerSecond: PER_SECOND },
            env: { WEBEX_WHOLESALE_REQUESTS_PER_SECOND: String(PER_SECOND), BENCH_PACE: String(PER_SECOND) },
        },
        perMinute,
        {
            name: parts.growth,
            sizes: growth,
            repeats: 1,
            operations: options.only,
            contestants: [ours, floor, plain],
            env: WITHOUT_CHECKPOINTS,
        },
        withMany(together, ours, floor, ...others),
        // By itself, after all else: the slowest is what a run out of time leaves out.
        withMany(plain),
    ];
    return all.filter(({ operations, sizes }) => operations.length > 0 && sizes.length > 0);
}
