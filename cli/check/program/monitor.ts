// Listens to Pulumi's mocks: what the program registers, under the URN the engine would give, and what a preview would answer.
import type { Callback } from "@pulumi/pulumi/proto/callback_pb";
import type {
    ReadResourceRequest,
    RegisterResourceRequest,
    ResourceInvokeRequest,
} from "@pulumi/pulumi/proto/resource_pb";
import type { MockResourceResult, Mocks } from "@pulumi/pulumi/runtime/mocks";
import type { Session } from "../../../provider/run-state/session";
import { handlerOf } from "../provider-line";
import { decode } from "../wire-value";
import { aliasesOf } from "./aliases";
import { previewOutputs, type PreviewOutputs } from "./preview-outputs";
import { withoutIgnoredChanges } from "./ignored-changes";
import type { Declared, Duplicate, Job } from "./job";
import { orderOf, ownLocations, type SourceLocation } from "./source-location";
import type { Transforms } from "./transforms";
import { urnOf } from "./urn";

/** What is replaced of Pulumi's mock monitor; `newResource` alone is given neither parent nor aliases. */
export interface MockMonitor {
    newUrn: (parent: string, type: string, name: string) => string;
    registerResource: (request: RegisterResourceRequest, answer: unknown) => Promise<void>;
    readResource: (request: ReadResourceRequest, answer: unknown) => Promise<void>;
    invoke: (request: ResourceInvokeRequest, answer: unknown) => unknown;
    call?: (request: ResourceInvokeRequest, answer: unknown) => unknown;
    /** Pulumi's mock monitor has neither of these two. */
    registerStackTransform?: (callback: Callback, answer: Answer) => void;
    registerStackInvokeTransform?: (callback: Callback, answer: Answer) => void;
}

type Answer = (error: null, nothing: object) => void;

export class ProgramMonitor {
    private readonly declared: { readonly one: Declared; readonly order: string }[] = [];
    private readonly urns = new Set<string>();
    readonly duplicates: Duplicate[] = [];
    readonly unanswered = new Set<string>();
    /** The mocks ask for the answer to a request before they return, so it is always the latest one's. */
    private latest: () => Promise<PreviewOutputs> = () => Promise.resolve({ state: {} });

    constructor(
        private readonly job: Job,
        private readonly session: Session,
        private readonly transforms: Transforms,
    ) {}

    readonly mocks: Mocks = {
        newResource: async (): Promise<MockResourceResult> => {
            const { id, state } = await this.latest();
            return { id, state };
        },
        call: () => ({}),
    };

    listenTo(monitor: MockMonitor): void {
        const register = monitor.registerResource.bind(monitor);
        const read = monitor.readResource.bind(monitor);
        // Another provider's function: it never answers, so whatever waits for it is left out instead of being checked wrongly.
        const neverAnswer = (request: ResourceInvokeRequest): unknown => this.unanswered.add(request.getTok());
        Object.assign(monitor, {
            newUrn: (parent, type, name) => urnOf(parent, type, name, this.job),
            registerResource: async (request, answer) => {
                const urn = urnOf(request.getParent(), request.getType(), request.getName(), this.job);
                const transforms = this.transforms.of(request, urn);
                if (transforms.length > 0) {
                    await this.transforms.apply(request, transforms);
                }
                this.latest = this.registered(request);
                return register(request, answer);
            },
            registerStackTransform: (callback, answer) => {
                this.transforms.addToStack(callback);
                answer(null, {});
            },
            // Functions of other providers are never answered, so whatever would change their arguments changes nothing.
            registerStackInvokeTransform: (_callback, answer) => answer(null, {}),
            readResource: (request, answer) => {
                const old = this.job.state[urnOf(request.getParent(), request.getType(), request.getName(), this.job)];
                this.latest = () => Promise.resolve({ id: request.getId(), state: old?.outputs ?? {} });
                return read(request, answer);
            },
            invoke: neverAnswer,
            call: neverAnswer,
        } satisfies MockMonitor);
    }

    /** In the order of the program; Pulumi registers a resource when its inputs are known, the simplest first. */
    inOrder(): Declared[] {
        return this.declared.toSorted((one, other) => compare(one.order, other.order)).map(({ one }) => one);
    }

    private registered(request: RegisterResourceRequest): () => Promise<PreviewOutputs> {
        const [type, name] = [request.getType(), request.getName()];
        const urn = urnOf(request.getParent(), type, name, this.job);
        const places = placesOf(request, this.job.folder);
        if (this.urns.has(urn)) {
            this.duplicates.push({ urn, name, type, place: places[0] });
        }
        this.urns.add(urn);
        if (!request.getCustom()) {
            return () => Promise.resolve({ state: {} });
        }
        const oldUrn = [urn, ...aliasesOf(request, this.job)].find((each) => each in this.job.state);
        const old = oldUrn === undefined ? undefined : this.job.state[oldUrn];
        const program = decode(request.getObject()?.toJavaScript() ?? {});
        const inputs = withoutIgnoredChanges(program, old?.inputs, request.getIgnorechangesList());
        const handler = handlerOf(inputs);
        if (handler !== undefined) {
            this.declared.push({
                one: { urn, name, type, handler, inputs, oldUrn, place: places[0] },
                order: orderOf(places),
            });
        }
        // What goes wrong here goes wrong again when the resource is validated, and is reported there.
        return () => previewOutputs(handler, inputs, old, this.session).catch(() => ({ state: {} }));
    }
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function placesOf(request: RegisterResourceRequest, folder: string): SourceLocation[] {
    const frames = request.getStacktrace()?.getFramesList() ?? [];
    return ownLocations(
        frames.map((frame) => frame.getPc()?.toObject()),
        folder,
    );
}
