// The subcommand `fleet list`: the stacks of the fleet, what is in them, and when they were last updated.
import type { Command } from "commander";
import { print, printJson, say } from "../output";
import { table } from "../table";
import { fleetIn } from "./fleet";
import { stacksInBackend } from "./fleet-backend";
import { addSelection, type SelectionOptions } from "./options";
import { selectedStacks } from "./selected-stacks";

interface Listed {
    readonly stack: string;
    /** Rows of the customers file. */
    readonly customers: number;
    readonly deployed: boolean;
    readonly resources?: number | undefined;
    readonly lastUpdate?: string | undefined;
}

export function addFleetList(fleet: Command): void {
    const command = fleet
        .command("list")
        .summary("list the stacks of the fleet")
        .description("Lists the stacks of the customers file and those that the backend has, with their last update.");
    addSelection(command).action(async (options: SelectionOptions) => {
        const stacks = await listed(options);
        if (options.json === true) {
            printJson({ stacks });
        } else {
            print(asLines(stacks));
        }
    });
}

async function listed(options: SelectionOptions): Promise<Listed[]> {
    const fleet = fleetIn(options.cwd);
    const deployed = await stacksInBackend(fleet);
    const { stacks, notes } = await selectedStacks(fleet, { options, deployed, includesStrangers: true });
    notes.forEach(say);
    const rows = new Map<string, number>();
    for (const { stack } of fleet.rows) {
        rows.set(stack, (rows.get(stack) ?? 0) + 1);
    }
    return stacks.map((stack) => {
        const { resources, lastUpdate } = deployed.get(stack) ?? {};
        return { stack, customers: rows.get(stack) ?? 0, deployed: deployed.has(stack), resources, lastUpdate };
    });
}

function asLines(stacks: readonly Listed[]): string[] {
    const count = stacks.filter(({ deployed }) => deployed).length;
    const rows = stacks.map(({ stack, customers, deployed, resources, lastUpdate }) => [
        stack,
        String(customers),
        String(resources ?? ""),
        deployed ? (lastUpdate ?? "never updated") : "not deployed",
    ]);
    return [
        `${stacks.length} stacks, ${count} of them deployed`,
        ...table(["STACK", "CUSTOMERS", "RESOURCES", "LAST UPDATE"], rows),
    ];
}
