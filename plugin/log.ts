// Sends what a person reads to Pulumi's engine, at the resource that the call is about: nobody sees what a plugin prints.
import { AsyncLocalStorage } from "node:async_hooks";
import { engineAt, type Showing } from "../provider/dynamic/engine-log";
import type { About } from "../provider/run-state/session";
import { printable } from "../provider/validation/printable";

/** As the core begins its lines; the engine writes the word itself. */
const SEVERITIES = { "warning: ": "warning", "error: ": "error" } as const;

function shown(line: string): { text: string; severity: "info" | "warning" | "error" } {
    const found = Object.entries(SEVERITIES).find(([prefix]) => line.startsWith(prefix));
    return found === undefined
        ? { text: line, severity: "info" }
        : { text: line.slice(found[0].length), severity: found[1] };
}

export class Log {
    private readonly calls = new AsyncLocalStorage<string>();
    private readonly open = new Set<Promise<void>>();
    private readonly send;

    constructor(
        address: string | undefined,
        private readonly otherwise: (line: string) => void,
    ) {
        this.send = engineAt(address);
    }

    /** Whatever is said on the way is about that resource, and has arrived before the call is answered: the engine may end us at once. */
    about<Answer>(urn: string, doing: () => Promise<Answer>): Promise<Answer> {
        return this.calls.run(urn, async () => {
            try {
                return await doing();
            } finally {
                await this.arrived();
            }
        });
    }

    say(line: string, about: About): void {
        const { text, severity } = shown(line);
        this.show(text, { severity, isLasting: true, urn: about === "stack" ? undefined : this.calls.getStore() });
    }

    progress(line: string): void {
        this.show(line, { urn: this.calls.getStore() });
    }

    /** Once everything said so far has arrived. */
    async arrived(): Promise<void> {
        await Promise.all(this.open);
    }

    private show(text: string, how: Showing): void {
        const line = printable(text);
        const { send } = this;
        if (send === undefined) {
            this.otherwise(line);
            return;
        }
        const sent: Promise<void> = new Promise<void>((resolve) => {
            send(line, how, (isSent) => {
                if (!isSent) {
                    this.otherwise(line);
                }
                resolve();
            });
        }).finally(() => this.open.delete(sent));
        this.open.add(sent);
    }
}
