// Calls the native plugin as a provider of dynamic resources is called: the engine gives it URNs, secrets and former inputs beside.
import * as proto from "@pulumi/pulumi/proto/provider_pb";
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import { z } from "zod";
import type { Checked, Difference, Properties, ProviderCalls, ReadResult } from "./provider-calls";
import { ProviderError } from "./provider-error";
import { marked, unmarked } from "./secret-marks";

/** The calls, over gRPC or in this process. */
export interface NativeService {
    check(request: proto.CheckRequest): Promise<proto.CheckResponse>;
    diff(request: proto.DiffRequest): Promise<proto.DiffResponse>;
    create(request: proto.CreateRequest): Promise<proto.CreateResponse>;
    read(request: proto.ReadRequest): Promise<proto.ReadResponse>;
    update(request: proto.UpdateRequest): Promise<proto.UpdateResponse>;
    delete(request: proto.DeleteRequest): Promise<unknown>;
}

const struct = (properties: Properties): Struct => Struct.fromJavaScript(properties as Record<string, JavaScriptValue>);
const plain = (message: Struct | undefined): Properties => unmarked(message?.toJavaScript() ?? {});

const isObject = (value: unknown): value is Properties =>
    typeof value === "object" && value !== null && !Array.isArray(value);

const kindIn = ({ __provider: line }: Properties): string => {
    const [, handler = ""] = /\.(\w+)$/u.exec(String(line)) ?? [];
    return handler.charAt(0).toUpperCase() + handler.slice(1);
};

const named = z.object({ name: z.string().optional(), serial: z.string().optional() });
const namesIn = (declaredAs: unknown): z.infer<typeof named> => named.safeParse(declaredAs).data ?? {};

/** A resource that says nothing of its name is called after its object: a second check of it is about the same resource. */
function urnOf(properties: Properties): string {
    const { declaredAs, email, externalId, name, customer, customerId } = properties;
    const { name: own, serial } = namesIn(declaredAs);
    const key = [email, externalId, name].find((one) => typeof one === "string")?.toString();
    const owner = JSON.stringify(isObject(customer) ? customer["id"] : (customer ?? customerId ?? ""));
    const parent = serial === undefined ? "" : `test:index:Of-${serial}$`;
    const called = own ?? `${key?.toLowerCase() ?? ""} ${owner}`;
    return `urn:pulumi:test::project::${parent}webexwholesale:index:${kindIn(properties)}::${called}`;
}

function sent({ __provider: _line, declaredAs, ...properties }: Properties): Struct {
    const secrets =
        isObject(declaredAs) && Array.isArray(declaredAs["secrets"]) ? declaredAs["secrets"].map(String) : [];
    return struct(marked(properties, secrets));
}

const withLine = ({ __provider }: Properties, answered: Properties): Properties =>
    __provider === undefined ? answered : { __provider, ...answered };

export class NativeCalls implements ProviderCalls {
    constructor(
        private readonly service: NativeService,
        /** Inputs in the state, by id: it outlives the process. */
        private readonly inputs = new Map<string, Properties>(),
    ) {}

    /** Takes over what the state of an earlier command has. */
    setInputs(id: string, inputs: Properties): void {
        this.inputs.set(id, inputs);
    }

    async check(olds: Properties, news: Properties): Promise<Checked> {
        const request = new proto.CheckRequest().setUrn(urnOf(news)).setOlds(sent(olds)).setNews(sent(news));
        const answer = await this.service.check(request);
        const failures = answer
            .getFailuresList()
            .map((failure) => ({ property: failure.getProperty(), reason: failure.getReason() }));
        return { inputs: withLine(news, plain(answer.getInputs())), failures };
    }

    async diff(id: string, olds: Properties, news: Properties): Promise<Difference> {
        const request = new proto.DiffRequest().setId(id).setUrn(urnOf(news)).setOlds(sent(olds)).setNews(sent(news));
        const answer = await this.service.diff(request.setOldInputs(this.inputsOf(id)));
        const { DIFF_SOME, DIFF_UNKNOWN } = proto.DiffResponse.DiffChanges;
        const changes = answer.getChanges() === DIFF_UNKNOWN ? undefined : answer.getChanges() === DIFF_SOME;
        return { changes, replaces: answer.getReplacesList(), deleteBeforeReplace: answer.getDeletebeforereplace() };
    }

    async create(properties: Properties): Promise<{ readonly id: string; readonly properties: Properties }> {
        const request = new proto.CreateRequest().setUrn(urnOf(properties)).setProperties(sent(properties));
        const answer = await this.keeping(properties, this.service.create(request));
        const id = answer.getId();
        this.inputs.set(id, properties);
        return { id, properties: withLine(properties, plain(answer.getProperties())) };
    }

    async read(id: string, properties: Properties): Promise<ReadResult> {
        const { __provider, ...state } = properties;
        const request = new proto.ReadRequest().setId(id).setUrn(urnOf(properties)).setProperties(sent(properties));
        // A program's own look-up comes without anything, where an import has no inputs at all.
        request.setInputs(Object.keys(state).length === 0 ? new Struct() : this.inputsOf(id));
        const answer = await this.service.read(request);
        const read = answer.getInputs() && withLine(properties, plain(answer.getInputs()));
        if (read !== undefined && this.inputs.has(id)) {
            this.inputs.set(id, read);
        }
        const found = plain(answer.getProperties());
        return {
            id: answer.getId(),
            properties: answer.getId() === "" ? found : withLine(properties, found),
            inputs: read,
        };
    }

    async update(id: string, olds: Properties, news: Properties): Promise<Properties> {
        const request = new proto.UpdateRequest().setId(id).setUrn(urnOf(news)).setOlds(sent(olds)).setNews(sent(news));
        const answer = await this.keeping(news, this.service.update(request.setOldInputs(this.inputsOf(id))));
        this.inputs.set(id, news);
        return withLine(news, plain(answer.getProperties()));
    }

    async delete(id: string, properties: Properties): Promise<void> {
        const request = new proto.DeleteRequest().setId(id).setUrn(urnOf(properties)).setProperties(sent(properties));
        await this.service.delete(request);
    }

    /** What failed halfway is in the state as well, with its inputs. */
    private async keeping<Answer>(inputs: Properties, answer: Promise<Answer>): Promise<Answer> {
        try {
            return await answer;
        } catch (error) {
            if (!(error instanceof ProviderError) || error.kept === undefined) {
                throw error;
            }
            const { id, properties, reasons } = error.kept;
            this.inputs.set(id, inputs);
            const kept = { id, properties: withLine(inputs, unmarked(properties)), reasons };
            throw new ProviderError(error.message, kept, error.code);
        }
    }

    private inputsOf(id: string): Struct | undefined {
        const found = this.inputs.get(id);
        return found && sent(found);
    }
}
