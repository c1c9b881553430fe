// Arguments for pulumi follow `--`: a stack written without `--only` would reach pulumi as an argument.
import { CommandFailure } from "../failure";

export function requireSeparator(extra: readonly string[]): void {
    const [first] = extra;
    if (first === undefined || process.argv.includes("--")) {
        return;
    }
    throw new CommandFailure(
        `${first} is not an option. To select stacks, write --only ${first}; pulumi's arguments follow --.`,
    );
}
