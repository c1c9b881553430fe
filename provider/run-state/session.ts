// What one provider process knows during one Pulumi command: settings, the backend, and what it saw so far.
import type { WebexClient } from "../webex/webex-client";
import {
    endpointAndCredentials,
    noteOfUnused,
    readSettings,
    settingOf,
    type Configured,
    type Settings,
} from "../webex/settings";
import { isWebex } from "../webex/webex-host";
import { systemClock, type Clock } from "../webex/clock";
import { printable } from "../validation/printable";
import { Activity } from "./activity";
import { CustomerMemory } from "./customer-memory";
import { WebexCache } from "./webex-cache";
import { RepeatedErrors } from "./repeated-errors";
import { IdentityLedger } from "./identity-ledger";
import { stopWithoutEngine } from "./engine";
import { FreedKeys } from "./freed-keys";
import { ProgramKeys, type CommandMemory, type Shell } from "./program-keys";
import { RefreshNotes } from "./refresh-notes";
import { requestLog } from "./request-log";
import { LocationLedger } from "./location-ledger";
import { NumberLedger } from "./number-ledger";
import { SeatLedger } from "./seat-ledger";
import { SecretValues } from "./secret-values";
import { Takeovers } from "./takeovers";
import { WebexFacts, type PrecheckMode } from "./webex-facts";

export interface SessionOptions {
    readonly env: NodeJS.ProcessEnv;
    readonly clock?: Clock | undefined;
    /** Lines a person reads: warnings, notes; of the resource that the call is about, or of the whole stack. */
    readonly say: (line: string, about: About) => void;
    /** Lines that the next one may replace; said like the others where nothing else is given. */
    readonly progress?: ((line: string) => void) | undefined;
    /** Aborted when the process is to end. */
    readonly stop?: AbortSignal | undefined;
    /** For the line that says which rules were not checked; a session that checks nothing needs none. */
    readonly rulesThatNeedWebex?: readonly string[] | undefined;
    /** Whether another process of the same command said the line. */
    readonly wasSaid?: ((line: string) => boolean) | undefined;
    /** What the processes of one command share; absent outside a provider process. */
    readonly memory?: CommandMemory | undefined;
    /** Default: `dynamic`. */
    readonly shell?: Shell | undefined;
    /** Where the engine listens; absent outside a provider process. */
    readonly engineAddress?: string | undefined;
}

export type About = "resource" | "stack";

type Get = (key: string) => string | undefined;

export class Session {
    readonly refreshNotes = new RefreshNotes();
    readonly identities = new IdentityLedger();
    readonly takeovers = new Takeovers();
    readonly freedKeys = new FreedKeys();
    readonly secrets = new SecretValues();
    readonly activity = new Activity(() => this.options.clock ?? systemClock);
    readonly programKeys: ProgramKeys;
    readonly seats = new SeatLedger();
    readonly numbers = new NumberLedger();
    readonly locations = new LocationLedger();
    readonly webex: WebexFacts;
    readonly customers = new CustomerMemory();
    /** Addresses of new users that Webex was asked about, within a budget. */
    readonly addressesAsked = new Set<string>();
    readonly repeatedErrors = new RepeatedErrors((line) => this.say(line, "stack"));
    /** External ids of customers whose packages this run found changed at Webex. */
    readonly drifted = new Set<string>();
    private get: Get = () => undefined;
    private configuredBy: Configured | undefined;
    private settingsRead: Settings | undefined;
    private connected: { client: WebexClient; cache: WebexCache } | undefined;
    private readonly said = new Set<string>();

    constructor(private readonly options: SessionOptions) {
        this.programKeys = new ProgramKeys(this.identities, this.activity, options.memory, options.shell ?? "dynamic");
        this.webex = new WebexFacts(
            () => this.precheckMode,
            (line) => this.say(line, "stack"),
            options.rulesThatNeedWebex ?? [],
        );
    }

    /** Only stores: Pulumi neither awaits a slow `configure` nor survives one that throws. */
    configure(get: Get, configuredBy?: Configured): void {
        this.get = get;
        this.configuredBy = configuredBy;
    }

    get settings(): Settings {
        if (this.settingsRead === undefined) {
            this.settingsRead = readSettings(this.configured, this.options.env, this.configuredBy);
            const note = noteOfUnused(endpointAndCredentials(this.configured, this.options.env));
            if (note !== undefined) {
                this.say(note, "stack");
            }
        }
        return this.settingsRead;
    }

    get client(): WebexClient {
        return this.connection.client;
    }

    get cache(): WebexCache {
        return this.connection.cache;
    }

    /** Whether the endpoint is an emulator's, also where nobody could sign in. */
    get hasExtensions(): boolean {
        const { endpoint } = endpointAndCredentials(this.configured, this.options.env);
        return endpoint !== undefined && !(URL.canParse(endpoint) && isWebex(endpoint));
    }

    /** Says a line once in a command, however many resources and processes give cause for it. */
    say(text: string, about: About = "resource"): void {
        const line = printable(this.secrets.hide(text));
        if (!this.said.has(line)) {
            this.said.add(line);
            if (this.options.wasSaid?.(line) !== true) {
                this.options.say(line, about);
            }
        }
    }

    /** Whether Webex is to be asked at preview, and can be. Settings that are wrong are no matter of this question. */
    private get precheckMode(): PrecheckMode {
        const { credentials } = endpointAndCredentials(this.configured, this.options.env);
        const precheck = settingOf("precheck", this.configured, this.options.env);
        return {
            isOff: precheck === "false",
            isRequired: precheck === "required",
            hasCredentials: Object.keys(credentials).length > 0,
        };
    }

    private readonly configured = (name: string): string | undefined => this.get(`webexwholesale:${name}`);

    private get connection(): { client: WebexClient; cache: WebexCache } {
        if (this.connected === undefined) {
            const { clock, engineAddress, stop } = this.options;
            const progress = this.options.progress ?? ((line) => this.options.say(line, "resource"));
            // Loaded at the first call: a preview that asks Webex nothing does not pay for the client.
            // eslint-disable-next-line @typescript-eslint/no-require-imports
            const { connect } = require("../webex/connect") as typeof import("../webex/connect");
            const client = connect(this.settings, {
                ...(clock === undefined ? {} : { clock }),
                progress: (line) => progress(this.secrets.hide(line)),
                note: (line) => this.say(line, "stack"),
                ...(stop === undefined ? {} : { stop }),
                beforeWrite: () => stopWithoutEngine(engineAddress),
                requestLog: requestLog(this.options.env, (line) => this.say(line)),
            });
            this.connected = { client, cache: new WebexCache(client) };
        }
        return this.connected;
    }
}
