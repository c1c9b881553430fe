// What a pulumi command runs against: the emulator of this folder, or what the environment has settings for.
import { SPELLINGS } from "../../provider/webex/settings";

export interface Target {
    readonly stack: string;
    /** True where the emulator must run. */
    readonly isEmulator: boolean;
    /** For people. */
    readonly name: string;
}

const SIGN_IN = ["endpoint", "accessToken", "clientId", "clientSecret", "refreshToken"] as const;

/** Whoever has set an endpoint or a credential means that one. */
export function targetOf(env: NodeJS.ProcessEnv): Target {
    const set = SIGN_IN.map((name) => SPELLINGS[name]).filter((name) => (env[name] ?? "") !== "");
    if (set.length === 0) {
        return { stack: "dev", isEmulator: true, name: "the emulator of this folder" };
    }
    const endpoint = env[SPELLINGS.endpoint];
    const name = endpoint === undefined || endpoint === "" ? "Webex" : endpoint;
    return {
        stack: env["PULUMI_STACK"] ?? "webex",
        isEmulator: false,
        name: `${name} (${set.join(", ")} in the environment)`,
    };
}
