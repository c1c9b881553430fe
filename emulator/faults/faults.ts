// The faults now set, handed out to the requests they match; kept in memory only.
import type { NewUuid } from "../identifiers";
import { type Fault, type FaultRequest, jobFaultKinds } from "./fault";
import { pathMatches } from "./path-pattern";

const JOB_KINDS: ReadonlySet<string> = new Set(jobFaultKinds);

export class Faults {
    private faults: Fault[] = [];

    constructor(private readonly newUuid: NewUuid) {}

    add(request: FaultRequest): Fault {
        const fault = { ...request, id: this.newUuid(), passes: request.after, remaining: request.times };
        this.faults.push(fault);
        return fault;
    }

    all(): readonly Fault[] {
        return this.faults;
    }

    clear(): void {
        this.faults = [];
    }

    remove(id: string): boolean {
        const before = this.faults.length;
        this.faults = this.faults.filter((fault) => fault.id !== id);
        return this.faults.length < before;
    }

    /** The fault that hits this request, used up by one. */
    takeForRequest(method: string, path: string): Fault | undefined {
        return this.take(method, path, (fault) => !JOB_KINDS.has(fault.kind));
    }

    /** The fault that hits the job which this request starts; a request that starts none uses nothing up. */
    takeForJob(method: string, path: string): Fault | undefined {
        return this.take(method, path, (fault) => JOB_KINDS.has(fault.kind));
    }

    private take(method: string, path: string, wanted: (fault: Fault) => boolean): Fault | undefined {
        for (const fault of this.faults) {
            if (!wanted(fault) || fault.remaining === 0) {
                continue;
            }
            if (fault.method !== "*" && fault.method !== method) {
                continue;
            }
            if (!pathMatches(fault.path, path)) {
                continue;
            }
            if (fault.passes > 0) {
                fault.passes -= 1;
                continue;
            }
            fault.remaining -= 1;
            return fault;
        }
        return undefined;
    }
}
