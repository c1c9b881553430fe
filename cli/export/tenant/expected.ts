// What can go wrong with Webex is one line for the user, not an unexpected end of the command.
import { WholesaleError } from "../../../provider/webex/errors/family";
import { CommandFailure } from "../../failure";

export async function expectingFailures<Answer>(doing: () => Promise<Answer>): Promise<Answer> {
    try {
        return await doing();
    } catch (error) {
        throw error instanceof WholesaleError ? new CommandFailure(error.message) : error;
    }
}
