// The one pulumi that all engine tests share: found, fetched or built once per test run.
import { ensurePulumi, type Pulumi } from "../../tools/pulumi/ensure";

let once: Promise<Pulumi> | undefined;

export function pulumiCli(): Promise<Pulumi> {
    once ??= ensurePulumi();
    return once;
}

/** For `before(pulumiIsThere)`: a first build takes minutes, which no test's own time limit should count. */
export async function pulumiIsThere(this: Mocha.Context): Promise<void> {
    this.timeout(0);
    await pulumiCli();
}
