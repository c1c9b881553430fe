// The settings of the schema: of the stack's configuration, and of a provider that a program declares.
import { SECRET_SETTINGS } from "../../plugin/configuration";
import { SPELLINGS } from "../../provider/webex/settings";
import type { PropertySpec } from "./spec";

const MEANINGS: Readonly<Record<keyof typeof SPELLINGS, string>> = {
    endpoint: "URL of the Webex API, or of the emulator. Default: `https://webexapis.com/v1`.",
    accessToken: "Access token for the Webex API.",
    clientId: "Client id of the integration; to sign in with a refresh token, with `clientSecret` and `refreshToken`.",
    clientSecret: "Client secret of the integration.",
    refreshToken: "Refresh token of the integration.",
    requestsPerSecond: "Highest number of requests per second. Default: 10 with Webex, unlimited with other endpoints.",
    requestTimeout: "Seconds that one request may take. Default: 30.",
    provisioningTimeout: "Seconds that a provisioning job of Webex may take. Default: 1800.",
    precheck:
        "Whether preview asks Webex: `true` (default), `false`, or `required`, with which a preview fails if Webex cannot be asked.",
};

const isSecret = (name: string): boolean => SECRET_SETTINGS.some((one) => one === name);

export const settingSpecs: Readonly<Record<string, PropertySpec>> = Object.fromEntries(
    Object.entries(MEANINGS).map(([name, meaning]) => [
        name,
        {
            type: "string",
            description: `${meaning} Also: the environment variable \`${SPELLINGS[name as keyof typeof SPELLINGS]}\`.`,
            ...(isSecret(name) ? { secret: true } : {}),
        },
    ]),
);
