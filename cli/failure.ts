// A command that could not do its work: one line for the user, and the exit code that says so.

/** Nothing was found wrong with the program; the command itself could not answer. */
export const COULD_NOT = 2;

export class CommandFailure extends Error {
    constructor(message: string) {
        super(message);
        this.name = "CommandFailure";
    }
}
