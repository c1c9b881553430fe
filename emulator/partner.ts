// The settings of the control call: the partner's contract with Cisco, and how the emulator treats this partner.
import { z } from "zod";
import { country, text } from "./shapes/text";

const allowances = z.record(text, z.int().min(0));

const subPartner = z.object({
    orgId: text.optional(),
    name: text.optional(),
    subscriptionId: text.default("Sub-1"),
    provisioningState: z.enum(["active", "suspended"]).default("active"),
    created: text.optional(),
    billingStartDate: text.optional(),
    allowances: allowances.optional(),
});

/** Every field may be left out of a PUT; what is left out stays as it is. */
export const partnerChange = z.strictObject({
    region: country.optional(),
    /** The largest quantity of a package that one customer may be given; absent means no bound. */
    allowances: allowances.optional(),
    subPartners: z.array(subPartner).optional(),
    /** E-mail addresses or domains with a free Webex account: their owners must consent before they are moved. */
    freeAccounts: z.array(text).optional(),
    /** Customer-organization calls answer 403 until the organization has been read once. */
    organizationsNeedReading: z.boolean().optional(),
    requestsPerSecond: z.number().positive().nullable().optional(),
    requestsPerMinute: z.number().positive().nullable().optional(),
    /** Seconds for which a token handed out from now on is valid. */
    tokenLifetime: z.number().min(0).optional(),
    /** Seconds a job takes from now on. */
    speed: z.number().min(0).optional(),
    /** Seconds until a licence counts a unit that was assigned; one that was freed is free at once. */
    licenseLag: z.number().min(0).optional(),
    /** Seconds for which a location cannot be removed after calling was taken from it. */
    locationRemovalLag: z.number().min(0).optional(),
});
export type PartnerChange = z.infer<typeof partnerChange>;

export interface SubPartner {
    readonly orgId: string;
    readonly name?: string | undefined;
    readonly subscriptionId: string;
    readonly provisioningState: "active" | "suspended";
    readonly created: string;
    readonly billingStartDate: string;
    readonly allowances?: Readonly<Record<string, number>> | undefined;
}

export interface Partner {
    readonly region: string;
    readonly allowances: Readonly<Record<string, number>>;
    readonly subPartners: readonly SubPartner[];
    readonly freeAccounts: readonly string[];
    readonly organizationsNeedReading: boolean;
    readonly requestsPerSecond: number | null;
    readonly requestsPerMinute: number | null;
    readonly tokenLifetime: number;
    readonly speed: number;
    readonly licenseLag: number;
    readonly locationRemovalLag: number;
}

/** A public sample of Webex shows 1209599 seconds: 14 days. */
export const newPartner: Omit<Partner, "speed"> = {
    region: "US",
    allowances: {},
    subPartners: [],
    freeAccounts: [],
    organizationsNeedReading: false,
    requestsPerSecond: null,
    requestsPerMinute: null,
    tokenLifetime: 1_209_599,
    licenseLag: 0,
    locationRemovalLag: 0,
};

export function hasFreeAccount(partner: Partner, address: string): boolean {
    const wanted = address.toLowerCase();
    const domain = wanted.slice(wanted.indexOf("@") + 1);
    return partner.freeAccounts.some((entry) => [wanted, domain].includes(entry.toLowerCase()));
}
