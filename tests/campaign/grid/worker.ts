// An emulator with a template and a customer in it, and provider processes that speak to it: cells run in it one after another.
import { Api } from "../../emulator/api";
import { startEmulator, type TestEmulator } from "../../support/emulator";
import { ProviderProcess } from "../../support/provider-process";
import { PROVISIONING_TIMEOUT, REQUEST_TIMEOUT } from "./fault-kind";
import { TOKEN } from "./readable";
import type { Fixture } from "./subject";

export class Worker {
    private last = 0;

    private constructor(
        private readonly emulator: TestEmulator,
        readonly api: Api,
        readonly fixture: Fixture,
        /** Makes, without faults, what an operation needs to be there. */
        readonly steady: ProviderProcess,
        /** Checks the next version of the program, as a later `pulumi up` does: one process checks an object once. */
        readonly later: ProviderProcess,
    ) {}

    static async start(): Promise<Worker> {
        const emulator = await startEmulator({ accessToken: TOKEN });
        const api = new Api(emulator);
        const provisioningId = await api.template({ name: "Ground" });
        const made = await api.customer({ externalId: "ground", provisioningId });
        const fixture = { provisioningId, customerId: made.id, orgId: made.orgId };
        const [steady, later] = await Promise.all([processFor(emulator), processFor(emulator)]);
        return new Worker(emulator, api, fixture, steady, later);
    }

    /** As at the start of a `pulumi up`: it knows nothing yet. */
    freshProcess(): Promise<ProviderProcess> {
        return processFor(this.emulator);
    }

    /** The next object's number. */
    next(): number {
        this.last += 1;
        return this.last;
    }

    async stop(): Promise<void> {
        await this.steady.stop();
        await this.later.stop();
        await this.emulator.stop();
    }
}

function processFor({ url }: TestEmulator): Promise<ProviderProcess> {
    return ProviderProcess.start({
        config: {
            "webexwholesale:endpoint": url,
            "webexwholesale:accessToken": TOKEN,
            "webexwholesale:requestTimeout": String(REQUEST_TIMEOUT),
            "webexwholesale:provisioningTimeout": String(PROVISIONING_TIMEOUT),
        },
    });
}
