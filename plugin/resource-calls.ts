// The engine's calls about one resource, answered by the handler that answers for dynamic resources too.
import * as proto from "@pulumi/pulumi/proto/provider_pb";
import { handlerFor, type Handler } from "../provider/dynamic/handler";
import type { Shutdown } from "../provider/dynamic/shutdown";
import { kindNames, type HandlerName } from "../provider/kind-names";
import { kinds } from "../provider/kinds";
import type { Session } from "../provider/run-state/session";
import { pick } from "../provider/validation/pick";
import { same } from "../provider/validation/same";
import { isAbsent, isRaw, type Raw } from "../provider/validation/unknown";
import { asWritten, withCustomerId, withDeclared } from "./declared-inputs";
import { detailedDiff } from "./detailed-diff";
import { BadCall } from "./failures";
import { foreseenCreation, foreseenUpdate } from "./foreseen";
import type { Log } from "./log";
import { withOwnAdvice } from "./own-advice";
import { References } from "./references";
import { kindOf } from "./schema";
import { dotted, withSecrets } from "./secrets";
import { receivedIn, struct } from "./structs";
import { named, type Named } from "./urn";
import type { Received } from "./wire-values";

interface Subject extends Named {
    readonly kind: HandlerName;
    readonly handler: Handler;
}

export class ResourceCalls {
    private readonly references = new References();
    private readonly handlers = new Map<HandlerName, Handler>();
    /** Resources whose objects were read for an import. */
    private readonly imported = new Set<string>();

    constructor(
        private readonly session: Session,
        private readonly ending: Shutdown,
        private readonly log: Log,
    ) {}

    check(request: proto.CheckRequest): Promise<proto.CheckResponse> {
        const [olds, news] = [receivedIn(request.getOlds()), receivedIn(request.getNews())];
        return this.about(request, [olds, news], async ({ urn, name, handler }) => {
            this.references.note(urn, news.value);
            const secrets = dotted(news.secrets);
            const declaredAs = {
                name,
                serial: urn,
                ...(secrets.length === 0 ? {} : { secrets }),
                ...(this.isOfImport(urn, olds.value, news.value) ? { import: true } : {}),
            };
            const sent = { ...this.references.resolve(news.value), declaredAs };
            const { inputs, failures = [] } = await handler.check(withCustomerId(olds.value), sent);
            const answer = new proto.CheckResponse();
            answer.setInputs(struct(withSecrets(isRaw(inputs) ? inputs : {}, news)));
            answer.setFailuresList(failures.map(({ reason }) => new proto.CheckFailure().setReason(reason)));
            return answer;
        });
    }

    diff(request: proto.DiffRequest): Promise<proto.DiffResponse> {
        const [olds, news] = [receivedIn(request.getOlds()), receivedIn(request.getNews())];
        const oldInputs = receivedIn(request.getOldInputs());
        return this.about(request, [olds, news, oldInputs], async ({ kind, urn, handler }) => {
            this.references.note(urn, pick(olds.value, ["createdWith"]));
            const before = withDeclared(kind, olds.value, oldInputs.value);
            const found = await handler.diff(request.getId(), before, news.value);
            const { changes, fields = [], replaces = [], deleteBeforeReplace = false } = found;
            const { DIFF_NONE, DIFF_SOME } = proto.DiffResponse.DiffChanges;
            const answer = new proto.DiffResponse();
            answer.setChanges(changes === true ? DIFF_SOME : DIFF_NONE);
            answer.setDiffsList([...fields]);
            answer.setReplacesList([...replaces]);
            answer.setDeletebeforereplace(deleteBeforeReplace);
            const sides = {
                olds: before,
                news: news.value,
                oldInputs: request.hasOldInputs() ? withCustomerId(oldInputs.value) : undefined,
            };
            for (const [path, change] of detailedDiff(fields, replaces, sides)) {
                answer.getDetaileddiffMap().set(path, new proto.PropertyDiff().setKind(change));
            }
            answer.setHasdetaileddiff(fields.length > 0);
            return answer;
        });
    }

