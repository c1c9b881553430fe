// The partner's settings, kept in the database so that a restart does not change the contract.
import type { Database } from "../database";
import { type Partner, type PartnerChange, newPartner } from "../partner";
import { type NewUuid, publicId } from "../identifiers";
import { type Clock, isoTime } from "../clock";

export class Settings {
    readonly #read;
    readonly #write;
    #partner: Partner | undefined;

    constructor(
        database: Database,
        private readonly speed: number,
        private readonly clock: Clock,
        private readonly newUuid: NewUuid,
    ) {
        this.#read = database.prepare("select value from settings where name = 'partner'");
        this.#write = database.prepare("insert or replace into settings values ('partner', ?)");
    }

    get partner(): Partner {
        return (this.#partner ??= { ...newPartner, speed: this.speed, ...this.#stored() });
    }

    change(change: PartnerChange): void {
        const { subPartners, ...rest } = change;
        const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
        const changed = { ...this.#stored(), ...given };
        if (subPartners !== undefined) changed.subPartners = subPartners.map((one) => this.#complete(one));
        this.#write.run(JSON.stringify(changed));
        this.forget();
    }

    /** After the database was emptied or rolled back. */
    forget(): void {
        this.#partner = undefined;
    }

    #stored(): { -readonly [Name in keyof Partner]?: Partner[Name] } {
        const row = this.#read.get() as { value: string } | undefined;
        return row === undefined ? {} : (JSON.parse(row.value) as Partial<Partner>);
    }

    #complete(one: NonNullable<PartnerChange["subPartners"]>[number]): Partner["subPartners"][number] {
        const now = isoTime(this.clock.now());
        return {
            ...one,
            orgId: one.orgId ?? publicId("ORGANIZATION", this.newUuid()),
            created: one.created ?? now,
            billingStartDate: one.billingStartDate ?? now,
        };
    }
}
