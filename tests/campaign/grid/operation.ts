// What the engine asks of a resource, and what it keeps of the answer.
import { ProviderError, type Properties, type ProviderProcess } from "../../support/provider-process";

export const operations = ["check", "diff", "create", "read", "update", "delete"] as const;
export type Operation = (typeof operations)[number];

/** A resource as the engine's state holds it. */
export interface Standing {
    readonly id: string;
    readonly inputs: Properties;
    readonly outputs: Properties;
    /** Saved with the reasons why it is not whole: the next `up` calls `update`, changed or not. */
    readonly isIncomplete: boolean;
}

export interface Result {
    readonly standing: Standing | undefined;
    readonly errors: readonly string[];
}

/** Keeps what an error told to keep, else what was there before. */
async function keeping(
    before: Standing | undefined,
    inputs: Properties,
    call: () => Promise<Standing | undefined>,
): Promise<Result> {
    try {
        return { standing: await call(), errors: [] };
    } catch (error) {
        if (!(error instanceof ProviderError)) {
            throw error;
        }
        const { kept, message } = error;
        const standing =
            kept === undefined ? before : { id: kept.id, inputs, outputs: kept.properties, isIncomplete: true };
        return { standing, errors: [message] };
    }
}

const whole = (id: string, inputs: Properties, outputs: Properties): Standing => ({
    id,
    inputs,
    outputs,
    isIncomplete: false,
});

export function create(provider: ProviderProcess, inputs: Properties): Promise<Result> {
    return keeping(undefined, inputs, async () => {
        const { id, properties } = await provider.create(inputs);
        return whole(id, inputs, properties);
    });
}

export function update(provider: ProviderProcess, before: Standing, inputs: Properties): Promise<Result> {
    return keeping(before, inputs, async () =>
        whole(before.id, inputs, await provider.update(before.id, before.outputs, inputs)),
    );
}

export function remove(provider: ProviderProcess, before: Standing): Promise<Result> {
    return keeping(before, before.inputs, async () => {
        await provider.delete(before.id, before.outputs);
        return undefined;
    });
}

/** A refresh: nothing where the object is gone. */
export function read(provider: ProviderProcess, before: Standing): Promise<Result> {
    return keeping(before, before.inputs, async () => {
        const { id, properties, inputs } = await provider.read(before.id, before.outputs);
        return id === "" ? undefined : whole(id, inputs ?? before.inputs, properties);
    });
}

export async function check(
    provider: ProviderProcess,
    before: Standing | undefined,
    news: Properties,
): Promise<Result & { readonly inputs: Properties }> {
    let inputs: Properties = {};
    const result = await keeping(before, news, async () => {
        const checked = await provider.check(before?.inputs ?? {}, news);
        inputs = checked.inputs;
        const [failure] = checked.failures;
        if (failure !== undefined) {
            throw new ProviderError(failure.reason, undefined);
        }
        return before;
    });
    return { ...result, inputs };
}

export async function differs(
    provider: ProviderProcess,
    before: Standing,
    inputs: Properties,
): Promise<Result & { readonly changes: boolean }> {
    let changes = false;
    const result = await keeping(before, inputs, async () => {
        changes = (await provider.diff(before.id, before.outputs, inputs)).changes !== false;
        return before;
    });
    return { ...result, changes };
}

/** What `pulumi up` does with one resource. */
export async function up(provider: ProviderProcess, before: Standing | undefined, news: Properties): Promise<Result> {
    const checked = await check(provider, before, news);
    if (checked.errors.length > 0) {
        return checked;
    }
    if (before === undefined) {
        return create(provider, checked.inputs);
    }
    const { changes, errors } = await differs(provider, before, checked.inputs);
    if (errors.length > 0) {
        return { standing: before, errors };
    }
    return changes || before.isIncomplete ? update(provider, before, checked.inputs) : { standing: before, errors: [] };
}