    create(request: proto.CreateRequest): Promise<proto.CreateResponse> {
        const news = receivedIn(request.getProperties());
        return this.about(request, [news], async ({ kind, urn, handler }) => {
            const answer = new proto.CreateResponse();
            answer.setRefreshBeforeUpdate(true);
            if (request.getPreview()) {
                return answer.setProperties(struct(withSecrets(foreseenCreation(kind, news.value), news)));
            }
            const { id, outs = {} } = await handler.create(news.value);
            this.references.note(urn, outs);
            return answer.setId(id).setProperties(struct(withSecrets(outs, news)));
        });
    }

    update(request: proto.UpdateRequest): Promise<proto.UpdateResponse> {
        const [olds, news] = [receivedIn(request.getOlds()), receivedIn(request.getNews())];
        const oldInputs = receivedIn(request.getOldInputs());
        return this.about(request, [olds, news, oldInputs], async ({ kind, handler }) => {
            const before = withDeclared(kind, olds.value, oldInputs.value);
            const { outs = {} } = request.getPreview()
                ? { outs: foreseenUpdate(kind, before, news.value) }
                : await handler.update(request.getId(), before, news.value);
            const answer = new proto.UpdateResponse();
            answer.setRefreshBeforeUpdate(true);
            return answer.setProperties(struct(withSecrets(outs, olds, news)));
        });
    }

    read(request: proto.ReadRequest): Promise<proto.ReadResponse> {
        const [properties, inputs] = [receivedIn(request.getProperties()), receivedIn(request.getInputs())];
        return this.about(request, [properties, inputs], async ({ kind, urn, handler }) => {
            const isUnmanaged = Object.keys(properties.value).length === 0;
            const isImport = isUnmanaged && !request.hasInputs();
            const id = request.getId();
            if (isUnmanaged && !isImport) {
                this.session.identities.hold(id, { label: `a get of ${kindNames[kind]}`, isRead: true });
            }
            if (isImport) {
                this.imported.add(urn);
            }
            const props = withDeclared(kind, properties.value, inputs.value);
            const found = await (isImport ? handler.readImported(id) : handler.read(id, props));
            const answer = new proto.ReadResponse();
            if (found.id === undefined) {
                return answer;
            }
            const read = isRaw(found.inputs) ? found.inputs : {};
            // Until a program's check, an imported resource has its customer as generated code has it.
            const isWritten = isUnmanaged || !isAbsent(inputs.value["customer"]);
            answer.setId(found.id);
            answer.setRefreshBeforeUpdate(true);
            answer.setProperties(struct(withSecrets(found.props ?? {}, properties, inputs)));
            return answer.setInputs(struct(withSecrets(isWritten ? asWritten(read) : read, properties, inputs)));
        });
    }

    delete(request: proto.DeleteRequest): Promise<void> {
        const properties = receivedIn(request.getProperties());
        return this.about(request, [properties], ({ handler }) => handler.delete(request.getId(), properties.value));
    }

    /** `pulumi import` has checked what was just read, with what its file adds; a program declares something else. */
    private isOfImport(urn: string, olds: Raw, news: Raw): boolean {
        return this.imported.has(urn) && same(olds, news);
    }

    /** What is said on the way is said at the resource, and without its secrets. */
    private about<Answer>(
        request: { getUrn(): string },
        sides: readonly Received[],
        doing: (subject: Subject) => Promise<Answer>,
    ): Promise<Answer> {
        const subject = named(request.getUrn());
        return this.log.about(subject.urn, async () => {
            const kind = kindOf(subject.type);
            if (kind === undefined) {
                throw new BadCall(`This plugin has no resource of the type ${JSON.stringify(subject.type)}.`);
            }
            this.noteSecrets(kind, sides);
            return doing({ ...subject, kind, handler: this.handlerOf(kind) });
        });
    }

    private noteSecrets(kind: HandlerName, sides: readonly Received[]): void {
        const paths = dotted(sides.flatMap(({ secrets }) => secrets));
        const values = sides.map(({ value }): Raw => value);
        const keys = values.flatMap((value) => kinds[kind].resource.keysOf(value)).map(({ key }) => key);
        this.session.secrets.note(keys, paths, ...values);
    }

    private handlerOf(kind: HandlerName): Handler {
        const handler =
            this.handlers.get(kind) ??
            handlerFor(kindNames[kind], withOwnAdvice(kinds[kind].resource), this.session, this.ending);
        this.handlers.set(kind, handler);
        return handler;
    }
}
