// The targets of this project, each with what was measured in the same run.
import type { Operation } from "./contestant";
import type { Results } from "./results";
import { names, parts } from "./scenes";

export interface Target {
    readonly what: string;
    readonly most: number;
    /** Absent where the run did not measure it. */
    readonly measured: number | undefined;
}

const ratio = (one: number | undefined, other: number | undefined): number | undefined =>
    one === undefined || other === undefined || other === 0 ? undefined : one / other;

export function targetsOf(results: Results): Target[] {
    const seconds = (scene: string, contestant: string, operation: Operation): number | undefined =>
        results.seconds({ scene, contestant, operation })?.median;
    const requests = (scene: string, contestant: string, operation: Operation): number | undefined =>
        results.requests({ scene, contestant, operation });
    const compare = (scene: string, operation: Operation, ours: string, other: string): number | undefined =>
        ratio(seconds(scene, ours, operation), seconds(scene, other, operation));
    // The plugin's own part, where the run has it: the other everyday contestants between its turns would only add noise.
    const beside = results.most(parts.native) > 0 ? parts.native : parts.everyday;
    const state = (contestant: string) => results.state({ scene: parts.everyday, contestant, operation: "up" })?.ofUser;
    const bytes = (contestant: string) => results.state({ scene: beside, contestant, operation: "up" })?.bytes;
    const { everyday, asOne, growth, perMinute, perSecond, precheck } = parts;
    const { ours, native, nativeSpared, plain, floor, script, one, offline } = names;
    const n = (scene: string): string => {
        const most = results.most(scene);
        return most === 0 ? "the users" : `${most.toLocaleString("en")} users`;
    };
    const grown = (operation: Operation): Target => ({
        what: `${operation}: time per user, most users over fewest, without checkpoints`,
        most: 1.3,
        measured: results.growth(growth, ours, operation),
    });
    return [
        {
            what: `up of ${n(everyday)} over the plain dynamic provider's time`,
            most: 0.6,
            measured: compare(everyday, "up", ours, plain),
        },
        {
            what: `unchanged preview of ${n(everyday)} over the engine's floor`,
            most: 1.15,
            measured: compare(everyday, "preview", ours, floor),
        },
        {
            what: `preview --refresh of ${n(everyday)} over the engine's floor`,
            most: 1.15,
            measured: compare(everyday, "refresh", ours, floor),
        },
        {
            what: `the same under a limit of requests a minute, over the plain provider's time`,
            most: 0.15,
            measured: compare(perMinute, "refresh", ours, plain),
        },
        {
            what: "its requests over the plain provider's",
            most: 0.03,
            measured: ratio(requests(perMinute, ours, "refresh"), requests(perMinute, plain, "refresh")),
        },
        { what: "bytes of a user's inputs and outputs", most: 1100, measured: state(ours)?.inputsAndOutputs },
        {
            what: "a user's whole state over the plain provider's",
            most: 0.5,
            measured: ratio(state(ours)?.whole, state(plain)?.whole),
        },
        {
            what: `native plugin: unchanged preview of ${n(beside)}, which reads Webex, over our dynamic one that does not`,
            most: 1.1,
            measured: compare(beside, "preview", native, ours),
        },
        {
            what: "native plugin: the same where its program spares call stacks, as our classes do",
            most: 1.1,
            measured: compare(beside, "preview", nativeSpared, ours),
        },
        {
            what: "native plugin: the same over our dynamic preview --refresh, which reads as much",
            most: 1.1,
            measured: ratio(seconds(beside, native, "preview"), seconds(beside, ours, "refresh")),
        },
        {
            what: "native plugin: its whole state over our dynamic one's",
            most: 0.9,
            measured: ratio(bytes(native), bytes(ours)),
        },
        grown("up"),
        grown("preview"),
        grown("refresh"),
        grown("destroy"),
        {
            what: `CustomerUsers: unchanged preview of ${n(asOne)} over that of one resource`,
            most: 1.5,
            measured: compare(asOne, "preview", names.asOne, one),
        },
        {
            what: `CustomerUsers: up of ${n(perSecond)} at 50 requests a second over the script's time`,
            most: 1.2,
            measured: compare(perSecond, "up", names.asOne, script),
        },
        {
            what: `requests of an unchanged preview of ${n(precheck)} with precheck`,
            most: 10,
            measured: requests(precheck, ours, "preview"),
        },
        {
            what: "its time over the same preview's without precheck",
            most: 1.2,
            measured: compare(precheck, "preview", ours, offline),
        },
    ];
}
