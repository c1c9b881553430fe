// A company written in odd but valid ways, and the same company written otherwise: neither is drift.
import { anAddress, aHeadOffice, type Inputs } from "./builders";
import { place, request, staff } from "./engine-drift-programs";
import { code, customer, meetingsUser, program, template, user } from "./engine-programs";

/** The first column of the table, and what differs there. */
export type Difference = readonly [resource: string, what: string];

export interface Spelling {
    readonly ofTemplate: Inputs;
    readonly ofCustomer: Inputs;
    readonly lager: Inputs;
    readonly anna: Inputs;
    readonly bo: Inputs;
    readonly cilla: Inputs;
    readonly request: Inputs;
    readonly staff: Inputs;
}

const ylva = { firstName: "Ylva", lastName: "Ek", package: "webex_meetings" };
const per = { firstName: "Per", lastName: "Ek", package: "webex_calling", location: code("kontor.name") };
const perCalls = { ...per, phoneNumber: "+46902000001", extension: "4600" };
const meager = (changes: Inputs = {}): Inputs =>
    anAddress({ addressLine2: undefined, stateOrProvince: undefined, ...changes });

export const odd: Spelling = {
    ofTemplate: { serviceProviderAdmin: "OPS@Partner.Example", services: undefined, authentication: undefined },
    ofCustomer: {
        adminEmail: "IT@Norrbygg.Example",
        packages: { webex_suite: {}, webex_calling: {}, webex_meetings: {}, cisco_calling_plan: {} },
        address: meager({ addressLine2: "", stateOrProvince: "" }),
        headOffice: aHeadOffice({ language: "sv_SE", address: meager({ addressLine2: "" }) }),
    },
    lager: { timezone: "Europe/Kiev", language: "sv_SE", phoneNumbers: ["+46901000002", "+46901000001"] },
    anna: { phoneNumber: "+46901000002" },
    bo: {
        email: "Bo@Norrbygg.Example",
        firstName: " Bo ",
        roles: ["user administrator", "Device Administrator", "User Administrator"],
    },
    cilla: { phoneNumber: "next" },
    request: { contactEmail: "Olle@Norrbygg.Example" },
    staff: {
        "Ylva@Norrbygg.Example": { ...ylva, roles: ["User Administrator", "Device Administrator"] },
        "per@norrbygg.example": perCalls,
    },
};

export const plain: Spelling = {
    ofTemplate: { services: ["webex_for_wholesale"], authentication: { method: "webex" }, brandName: "" },
    ofCustomer: {
        adminEmail: "it@norrbygg.example",
        packages: { cisco_calling_plan: {}, webex_meetings: {}, webex_calling: {}, webex_suite: {} },
        address: meager(),
        headOffice: aHeadOffice({ language: "sv_se", address: meager() }),
    },
    lager: {
        timezone: "Europe/Kyiv",
        language: "sv_se",
        phoneNumbers: ["+46901000001", "+46901000002"],
        callingEnabled: true,
    },
    anna: { phoneNumber: "+46901000002" },
    bo: { email: "bo@norrbygg.example", firstName: "Bo", roles: ["Device Administrator", "User Administrator"] },
    cilla: { phoneNumber: "+46901000001" },
    request: { contactEmail: "olle@norrbygg.example", service: "express" },
    staff: {
        "per@norrbygg.example": perCalls,
        "ylva@norrbygg.example": { ...ylva, roles: ["device administrator", "User Administrator"] },
    },
};

/** Anna comes first, and so becomes the administrator. */
const later: Inputs = { dependsOn: code("[anna]") };
const inLager = { location: code("lager") };

export const companyAs = (spelling: Spelling): string =>
    program(
        template(spelling.ofTemplate),
        customer("norrbygg", { language: undefined, meetingsTimezone: "Europe/Stockholm", ...spelling.ofCustomer }),
        place("lager", { address: meager({ zipOrPostalCode: undefined }), ...spelling.lager }),
        place("kontor"),
        place("bod", { callingEnabled: false }),
        user("anna", "norrbygg", { ...inLager, ...spelling.anna }),
        user("bo", "norrbygg", { location: "HQ", phoneNumber: undefined, extension: "4568", ...spelling.bo }, later),
        user("cilla", "norrbygg", { ...inLager, extension: "4569", ...spelling.cilla }, later),
        meetingsUser("olle", "norrbygg", { roles: [] }, later),
        request("order", spelling.request),
        staff("staff", spelling.staff, later),
    );

/** Values that Webex answers otherwise than they were written, or not at all. */
export const asWritten: readonly Difference[] = [
    ["standard", "services, authentication left to their defaults"],
    ["standard", "case of serviceProviderAdmin"],
    ["norrbygg", "case of adminEmail"],
    ["norrbygg", "language left to the template's"],
    ["norrbygg", "meetingsTimezone, which Webex does not return"],
    ["norrbygg", "blank lines of the address"],
    ["norrbygg", "headOffice: blank line of the address, case of the language"],
    ["lager", "state and postal code, which Webex leaves empty"],
    ["lager", "callingEnabled left to its default"],
    ["anna", "the first user is administrator by itself"],
    ["bo", "roles in another case, and twice"],
    ["bo", "blanks around a name"],
    ["cilla", 'phoneNumber "next", once it is chosen'],
    ["olle", "roles: [] of somebody who has none"],
    ["order", "service left to its default"],
    ["staff", "case of an e-mail address"],
    ["staff", "phone number that a user brought along"],
];

export const writtenOtherwise: readonly Difference[] = [
    ["standard", "defaults written out, a blank brandName"],
    ["norrbygg", "order of packages"],
    ["norrbygg", "blank lines of an address left out"],
    ["lager", "order of phoneNumbers"],
    ["lager", "the same time zone by its other name"],
    ["lager", "case of the language; callingEnabled: true written out"],
    ["bo", "case of the e-mail address, blanks around a name"],
    ["bo", "order and case of roles"],
    ["cilla", 'the number itself in place of "next"'],
    ["order", "case of contactEmail; service: express written out"],
    ["staff", "order of users, case of an e-mail address"],
];
