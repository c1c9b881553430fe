// A tenant with all that makes an export hard: clashing and foreign names, two locations, users with and without numbers.
import { aSubscriber, type Tenant } from "./tenant";

export const NASTY = 'Ångström & Søn\'s "Bygg" \\ `${1}` */\nimport "x" \u202e';

export const TRUNK = "dHJ1bmsgb2YgdGhlIHdhcmVob3VzZQ";

export const SUMMARY = "that adopts 4 customers, 1201 users, 4 further locations, 1 template.";

/** 3 customers with 1,200 users of the partner, and a sub-partner's customer with one. */
export async function furnish(tenant: Tenant): Promise<void> {
    const template = await tenant.template({ name: "Standard, Svensk", brandName: "Röst & Co" });
    const big = await tenant.customer(template, "crm-1", "Norrbygg AB", {
        packages: ["webex_calling", "webex_meetings", "cisco_calling_plan"],
        limits: { webex_calling: 900, webex_meetings: 400 },
    });
    const place = await tenant.location(big, { name: "Lager Luleå" });
    const other = await tenant.location(big, { name: "Lager, Lulea" });
    const clashing = await tenant.customer(template, "crm-2", "Norrbygg, AB", {
        packages: ["webex_meetings"],
        headOffice: null,
    });
    await tenant.location(clashing, { name: "Arkiv" }, false);
    await tenant.location(clashing, { name: "Annex" }, false);
    const nasty = await tenant.customer(template, "crm-3", NASTY);
    const [sub = ""] = await tenant.subPartners([{ name: "Under AB" }]);
    const foreign = await tenant.customer(template, "crm-1", "株式会社", { onBehalfOf: sub });
    const home = await tenant.headOffice(big);
    await tenant.location(big, { name: "Arkiv" }, false);
    await tenant.api.connect(home);
    await tenant.connect(place, { premiseRouteType: "TRUNK", premiseRouteId: TRUNK });
    await tenant.orderPstn(other, "CISCO_PSTN");
    await tenant.orderPstn(await tenant.headOffice(foreign), "INTEGRATED_CCP");
    await tenant.addUsers([
        ...Array.from({ length: 800 }, (_, index) =>
            aSubscriber(big, `user${index}@norrbygg.example`, {
                firstName: index % 7 === 0 ? "Åsa-Lena" : "Bo",
                lastName: index % 5 === 0 ? "Ek ('Eken') O'Hara" : `Öst ${index}`,
                ...(index % 3 === 0 ? {} : { primaryPhoneNumber: `+4690${1_000_000 + index}` }),
                ...(index % 3 === 1 ? {} : { extension: String(10_000 + index) }),
                locationId: [home, place, other][index % 3],
            }),
        ),
        ...Array.from({ length: 200 }, (_, index) =>
            aSubscriber(big, `meets${index}@norrbygg.example`, { package: "webex_meetings" }),
        ),
        ...Array.from({ length: 150 }, (_, index) =>
            aSubscriber(clashing, `user${index}@ab.example`, { package: "webex_meetings", lastName: "李" }),
        ),
        ...Array.from({ length: 50 }, (_, index) =>
            aSubscriber(nasty, `user${index}@nasty.example`, { extension: String(2000 + index) }),
        ),
    ]);
    await tenant.addUsers([aSubscriber(foreign, "user@foreign.example", { extension: "1001" })], sub);
    await tenant.giveRole("user0@norrbygg.example", big, "Full Administrator");
    await tenant.giveRole("user1@norrbygg.example", big, "User Administrator");
}
