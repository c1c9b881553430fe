// What the fleet runs against, and the environment of each pulumi: with its share of the partner's request limit.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { SPELLINGS, WEBEX_REQUESTS_PER_SECOND } from "../../provider/webex/settings";
import { SHARED_LIMIT_PROCESSES_VARIABLE, SHARED_LIMIT_VARIABLE } from "../../provider/webex/partner-limit";
import { isWebex } from "../../provider/webex/webex-host";
import { readYaml } from "../check/project/yaml-file";
import { targetOf } from "../pulumi/target";

/** Credentials and the endpoint may also be in the configuration of the program or of its stacks. */
const CONFIGURED = /webexwholesale:(?:endpoint|accessToken|clientId|refreshToken)\b/u;
const CONFIGURATION = /^Pulumi(\.[^/]+)?\.ya?ml$/u;

/** True where nothing says what to run against, so that the emulator of this folder is meant. */
export function needsEmulator(folder: string, env: NodeJS.ProcessEnv): boolean {
    return (
        targetOf(env).isEmulator && !configurations(folder).some((file) => CONFIGURED.test(readFileSync(file, "utf8")))
    );
}

function stackFolder(folder: string): string {
    const project = join(folder, "Pulumi.yaml");
    const yaml = existsSync(project) ? readYaml(project) : undefined;
    return yaml === undefined || yaml.problem !== undefined
        ? "."
        : (place.safeParse(yaml.value).data?.stackConfigDir ?? ".");
}

const place = z.object({ stackConfigDir: z.string().optional() });

/** The program's own file, and those of its stacks, which may be in another folder. */
function configurations(folder: string): string[] {
    return [...new Set([folder, join(folder, stackFolder(folder))])].flatMap((each) => {
        try {
            return readdirSync(each)
                .filter((name) => CONFIGURATION.test(name))
                .map((name) => join(each, name));
        } catch {
            return [];
        }
    });
}

/**
 * The limit in the environment is the whole fleet's: every process of every shard gets its share of it. Without one, each provider keeps to
 * the default for Webex alone, so that default is divided in the same way. A limit that is shared in a store is divided only while the store
 * cannot be used: then the number of processes is what each must know. Nothing where the setting stays as it is.
 */
export function requestShare(env: NodeJS.ProcessEnv, processes: number): Record<string, string> {
    if (isSet(env, SHARED_LIMIT_VARIABLE)) {
        return isSet(env, SHARED_LIMIT_PROCESSES_VARIABLE)
            ? {}
            : { [SHARED_LIMIT_PROCESSES_VARIABLE]: String(Math.max(1, processes)) };
    }
    const name = SPELLINGS.requestsPerSecond;
    const given = (env[name] ?? "").trim();
    const whole = given === "" ? defaultRate(env) : Number(given);
    if (!(whole > 0) || processes <= 1) {
        return {};
    }
    return { [name]: String(Number(Math.max(whole / processes, LEAST).toFixed(3))) };
}

const LEAST = 0.01;
const isSet = (env: NodeJS.ProcessEnv, name: string): boolean => (env[name] ?? "").trim() !== "";

/** None where the endpoint is an emulator, or where only the stacks' configuration says which one it is. */
function defaultRate(env: NodeJS.ProcessEnv): number {
    const endpoint = (env[SPELLINGS.endpoint] ?? "").trim();
    const isAtWebex = endpoint === "" ? !targetOf(env).isEmulator : isWebex(endpoint);
    return isAtWebex ? WEBEX_REQUESTS_PER_SECOND : 0;
}
