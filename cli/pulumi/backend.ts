// Pulumi's backend: where the states are, and what every pulumi that works there needs in its environment.
import { z } from "zod";
import { CommandFailure } from "../failure";
import { answerOf, type Answer } from "./child";
import { HOW_TO_GET_PULUMI } from "./find-pulumi";

export interface PulumiOptions {
    readonly cwd: string;
    readonly env: NodeJS.ProcessEnv;
}

/**
 * Pulumi opens one connection to PostgreSQL for each reader and a second one while it holds the first: from four stacks on its pool is
 * used up and it waits for ever (measured with 3.255.0). One reader cannot do that; object storage keeps its ten, which are faster there.
 */
const ONE_READER = { PULUMI_DIY_BACKEND_PARALLEL: "1" };

export const environmentFor = (backendUrl: string, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
    /^postgres(?:ql)?:/u.test(backendUrl) ? { ...ONE_READER, ...env } : env;

const identity = z.object({ url: z.string().optional() });

/**
 * The environment for every later pulumi. Asked before several are started at once: the first contact with an empty PostgreSQL creates a
 * table, and of several first contacts all but one would fail. A failure where pulumi is missing or not logged in.
 */
export async function reachBackend({ cwd, env }: PulumiOptions): Promise<NodeJS.ProcessEnv> {
    const { PULUMI_BACKEND_URL: known = "" } = env;
    const options = { cwd, env: environmentFor(known, env) };
    const answer = await askPulumi(["whoami", "--json", "--non-interactive"], options).catch(() => undefined);
    if (answer === undefined) {
        throw new CommandFailure(HOW_TO_GET_PULUMI.join("\n"));
    }
    if (answer.code !== 0) {
        throw new CommandFailure(`Pulumi's backend cannot be used: ${errorIn(answer)}. ${adviceFor(known)}`);
    }
    return environmentFor(urlIn(answer.stdout), options.env);
}

function adviceFor(url: string): string {
    if (url === "") {
        return "Run `pulumi login <backend>`, or set PULUMI_BACKEND_URL; a fleet's state must be where every run finds it.";
    }
    return URL.canParse(url)
        ? "PULUMI_BACKEND_URL names it: check the server, the bucket or database, and the credentials."
        : "PULUMI_BACKEND_URL is not a valid URL: in a password, write a character such as / or # as %2F or %23.";
}

/** Nothing where pulumi says it in another way than it does today; then its environment stays as it is. */
function urlIn(stdout: string): string {
    try {
        return identity.parse(JSON.parse(stdout)).url ?? "";
    } catch {
        return "";
    }
}

/** Two first contacts with an empty PostgreSQL create the same table; the one that lost finds it at its next attempt. */
const LOST_THE_RACE = /pulumi_state.*duplicate key/su;

export async function askPulumi(args: readonly string[], options: PulumiOptions): Promise<Answer> {
    const answer = await answerOf("pulumi", args, options);
    return answer.code !== 0 && LOST_THE_RACE.test(answer.stderr) ? answerOf("pulumi", args, options) : answer;
}

const CREDENTIALS = /([a-z][a-z0-9+.-]*:\/\/)[^\s/@]*@/giu;

/** What each request to object storage is known by there: of no use to a reader here. */
const REQUEST_NAMES = / (?:RequestID|HostID): [^,]*,/gu;

/** In one line, without the credentials of an address. Libraries of object storage print warnings before the error. */
export function errorIn({ stderr }: Answer): string {
    const lines = stderr.trim().split("\n");
    const error = lines.find((line) => line.startsWith("error: ")) ?? lines[0] ?? "";
    return error
        .replace(/^error: /u, "")
        .replace(REQUEST_NAMES, "")
        .replace(CREDENTIALS, "$1")
        .replace(/\.+$/u, "");
}
