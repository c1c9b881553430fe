// Asks Webex for facts at preview, and stops asking, with one line, where it cannot be asked.
import { ConfigurationError, WholesaleError } from "../backend/errors/family";

export class WebexFacts {
    private isSilent = false;

    constructor(
        private readonly isOff: () => boolean,
        private readonly say: (line: string) => void,
    ) {}

    /** The answer, or nothing where preview is offline or Webex cannot be asked; the offline rules judge all the same. */
    async ask<Answer>(doing: () => Promise<Answer>): Promise<Answer | undefined> {
        if (this.isSilent || this.isOff()) {
            return undefined;
        }
        try {
            return await doing();
        } catch (error) {
            if (!(error instanceof WholesaleError) || error instanceof ConfigurationError) {
                throw error;
            }
            this.fallSilent(error);
            return undefined;
        }
    }

    private fallSilent({ message }: Error): void {
        if (!this.isSilent) {
            this.isSilent = true;
            this.say(
                `note: external ids, seats, numbers, locations and Webex's precheck were not checked, the offline rules were. ${message}`,
            );
        }
    }
}
