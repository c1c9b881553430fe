// Which processes of a session live: pulumi's plugins have process groups of their own, so that only the session leads to them.
import { readdirSync, readFileSync } from "node:fs";

const SESSION = 3;

/** On Linux; elsewhere nobody says, and the provider processes end themselves once their engine has gone. */
export function sessionMembers(leader: number): number[] {
    return processes().filter((pid) => sessionOf(pid) === leader);
}

function processes(): number[] {
    try {
        return readdirSync("/proc").flatMap((name) => (/^\d+$/u.test(name) ? [Number(name)] : []));
    } catch {
        return [];
    }
}

/** After the name in parentheses, which may contain anything: state, parent, group, session. */
function sessionOf(pid: number): number | undefined {
    try {
        const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
        const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
        return fields[0] === "Z" ? undefined : Number(fields[SESSION]);
    } catch {
        return undefined;
    }
}
