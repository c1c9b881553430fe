// The settings of one provider of the program: those that it is given, and for the default provider the stack's present configuration.
import { z } from "zod";
import { SPELLINGS, type Configured as ConfiguredBy } from "../provider/webex/settings";
import { CREDENTIALS } from "../provider/webex/credential-source";
import { isUnknown, type Raw } from "../provider/validation/unknown";
import { named } from "./urn";

/** Whatever the program hands over, these are never shown. */
export const SECRET_SETTINGS = ["accessToken", "clientSecret", "refreshToken"] as const;

const IDENTIFYING = ["endpoint", ...CREDENTIALS] as const;

const ofStack = z.record(z.string(), z.unknown());

const texts = (values: Raw): Record<string, string> =>
    Object.fromEntries(
        Object.entries(values).flatMap(([key, value]) =>
            isUnknown(value) || !["string", "number", "boolean"].includes(typeof value) ? [] : [[key, String(value)]],
        ),
    );

/** Made by the engine for resources that name no provider: `default`, `default_0_2_0`. */
export const isDefault = (urn: string): boolean => /^default(_\d.*)?$/u.test(named(urn).name);

/** The engine hands it to the process, without the namespace or with it. */
function presentConfiguration(env: NodeJS.ProcessEnv): Record<string, string> {
    try {
        const all = ofStack.parse(JSON.parse(env["PULUMI_CONFIG"] ?? "{}"));
        const settings = Object.entries(all).map(([key, value]): [string, unknown] => [
            key.split(":").at(-1) ?? key,
            value,
        ]);
        return texts(Object.fromEntries(settings));
    } catch {
        return {};
    }
}

export interface Configured {
    /** By full key: `webexwholesale:endpoint`. */
    get(key: string): string | undefined;
    /** Absent where it is the engine's copy in the state. */
    readonly from: ConfiguredBy | undefined;
    /** Names of the environment that this provider must not read. */
    readonly hidden: readonly string[];
}

/**
 * A refresh hands over the copy of the configuration in the state, which may be out of date: the default provider takes the present one.
 * One that the program declares with an endpoint or credentials of a partner never takes those of the environment, which may be another's.
 */
export function configured(urn: string, given: Raw, env: NodeJS.ProcessEnv): Configured {
    const own = texts(given);
    const present = isDefault(urn) ? presentConfiguration(env) : {};
    const isPresent = Object.keys(present).length > 0;
    const settings = isPresent ? present : own;
    const isOwn = !isDefault(urn) && IDENTIFYING.some((name) => (own[name] ?? "").trim() !== "");
    return {
        get: (key) => settings[key.replace(/^webexwholesale:/u, "")],
        from: isPresent ? "present configuration" : isDefault(urn) ? undefined : "provider arguments",
        hidden: isOwn ? IDENTIFYING.map((name) => SPELLINGS[name]) : [],
    };
}
