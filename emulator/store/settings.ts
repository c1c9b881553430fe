// The partner's settings, kept in the database so that a restart does not change the contract.
import type { Database } from "../database";
import { type Partner, type PartnerChange, newPartner } from "../partner";
import { type NewUuid, publicId } from "../identifiers";
import { type Clock, isoTime } from "../clock";

export class Settings {
    private readonly readStatement;
    private readonly writeStatement;
    private current: Partner | undefined;

    constructor(
        database: Database,
        private readonly speed: number,
        private readonly clock: Clock,
        private readonly newUuid: NewUuid,
    ) {
        this.readStatement = database.prepare("select value from settings where name = 'partner'");
        this.writeStatement = database.prepare("insert or replace into settings values ('partner', ?)");
    }

    get partner(): Partner {
        return (this.current ??= { ...newPartner, speed: this.speed, ...this.stored() });
    }

    change(change: PartnerChange): void {
        const { subPartners, ...rest } = change;
        const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
        const changed = { ...this.stored(), ...given };
        if (subPartners !== undefined) {
            changed.subPartners = subPartners.map((one) => this.complete(one));
        }
        this.writeStatement.run(JSON.stringify(changed));
        this.forget();
    }

    /** After the database was emptied or rolled back. */
    forget(): void {
        this.current = undefined;
    }

    private stored(): { -readonly [Name in keyof Partner]?: Partner[Name] } {
        const row = this.readStatement.get() as { value: string } | undefined;
        return row === undefined ? {} : (JSON.parse(row.value) as Partial<Partner>);
    }

    private complete(one: NonNullable<PartnerChange["subPartners"]>[number]): Partner["subPartners"][number] {
        const now = isoTime(this.clock.now());
        return {
            ...one,
            orgId: one.orgId ?? publicId("ORGANIZATION", this.newUuid()),
            created: one.created ?? now,
            billingStartDate: one.billingStartDate ?? now,
        };
    }
}
