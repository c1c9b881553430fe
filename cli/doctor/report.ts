// What the doctor says: text for whoever runs it, and a report without personal data, ids or tokens that can be sent to us.
import { ownVersion } from "../own-version";
import { accessIn } from "./access";
import { assumptionsIn } from "./assumptions";
import type { Examined, Result } from "./examine";
import type { Owner } from "./owner";

/** A token of Webex is refused by servers whose clock differs by minutes; a second is the resolution of the header. */
const TOLERATED_SECONDS = 60;

export interface Connection {
    /** Host and port of the proxy on the way; undefined without one. */
    readonly proxy: string | undefined;
}

export const isClockWrong = ({ clockSkew = 0 }: Examined): boolean => Math.abs(clockSkew) > TOLERATED_SECONDS;

/** Neither messages nor hosts: they may name people, companies and machines. */
export function reportOf({ results, pages, owner, clockSkew }: Examined, { proxy }: Connection): unknown {
    return {
        version: ownVersion(),
        node: process.version,
        proxy: proxy !== undefined,
        clockSkewSeconds: clockSkew ?? null,
        owner:
            owner === undefined ? null : { read: owner.problem === undefined, roles: owner.roles.filter(isWebexRole) },
        access: accessIn(results),
        reads: results.map(({ message: _, ...rest }) => rest),
        assumptions: assumptionsIn(pages),
    };
}

/** A partner's role may be called anything. */
const isWebexRole = (name: string): boolean =>
    /^((Full|Read-only|User|Device|Support|Location) Administrator|Compliance Officer)$/iu.test(name);

export function textOf(examined: Examined, { proxy }: Connection): string[] {
    const { results, pages, owner, clockSkew } = examined;
    const clock = clockSkew === undefined ? "was not seen in an answer" : `differs by ${Math.abs(clockSkew)} s`;
    const access = accessIn(results);
    const scopes = (granted: string): string => {
        const found = access.filter((one) => one.granted === granted).map(({ scope }) => scope);
        return found.length === 0 ? "none" : found.join(", ");
    };
    return [
        ...results.flatMap(linesOf),
        "",
        `Proxy: ${proxy === undefined ? "none" : `${proxy}, from the environment`}.`,
        `The server's clock ${clock}.${isClockWrong(examined) ? " Set this machine's clock: tokens and waits depend on it." : ""}`,
        ...(owner === undefined ? [] : [ownerLine(owner)]),
        `Scopes that the token has: ${scopes("yes")}; that it lacks: ${scopes("no")}; not known: ${scopes("not known")}.`,
        "What it may write cannot be seen by reading: up reports the scope that is missing.",
        "",
        "What nobody has seen Webex do yet, and the emulator assumes:",
        ...assumptionsIn(pages).map(
            ({ seen, name, basis, examples }) =>
                `${seen.padEnd(11)} ${name} (${basis}${examples === 0 ? "" : `; ${examples} on the first page`})`,
        ),
    ];
}

function ownerLine({ email, organization, roles, problem }: Owner): string {
    if (problem !== undefined) {
        return `Whose the token is could not be read: ${problem}`;
    }
    const of = organization === undefined ? "" : ` of ${organization}`;
    return `The token belongs to ${email ?? "somebody without an e-mail address"}${of}, with the roles: ${roles.join(", ") || "none"}.`;
}

function linesOf({ name, outcome, items, differences = [], message }: Result): string[] {
    const count = items === undefined ? "" : ` (${items} on the first page)`;
    return [
        `${outcome.padEnd(8)} ${name}${count}`,
        ...(message === undefined ? [] : [`         ${message}`]),
        ...differences.map((difference) => `         ${difference}`),
    ];
}
