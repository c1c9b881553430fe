// What every pulumi that this command starts has in its environment, whichever stack and backend it works on.
import { withProjectCommands } from "./find-pulumi";

/** Credentials are in the environment and reach no state, so an empty passphrase has nothing to protect; one that is set is kept. */
export function pulumiEnvironment(project: string, env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
    const { PULUMI_CONFIG_PASSPHRASE: passphrase, PULUMI_CONFIG_PASSPHRASE_FILE: file } = env;
    return {
        ...withProjectCommands(project, env),
        PULUMI_SKIP_UPDATE_CHECK: "true",
        ...(passphrase === undefined && file === undefined && { PULUMI_CONFIG_PASSPHRASE: "" }),
    };
}
