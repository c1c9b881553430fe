// The stacks that the options of a command select, and what the user should know about the selection.
import { rowsOfText, WrongFleetFile, type Fleet } from "../../sdk/fleet-file";
import type { FleetRow } from "../../sdk/fleet-rows";
import { asWord } from "../as-word";
import { CommandFailure } from "../failure";
import type { DeployedStack } from "../pulumi/deployed-stacks";
import { stacksOf } from "./fleet";
import type { SelectionOptions } from "./options";
import { affectedBy } from "./selection/changed-since";
import { changedPaths, fileAt } from "./selection/git";
import { select } from "./selection/select";

export interface Selected {
    readonly stacks: readonly string[];
    readonly notes: readonly string[];
}

interface Question {
    readonly options: Pick<SelectionOptions, "only" | "changedSince" | "shard">;
    readonly deployed: ReadonlyMap<string, DeployedStack>;
    /** Those that did not succeed last time, where `--failed` asks for them. */
    readonly failed?: ReadonlySet<string> | undefined;
    /** True where stacks that the customers file does not have are selected too. */
    readonly includesStrangers: boolean;
}

export async function selectedStacks(fleet: Fleet, question: Question): Promise<Selected> {
    const { options, deployed, failed, includesStrangers } = question;
    const own = stacksOf(fleet);
    const known = new Set([...own, ...(fleet.sharedStack === undefined ? [] : [fleet.sharedStack])]);
    const strangers = [...deployed.keys()].filter((stack) => !known.has(stack)).sort();
    const stranger = includesStrangers ? undefined : options.only?.find((name) => strangers.includes(name));
    if (stranger !== undefined) {
        throw new CommandFailure(
            `The stack ${stranger} exists, but ${fleet.customersFile} has no customer in it. Add the row, or remove the customer: ${removal(stranger)}`,
        );
    }
    const change = options.changedSince === undefined ? undefined : await changesSince(fleet, options.changedSince);
    const stacks = select(
        { shared: fleet.sharedStack, ofCustomers: includesStrangers ? [...own, ...strangers] : own },
        { only: options.only, shard: options.shard, changed: change?.stacks, failed },
    );
    return { stacks, notes: [...(change?.notes ?? []), ...(includesStrangers ? [] : left(strangers, fleet))] };
}

const MOST = 5;
const removal = (stack: string): string => `webex-wholesale fleet destroy --only ${asWord(stack)}`;

const listed = (names: readonly string[]): string =>
    names.length > MOST ? `${names.slice(0, MOST).join(", ")} and ${names.length - MOST} more` : names.join(", ");

function left(strangers: readonly string[], { customersFile }: Fleet): string[] {
    const [first] = strangers;
    return first === undefined
        ? []
        : [
              `note: these stacks have no customer in ${customersFile} and are left alone: ${listed(strangers)}. To remove one: ${removal(first)}`,
          ];
}

async function changesSince(
    fleet: Fleet,
    commit: string,
): Promise<{ readonly stacks: ReadonlySet<string>; readonly notes: readonly string[] }> {
    const { folder, customersFile, sharedStack } = fleet;
    const paths = await changedPaths(folder, commit);
    const before = formerRows(await fileAt(folder, commit, customersFile), fleet);
    const { stacks, everywhere } = affectedBy({ paths, customersFile, before, now: fleet.rows }, sharedStack);
    const note = `note: every stack is affected, because these files changed since ${commit}: ${listed(everywhere)}`;
    return { stacks, notes: everywhere.length === 0 ? [] : [note] };
}

/** What cannot be read as it was counts as changed in every row. */
function formerRows(text: string, { customersFile, stackColumn, sharedStack }: Fleet): readonly FleetRow[] {
    try {
        return rowsOfText(text, { customers: customersFile, stack: stackColumn, shared: sharedStack });
    } catch (error) {
        if (error instanceof WrongFleetFile) {
            return [];
        }
        throw error;
    }
}
