// What one provider process knows during one Pulumi command: settings, the backend, and what it saw so far.
import type { Backend } from "../webex/backend";
import { endpointAndCredentials, noteOfUnused, readSettings, settingOf, type Settings } from "../webex/settings";
import { isWebex } from "../webex/webex-host";
import { systemClock, type Clock } from "../webex/clock";
import { printable } from "../validation/printable";
import { Activity } from "./activity";
import { CustomerMemory } from "./customer-memory";
import { Directory } from "./directory";
import { FirstTold } from "./first-told";
import { IdentityLedger } from "./identity-ledger";
import { stopWithoutEngine } from "./engine";
import { FreedKeys } from "./freed-keys";
import { ProgramKeys, type CommandMemory } from "./program-keys";
import { RefreshNotes } from "./refresh-notes";
import { requestLog } from "./request-log";
import { LocationLedger } from "./location-ledger";
import { NumberLedger } from "./number-ledger";
import { SeatLedger } from "./seat-ledger";
import { SecretValues } from "./secret-values";
import { Takeovers } from "./takeovers";
import { WebexFacts, type Asking } from "./webex-facts";

export interface Surroundings {
    readonly env: NodeJS.ProcessEnv;
    readonly clock?: Clock | undefined;
    /** Lines a person reads: warnings, notes. */
    readonly say: (line: string) => void;
    /** Lines that the next one may replace; said like the others where nothing else is given. */
    readonly progress?: ((line: string) => void) | undefined;
    /** Aborted when the process is to end. */
    readonly stop?: AbortSignal | undefined;
    /** Whether another process of the same command said the line. */
    readonly wasSaid?: ((line: string) => boolean) | undefined;
    /** What the processes of one command share; absent outside a provider process. */
    readonly memory?: CommandMemory | undefined;
    /** Where the engine listens; absent outside a provider process. */
    readonly engineAddress?: string | undefined;
}

type Get = (key: string) => string | undefined;

export class Session {
    readonly refreshNotes = new RefreshNotes();
    readonly identities = new IdentityLedger();
    readonly takeovers = new Takeovers();
    readonly freedKeys = new FreedKeys();
    readonly secrets = new SecretValues();
    readonly activity = new Activity(() => this.surroundings.clock ?? systemClock);
    readonly programKeys: ProgramKeys;
    readonly seats = new SeatLedger();
    readonly numbers = new NumberLedger();
    readonly locations = new LocationLedger();
    readonly webex = new WebexFacts(
        () => this.asking,
        (line) => this.say(line),
    );
    readonly customers = new CustomerMemory();
    /** Addresses of new users that Webex was asked about, within a budget. */
    readonly addressesAsked = new Set<string>();
    readonly firstTold = new FirstTold((line) => this.say(line));
    /** External ids of customers whose packages this run found changed at Webex. */
    readonly drifted = new Set<string>();
    private get: Get = () => undefined;
    private settingsRead: Settings | undefined;
    private connected: { backend: Backend; directory: Directory } | undefined;
    private readonly said = new Set<string>();

    constructor(private readonly surroundings: Surroundings) {
        this.programKeys = new ProgramKeys(this.identities, this.activity, surroundings.memory);
    }

    /** Only stores: Pulumi neither awaits a slow `configure` nor survives one that throws. */
    configure(get: Get): void {
        this.get = get;
    }

    get settings(): Settings {
        if (this.settingsRead === undefined) {
            this.settingsRead = readSettings(this.configured, this.surroundings.env);
            const note = noteOfUnused(endpointAndCredentials(this.configured, this.surroundings.env));
            if (note !== undefined) {
                this.say(note);
            }
        }
        return this.settingsRead;
    }

    get backend(): Backend {
        return this.connection.backend;
    }

    get directory(): Directory {
        return this.connection.directory;
    }

    /** Whether the endpoint is an emulator's, also where nobody could sign in. */
    get hasExtensions(): boolean {
        const { endpoint } = endpointAndCredentials(this.configured, this.surroundings.env);
        return endpoint !== undefined && !(URL.canParse(endpoint) && isWebex(endpoint));
    }

    /** Says a line once in a command, however many resources and processes give cause for it. */
    say(text: string): void {
        const line = printable(this.secrets.hide(text));
        if (!this.said.has(line)) {
            this.said.add(line);
            if (this.surroundings.wasSaid?.(line) !== true) {
                this.surroundings.say(line);
            }
        }
    }

    /** Whether Webex is to be asked at preview, and can be. Settings that are wrong are no matter of this question. */
    private get asking(): Asking {
        const { credentials } = endpointAndCredentials(this.configured, this.surroundings.env);
        const precheck = settingOf("precheck", this.configured, this.surroundings.env);
        return {
            isOff: precheck === "false",
            isRequired: precheck === "required",
            hasCredentials: Object.keys(credentials).length > 0,
        };
    }

    private readonly configured = (name: string): string | undefined => this.get(`webexwholesale:${name}`);

    private get connection(): { backend: Backend; directory: Directory } {
        if (this.connected === undefined) {
            const { clock, say, progress = say, engineAddress, stop } = this.surroundings;
            // Loaded at the first call: a preview that asks Webex nothing does not pay for the client.
            // eslint-disable-next-line @typescript-eslint/no-require-imports
            const { connect } = require("../webex/connect") as typeof import("../webex/connect");
            const backend = connect(this.settings, {
                ...(clock === undefined ? {} : { clock }),
                progress: (line) => progress(this.secrets.hide(line)),
                note: (line) => this.say(line),
                ...(stop === undefined ? {} : { stop }),
                beforeWrite: () => stopWithoutEngine(engineAddress),
                log: requestLog(this.surroundings.env, (line) => this.say(line)),
            });
            this.connected = { backend, directory: new Directory(backend) };
        }
        return this.connected;
    }
}
