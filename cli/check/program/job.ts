// What the process that runs the program is given, and what it answers; both cross as values, NaN and -0 among them.
import type { Raw } from "../../../provider/validation/unknown";
import type { OldResource } from "../state/exported-state";
import type { ReadUsersFile } from "../../../sdk/read-users-file";
import type { WrongUsersFile } from "../../../sdk/wrong-users-file";
import type { HandlerName } from "../../../provider/kind-names";
import type { SourceLocation } from "./source-location";

export interface Job {
    readonly folder: string;
    readonly entry: string;
    readonly project: string;
    readonly stack: string;
    readonly organization: string;
    readonly config: Readonly<Record<string, string>>;
    readonly secretKeys: readonly string[];
    readonly state: Readonly<Record<string, OldResource>>;
}

/** A resource of ours, as the program declares it. */
export interface Declared {
    readonly urn: string;
    readonly name: string;
    readonly type: string;
    readonly handler: HandlerName;
    /** As the provider would be handed them: unknown values by Pulumi's one string, nothing secret. */
    readonly inputs: Raw;
    /** The URN under which the old state has it; an alias may lead there. */
    readonly oldUrn: string | undefined;
    /** In the user's own files; unknown where the call comes from a package alone. */
    readonly place?: SourceLocation | undefined;
}

/** A resource of any provider whose URN another one has already, which the engine refuses. */
export type Duplicate = Pick<Declared, "urn" | "name" | "type" | "place">;

export interface Outcome {
    readonly declared: readonly Declared[];
    readonly duplicates: readonly Duplicate[];
    /** Functions of other providers that the program waits for. */
    readonly unanswered: readonly string[];
    /** As seen from the program's folder. */
    readonly wrongFiles: readonly WrongUsersFile[];
    readonly usersFiles: readonly ReadUsersFile[];
    /** The program's own modules and its users files, wherever they are. */
    readonly readFiles: readonly string[];
    /** Why the program came to no end, which does not count where a wrong users file says enough. */
    readonly stopped?: string;
}

/** What stopped the program, in one line. */
export interface Stopped {
    readonly stopped: string;
    readonly file?: string | undefined;
    readonly line?: number | undefined;
    readonly wrongFiles?: readonly WrongUsersFile[];
    readonly readFiles?: readonly string[];
}

/** Pulumi's runner ends with this exit code after it has said why it finds no program. */
export const ALREADY_SAID = 32;
