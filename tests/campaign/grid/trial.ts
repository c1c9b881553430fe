// One object on its way through a cell: made ready, operated on under the fault, and brought to rest without it.
import { isDeepStrictEqual } from "node:util";
import type { Properties, ProviderProcess } from "../../support/provider-process";
import type { Worker } from "./worker";
import {
    check,
    create,
    differs,
    read,
    remove,
    up,
    update,
    type Operation,
    type Result,
    type Standing,
} from "./operation";
import type { Subject } from "./subject";

export class Trial {
    readonly index: number;
    private before: Standing | undefined;
    private prepared: Properties = {};

    constructor(
        private readonly worker: Worker,
        private readonly subject: Subject,
        private readonly operation: Operation,
    ) {
        this.index = worker.next();
    }

    get word(): string {
        return this.subject.word(this.index);
    }

    /** What the program declares by the time the object is at rest. */
    private get target(): Properties {
        const { subject, index, operation } = this;
        const isChange = operation === "diff" || operation === "update";
        return isChange ? subject.changed(this.worker.fixture, index) : subject.inputs(this.worker.fixture, index);
    }

    async prepare(): Promise<void> {
        const { operation, subject, index, worker } = this;
        if (operation === "check") {
            return;
        }
        if (operation !== "create") {
            const made = await up(worker.steady, undefined, subject.inputs(worker.fixture, index));
            if (made.standing === undefined || made.errors.length > 0) {
                throw new Error(made.errors.join("\n"));
            }
            this.before = made.standing;
        }
        if (operation === "read" || operation === "delete") {
            return;
        }
        const checked = await check(worker.later, this.before, this.target);
        if (checked.errors.length > 0) {
            throw new Error(checked.errors.join("\n"));
        }
        this.prepared = checked.inputs;
    }

    act(provider: ProviderProcess): Promise<Result> {
        const { operation, before, prepared } = this;
        if (operation === "check") {
            return check(provider, undefined, this.target);
        }
        if (operation === "create") {
            return create(provider, prepared);
        }
        if (before === undefined) {
            throw new Error(`nothing to ${operation}`);
        }
        if (operation === "diff") {
            return differs(provider, before, prepared);
        }
        if (operation === "read") {
            return read(provider, before);
        }
        if (operation === "update") {
            return update(provider, before, prepared);
        }
        return remove(provider, before);
    }

    /** The next `pulumi up`, in a process of its own and without the fault. */
    rest(provider: ProviderProcess, { standing, errors }: Result): Promise<Result> {
        if (this.operation !== "delete") {
            return up(provider, standing, this.target);
        }
        if (errors.length === 0) {
            return Promise.resolve({ standing, errors: [] });
        }
        return standing === undefined ? Promise.reject(new Error("nothing to remove")) : remove(provider, standing);
    }

    /** What is wrong once the object is at rest. */
    async flaws(provider: ProviderProcess, standing: Standing | undefined): Promise<string[]> {
        const { subject, worker, index } = this;
        const found = await subject.found(worker.api, worker.fixture, index);
        if (this.operation === "delete") {
            return found.length === 0 ? [] : [`orphan: ${JSON.stringify(found)} is left in Webex`];
        }
        if (standing === undefined) {
            return ["lost: nothing is in state"];
        }
        const [only, ...others] = found;
        if (only === undefined) {
            return ["lost: nothing in Webex"];
        }
        if (others.length > 0) {
            return [`doubled: ${found.length} in Webex`];
        }
        const wanted = subject.expected(this.target);
        return [
            ...(only.id === standing.id ? [] : [`state has the id ${standing.id}, the backend ${only.id}`]),
            ...(isDeepStrictEqual(only.fields, wanted)
                ? []
                : [`the backend has ${JSON.stringify(only.fields)}, declared is ${JSON.stringify(wanted)}`]),
            ...(await this.unrest(provider, standing)),
        ];
    }

    /** Something to do where nothing should be. */
    private async unrest(provider: ProviderProcess, standing: Standing): Promise<string[]> {
        const now = await read(provider, standing);
        if (now.standing === undefined || now.errors.length > 0) {
            return [`cannot be read: ${now.errors.join()}`];
        }
        const outputs = JSON.stringify(now.standing.outputs);
        const { changes, errors } = await differs(provider, now.standing, standing.inputs);
        return changes || errors.length > 0 ? [`not at rest (${errors.join()}): ${outputs}`] : [];
    }
}
