// Turns a resource into what Pulumi's dynamic-provider process calls; every quirk of that contract is met here.
import type { dynamic } from "@pulumi/pulumi";
import { sentenceOf, withoutHint, type Refusal } from "../validation/refusal";
import type { Raw } from "../validation/unknown";
import type { Session } from "../run-state/session";
import { refusalsOfAdoption } from "./adoption";
import { checkResource } from "./check-resource";
import { importWarnings } from "./import-warnings";
import { Shutdown } from "./shutdown";
import { partialCreate, withoutTrace } from "./failures";
import { keptNote } from "../run-state/takeovers";
import { stopIfRefused } from "./stop-if-refused";
import { plain } from "./plain";
import { KeptInState, Refused, type Resource } from "./resource";

const refused = (refusals: readonly Refusal[]): Refusal[] => refusals.filter(({ severity }) => severity === "refused");

/** What Pulumi calls, with what only a shell with detailed differences uses. */
export interface Handler extends Required<dynamic.ResourceProvider<Raw, Raw>> {
    /** For an import: only the id is known. */
    readImported(id: string): Promise<dynamic.ReadResult<Raw>>;
    diff(id: string, olds: Raw, news: Raw): Promise<dynamic.DiffResult & { readonly fields?: readonly string[] }>;
}

export function handlerFor(kind: string, resource: Resource, session: Session, shutdown = new Shutdown()): Handler {
    const named = (inputs: Raw): string => resource.nameOf(inputs);
    /** A program's own look-up comes without anything that was read before, and no diff follows it. */
    const isGet = (props: Raw): boolean => Object.keys(props).join() === "__provider";
    /** The proof is a check of this process under the same key: a refresh's own calls look the same otherwise. */
    const holdIfDeclared = (id: string, inputs: Raw): void => {
        const [by] = resource.keysOf(inputs).flatMap(({ key }) => session.identities.declarantOf(key) ?? []);
        if (by !== undefined) {
            session.identities.hold(id, by);
        }
    };
    const attempt = async <Answer>(doing: () => Promise<Answer>): Promise<Answer> => {
        try {
            return await shutdown.during(() => session.activity.during(doing));
        } catch (error) {
            throw withoutTrace(session.repeatedErrors.shorten(error));
        }
    };
    /** Of the engine's calls only a check comes with the places of secrets; the others may be about what was checked. */
    const hiding = async <Answer>(sides: readonly Raw[], doing: () => Promise<Answer>): Promise<Answer> => {
        try {
            return await doing();
        } catch (error) {
            if (error instanceof Error) {
                const keys = sides.flatMap((side) => resource.keysOf(side)).map(({ key }) => key);
                error.message = session.secrets.hider(keys, [], ...sides)(error.message);
            }
            throw error;
        }
    };
    return {
        async configure({ config }) {
            session.configure((key) => config.get(key));
        },
        check: (olds, news) =>
            attempt(async () => {
                const { inputs, refusals, isImport } = await checkResource(kind, resource, olds, news, session);
                if (isImport) {
                    importWarnings(named(news), news, refusals).forEach((line) => session.say(`warning: ${line}`));
                    return { inputs: plain(inputs), failures: [] };
                }
                for (const warning of refusals.filter(({ severity }) => severity === "warned")) {
                    session.say(`warning: ${named(news)}: ${sentenceOf(warning)}`);
                }
                // A named property would make the engine print its value, secrets and addresses included.
                const failures = refused(refusals).map((refusal) => ({
                    property: "",
                    reason: session.repeatedErrors.sentenceOf(refusal),
                }));
                return { inputs: plain(inputs), failures };
            }),
        diff: (id, olds, news) =>
            attempt(async () => {
                const isRefresh = session.refreshNotes.take(id);
                const { changes, fields, replaces = [], refusals } = await resource.diff(id, olds, news, session);
                const wrong = isRefresh ? [] : refused(refusals).map(withoutHint);
                if (wrong.length > 0) {
                    await hiding([olds, news], () => Promise.reject(new Refused(wrong.map(sentenceOf))));
                }
                if (!isRefresh && replaces.length === 0) {
                    holdIfDeclared(id, news);
                }
                return {
                    changes,
                    ...(fields === undefined ? {} : { fields }),
                    replaces: [...replaces],
                    deleteBeforeReplace: replaces.length > 0,
                };
            }),
        create: (inputs) =>
            attempt(async () => {
                try {
                    session.takeovers.markWritten();
                    stopIfRefused(await refusalsOfAdoption(resource, inputs, session));
                    const { id, outs } = await hiding([inputs], () => resource.create(inputs, session));
                    holdIfDeclared(id, inputs);
                    return { id, outs: plain(outs) };
                } catch (error) {
                    throw error instanceof KeptInState ? partialCreate(error, inputs) : error;
                }
            }),
        read: (id, props = {}) =>
            attempt(async () => {
                if (isGet(props)) {
                    session.identities.hold(id, { label: `a get of ${kind}`, isRead: true });
                } else {
                    session.refreshNotes.note(id);
                }
                const found = await hiding([props], () => resource.read(id, props, session));
                return found === undefined ? {} : { id, props: plain(found.outs), inputs: plain(found.inputs) };
            }),
        readImported: (id) =>
            attempt(async () => {
                const found = await (resource.readImported?.(id, session) ?? resource.read(id, {}, session));
                return found === undefined ? {} : { id, props: plain(found.outs), inputs: plain(found.inputs) };
            }),
        update: (id, olds, news) =>
            attempt(async () => {
                session.takeovers.markWritten();
                try {
                    return { outs: plain(await hiding([olds, news], () => resource.update(id, olds, news, session))) };
                } catch (error) {
                    throw error instanceof KeptInState ? partialCreate(error, news) : error;
                }
            }),
        delete: (id, props) =>
            attempt(async () => {
                session.takeovers.markWritten();
                const keys = resource.keysOf(props).map(({ key }) => key);
                session.programKeys.declareOfOtherShell(keys);
                const keeper = resource.removesParts === true ? undefined : session.identities.keeperOf(id, keys);
                if (keeper === undefined) {
                    await hiding([props], () => resource.remove(id, props, session));
                } else {
                    session.say(keptNote(named(props), keeper));
                }
            }),
    };
}
