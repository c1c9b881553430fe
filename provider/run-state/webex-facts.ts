// Asks Webex for facts at preview, and stops asking, with one warning or a refusal, where it cannot be asked.
import { ConfigurationError, Interrupted, UnusableId, WholesaleError } from "../webex/errors/family";

const WHAT_TO_SET =
    'webexwholesale:precheck (WEBEX_WHOLESALE_PRECHECK) set to "required" makes such a preview fail; "false" turns off this warning.';
const NO_CREDENTIALS =
    "There are no credentials: set WEBEX_WHOLESALE_ACCESS_TOKEN, or the other settings listed in README, Settings.";

/** `precheck` is "required", and Webex could not be asked. */
export class WebexUnavailable extends WholesaleError {}

export interface PrecheckMode {
    /** Precheck is switched off. */
    readonly isOff: boolean;
    readonly isRequired: boolean;
    readonly hasCredentials: boolean;
}

export class WebexFacts {
    private refusal: WebexUnavailable | undefined;
    private isSilent = false;

    constructor(
        private readonly precheckMode: () => PrecheckMode,
        private readonly say: (line: string) => void,
        /** Ids of the rules that need what only Webex knows. */
        private readonly rules: readonly string[],
    ) {}

    /** The answer, or nothing where preview is offline or Webex cannot be asked; the offline rules are applied all the same. */
    async ask<Answer>(doing: () => Promise<Answer>): Promise<Answer | undefined> {
        if (this.refusal !== undefined) {
            throw this.refusal;
        }
        const { isOff, hasCredentials } = this.precheckMode();
        if (this.isSilent || isOff) {
            return undefined;
        }
        if (!hasCredentials) {
            return this.giveUp(NO_CREDENTIALS);
        }
        try {
            return await doing();
        } catch (error) {
            const isAboutWebex = error instanceof WholesaleError && !OURS.some((kind) => error instanceof kind);
            if (!isAboutWebex) {
                throw error;
            }
            return this.giveUp(error.message);
        }
    }

    private giveUp(why: string): undefined {
        const rules = this.rules.join(", ");
        if (this.precheckMode().isRequired) {
            this.refusal ??= new WebexUnavailable(
                `Could not check with Webex, and webexwholesale:precheck is "required". These rules were not checked, or only against the program itself: ${rules}. ${why}`,
            );
            throw this.refusal;
        }
        if (!this.isSilent) {
            this.isSilent = true;
            this.say(
                `warning: could not check with Webex, so these rules were not checked, or only against the program itself: ${rules}. ${why} ${WHAT_TO_SET}`,
            );
        }
        return undefined;
    }
}

const OURS = [ConfigurationError, UnusableId, Interrupted];
