// The partner's onboarding templates: the emulator lists them, real Webex shows them in Partner Hub only.
import { WholesaleError } from "../../../provider/webex/errors/family";
import type { OnboardingTemplate } from "../../../provider/webex/wire/onboarding-template";
import type { Session } from "../../../provider/run-state/session";

/** Nothing where there is no API for templates. */
export async function readTemplates(session: Session): Promise<readonly OnboardingTemplate[] | undefined> {
    if (!session.hasExtensions) {
        return undefined;
    }
    try {
        const templates = await session.cache.templates({ about: "list the onboarding templates" });
        return [...templates].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
    } catch (error) {
        // Another server than the emulator may stand between us and Webex.
        if (error instanceof WholesaleError) {
            return undefined;
        }
        throw error;
    }
}

const keyOf = ({ name, provisioningId }: OnboardingTemplate): string => JSON.stringify([name, provisioningId]);
