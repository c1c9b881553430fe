// Spares a program the call stacks that Pulumi writes down four times for each property: without it a third of what a preview costs.

type Format = (error: Error, frames: NodeJS.CallSite[]) => unknown;

/** V8's own door, where `pulumi` puts its way through source maps: that is what costs. Absent where nothing formats stacks. */
const stacks: { prepareStackTrace?: Format | undefined } = Error;

const NOT_KEPT = "not recorded: set PULUMI_DEBUG_PROMISE_LEAKS to record it";

/** Pulumi's `debuggablePromise` asks for its stack at once, and shows it only where promises that leak are looked for. */
const without =
    (format: Format): Format =>
    (error, frames) =>
        frames[0]?.getFunctionName() === "debuggablePromise" ? NOT_KEPT : format(error, frames);

/** Until the answer is called. Every other stack is formatted as before, an error's where it is read: mostly after this. */
export function spareCallStacks(): () => void {
    const format = stacks.prepareStackTrace;
    if (format === undefined || process.env["PULUMI_DEBUG_PROMISE_LEAKS"]) {
        return () => undefined;
    }
    const sparing = without(format);
    stacks.prepareStackTrace = sparing;
    return () => {
        if (stacks.prepareStackTrace === sparing) {
            stacks.prepareStackTrace = format;
        }
    };
}
