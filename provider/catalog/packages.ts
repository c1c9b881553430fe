// The fourteen Webex Wholesale packages and what each can do (Webex API, Provision a Wholesale Customer; some columns are inferred).

export interface Package {
    readonly forUsers: boolean;
    readonly forWorkspaces: boolean;
    readonly calling: boolean;
    /** Whether a quantity may be set: assignable to a user or workspace, with a key in `limits`. */
    readonly countable: boolean;
    /** An add-on needs at least one of these beside it. */
    readonly needsOneOf: readonly string[];
    /** Packages a full administrator of that package may be moved up from (rule U7). */
    readonly includes: readonly string[];
}

const base = {
    forUsers: true,
    forWorkspaces: false,
    calling: true,
    countable: true,
    needsOneOf: [],
    includes: [],
} as const satisfies Package;
const agent = { ...base, calling: false, countable: false } as const;
const pooled = { ...agent, forUsers: false } as const;

const known = {
    webex_suite: {
        ...base,
        includes: ["webex_calling", "webex_calling_standard", "webex_voice", "webex_meetings"],
    },
    cx_essentials: { ...base, includes: ["webex_calling", "webex_calling_standard", "webex_voice"] },
    webex_calling: { ...base, includes: ["webex_calling_standard", "webex_voice"] },
    webex_calling_standard: base,
    webex_voice: base,
    webex_meetings: { ...base, calling: false },
    common_area_calling: { ...base, forUsers: false, forWorkspaces: true },
    attendant_console: {
        ...base,
        forUsers: false,
        calling: false,
        needsOneOf: ["webex_calling", "webex_suite", "cx_essentials", "webex_voice"],
    },
    cisco_calling_plan: {
        ...pooled,
        needsOneOf: [
            "common_area_calling",
            "webex_calling",
            "webex_suite",
            "webex_voice",
            "cx_essentials",
            "webex_calling_standard",
        ],
    },
    cx_premium_agent: agent,
    cx_standard_agent: agent,
    cx_voice_ports: pooled,
    cx_ai_assistant: pooled,
    webex_ai_agent: pooled,
} as const satisfies Record<string, Package>;

export type KnownPackage = keyof typeof known;
export type KnownUserPackage = {
    [Name in KnownPackage]: (typeof known)[Name]["forUsers"] extends true ? Name : never;
}[KnownPackage];

export const packages: Readonly<Record<string, Package>> = known;

/** The package of that name, or nothing where Webex's list has outgrown ours. */
export const packageNamed = (name: string): Package | undefined =>
    Object.hasOwn(packages, name) ? packages[name] : undefined;

export const isCalling = (name: string): boolean => packageNamed(name)?.calling === true;

/** Not so a package that this version does not know. */
export const neverCalls = (name: string): boolean => packageNamed(name)?.calling === false;

/** What Partner Hub, Control Hub and people call them, beside Webex's own names written with blanks. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
    webex_suite: ["Suite"],
    cx_essentials: ["Customer Experience Essentials", "Webex Customer Experience Essentials", "Customer Assist"],
    webex_calling: ["Calling", "Webex Calling Professional", "Calling Professional"],
    webex_calling_standard: ["Calling Standard"],
    webex_voice: ["Voice"],
    webex_meetings: ["Meetings", "Webex Meeting"],
    common_area_calling: ["Common Area", "Common Area Phone", "Workspace", "Webex Calling Workspace"],
    attendant_console: ["Webex Attendant Console"],
    cisco_calling_plan: ["Calling Plan", "Cisco Calling Plans", "Cisco PSTN"],
    cx_premium_agent: ["Premium Agent", "Webex Contact Center Premium Agent"],
    cx_standard_agent: ["Standard Agent", "Webex Contact Center Standard Agent"],
    cx_voice_ports: ["Voice Ports"],
    cx_ai_assistant: ["AI Assistant", "Webex AI Assistant"],
    webex_ai_agent: ["AI Agent"],
};

/** Some packages with their other names. */
export const packagesAmong = (names: readonly string[]): Readonly<Record<string, readonly string[]>> =>
    Object.fromEntries(names.map((name) => [name, (Object.hasOwn(alsoCalled, name) && alsoCalled[name]) || []]));

/** Those that a user may have; one that this version does not know is left to Webex. */
export const forUsers = (names: readonly string[]): string[] =>
    names.filter((name) => packageNamed(name)?.forUsers !== false);

export const packageNames: readonly string[] = Object.keys(packages);
