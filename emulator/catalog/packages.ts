// The packages of Webex for Wholesale (Webex API, Provision a Wholesale Customer), with who can hold each and what it depends on.

export interface PackageFacts {
    readonly title: string;
    readonly forUsers: boolean;
    readonly calling: boolean;
    /** Has a key in provisioningParameters.packages.limits. */
    readonly countable: boolean;
    readonly needsOneOf: readonly string[];
    /** What a user keeps who moves here from one of these. */
    readonly includes: readonly string[];
}

const plain = { forUsers: false, calling: false, countable: false, needsOneOf: [], includes: [] } as const;
const seat = { ...plain, forUsers: true, calling: true, countable: true } as const;

const PACKAGES: ReadonlyMap<string, PackageFacts> = new Map<string, PackageFacts>([
    [
        "webex_suite",
        {
            ...seat,
            title: "Webex Suite",
            includes: ["webex_calling", "webex_calling_standard", "webex_voice", "webex_meetings"],
        },
    ],
    [
        "cx_essentials",
        { ...seat, title: "Customer Assist", includes: ["webex_calling", "webex_calling_standard", "webex_voice"] },
    ],
    ["webex_calling", { ...seat, title: "Webex Calling", includes: ["webex_calling_standard", "webex_voice"] }],
    ["webex_calling_standard", { ...seat, title: "Webex Calling Standard" }],
    ["webex_voice", { ...seat, title: "Webex Voice" }],
    ["webex_meetings", { ...seat, calling: false, title: "Webex Meetings" }],
    ["common_area_calling", { ...seat, forUsers: false, title: "Common Area Calling" }],
    [
        "attendant_console",
        {
            ...plain,
            countable: true,
            title: "Attendant Console",
            needsOneOf: ["webex_calling", "webex_suite", "cx_essentials", "webex_voice"],
        },
    ],
    [
        "cisco_calling_plan",
        {
            ...plain,
            title: "Cisco Calling Plan",
            needsOneOf: [
                "common_area_calling",
                "webex_calling",
                "webex_suite",
                "webex_voice",
                "cx_essentials",
                "webex_calling_standard",
            ],
        },
    ],
    ["cx_premium_agent", { ...plain, forUsers: true, title: "Contact Center Premium Agent" }],
    ["cx_standard_agent", { ...plain, forUsers: true, title: "Contact Center Standard Agent" }],
    ["cx_voice_ports", { ...plain, title: "Contact Center Voice Ports" }],
    ["cx_ai_assistant", { ...plain, title: "Contact Center AI Assistant" }],
    ["webex_ai_agent", { ...plain, title: "Webex AI Agent" }],
]);

export const packageNames: readonly string[] = [...PACKAGES.keys()];

export function packageFacts(name: string): PackageFacts | undefined {
    return PACKAGES.get(name);
}

export function isCalling(name: string): boolean {
    return PACKAGES.get(name)?.calling === true;
}

export function isCountable(name: string): boolean {
    return PACKAGES.get(name)?.countable === true;
}

/** Whether the list says that the package has no quantity; false for a package that is not in the list. */
export function isUncountable(name: string): boolean {
    return PACKAGES.get(name)?.countable === false;
}

export function isWithoutCalling(name: string): boolean {
    return PACKAGES.get(name)?.calling === false;
}
