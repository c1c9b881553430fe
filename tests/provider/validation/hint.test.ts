// What a wrong value was probably meant to be: slips of the pen and other people's names for it, never a guess at another word.
import { expect } from "chai";
import fc from "fast-check";
import { packageNames, packagesAmong } from "../../../provider/catalog/packages";
import { amongNames, hintFor, meantBy } from "../../../provider/validation/hint";
import { findWrong, type Field } from "../../../provider/validation/field";
import { countryField } from "../../../provider/catalog/countries";
import { emailField } from "../../../provider/catalog/email";
import { languageField, locationLanguageField } from "../../../provider/catalog/languages";
import { proposedNumber } from "../../../provider/catalog/phone-numbers";
import { timeZoneField } from "../../../provider/catalog/time-zones";

const packages = packagesAmong(packageNames);

describe("the hint for a package", () => {
    for (const [given, meant] of [
        ["webex_caling", "webex_calling"],
        ["webex_calilng", "webex_calling"],
        ["Webex Calling", "webex_calling"],
        ["WEBEX-CALLING", "webex_calling"],
        ["webexcalling", "webex_calling"],
        ["wbeex_meetings", "webex_meetings"],
        ["Calling", "webex_calling"],
        ["webex_meeting", "webex_meetings"],
        ["Customer Experience Essentials", "cx_essentials"],
        ["Cisco Calling Plans", "cisco_calling_plan"],
        ["Common Area Calling", "common_area_calling"],
    ] as const) {
        it(`names ${meant} for ${JSON.stringify(given)}`, () =>
            expect(meantBy(given, packages)).to.deep.equal([meant]));
    }

    for (const given of ["", " ", "-", "gold", "webex", "premium", "webex_holograms", "x".repeat(5_000), "\u0000"]) {
        it(`is none for ${JSON.stringify(given.slice(0, 20))}`, () =>
            expect(meantBy(given, packages)).to.deep.equal([]));
    }

    it("names nothing but choices, whatever is given", () => {
        fc.assert(
            fc.property(fc.string({ unit: "grapheme" }), (given) => {
                expect(packageNames).to.include.members(meantBy(given, packages));
            }),
        );
    });

    it("is a question, and absent for a value that is not a text", () => {
        expect(hintFor("HQQ", amongNames(["HQ", "Lager"]))).to.equal(undefined);
        expect(hintFor("lager ", amongNames(["HQ", "Lager"]))).to.equal('Did you mean "Lager"?');
        expect(hintFor("room 11", amongNames(["room 1", "room 2", "room 12"]))).to.equal(
            'Did you mean "room 1" or "room 12"?',
        );
        for (const value of [undefined, null, 5, ["HQ"], {}]) {
            expect(hintFor(value, amongNames(["HQ"]))).to.equal(undefined);
        }
    });
});

const of = (facts: object, example: unknown): Field => ({ path: "field", must: "one", example, ...facts }) as Field;
const hintOf = (field: Field, value: unknown): string | undefined => findWrong([field], { field: value })[0]?.hint;

describe("the hint for a field", () => {
    const country = of(countryField, "SE");
    const zone = of(timeZoneField, "Europe/Stockholm");
    const language = of(languageField, "sv");
    const place = of(locationLanguageField, "sv_se");
    for (const [what, field, given, meant] of [
        ["a country's code of three letters", country, "USA", "US"],
        ["a country's code in lower case", country, "se", "SE"],
        ["a country's name", country, "Sweden", "SE"],
        ["a country's name with a slip", country, "Swedn", "SE"],
        ["a country's name in its own language", country, "Sverige", "SE"],
        ["the United Kingdom", country, "UK", "GB"],
        ["a time zone in lower case", zone, "europe/stockholm", "Europe/Stockholm"],
        ["a time zone with a slip", zone, "Europe/Stokholm", "Europe/Stockholm"],
        ["a city", zone, "Stockholm", "Europe/Stockholm"],
        ["a city of two words", zone, "New York", "America/New_York"],
        ["a language with a hyphen", language, "sv-SE", "sv_SE"],
        ["a language's name", language, "Swedish", "sv"],
        ["a language's own name", language, "svenska", "sv"],
        ["a language's code of three letters", language, "swe", "sv"],
        ["a language in capitals", language, "SV", "sv"],
        ["a location's language without region", place, "sv", "sv_se"],
        ["a location's language with a hyphen", place, "sv-SE", "sv_se"],
        ["a location's language by name", place, "Swedish", "sv_se"],
    ] as const) {
        it(`knows ${what}`, () => expect(hintOf(field, given)).to.equal(`Did you mean ${JSON.stringify(meant)}?`));
    }

    it("is none where nothing is near", () => {
        for (const field of [country, zone, language, place]) {
            for (const given of ["", "Mordor", "x", "🙂", "__proto__", "constructor", "a_b_c", "-", "und", "qqq"]) {
                expect(hintOf(field, given), given).to.equal(undefined);
            }
        }
    });

    it("explains why an offset is not a time zone", () => {
        expect(findWrong([zone], { field: "UTC+1" })[0]?.reason).to.match(/it is an offset/u);
    });
});

describe("the proposal of a phone number", () => {
    for (const [given, country, meant] of [
        ["070-123 45 67", "SE", "+46701234567"],
        ["0701234567", "SE", "+46701234567"],
        ["701234567", "SE", "+46701234567"],
        ["0046 70 123 45 67", "SE", "+46701234567"],
        ["46701234567", "SE", "+46701234567"],
        ["46701234567", undefined, "+46701234567"],
        ["+46 (0)70-123 45 67", undefined, "+46701234567"],
        ["+46 70 123 45 67", undefined, "+46701234567"],
        ["tel:+46701234567", undefined, "+46701234567"],
        ['="+46701234567"', undefined, "+46701234567"],
        ["46701234567.0", undefined, "+46701234567"],
        ["(415) 555-2671", "US", "+14155552671"],
        ["030 123456", "DE", "+4930123456"],
    ] as const) {
        it(`of ${given} in ${country ?? "a country nobody knows"} is ${meant}`, () =>
            expect(proposedNumber(given, country)).to.equal(meant));
    }

    it("is absent for what is not a number, or has no country, or is already in E.164", () => {
        for (const given of ["", "x", "4567", "4.69012E+10", "070-123 45 67", "+46701234567", "1".repeat(5_000)]) {
            expect(proposedNumber(given, undefined), given.slice(0, 20)).to.equal(undefined);
        }
        expect(proposedNumber("070-123 45 67", "Sweden")).to.equal(undefined);
    });

    it("is a number in E.164 or none, whatever is given", () => {
        fc.assert(
            fc.property(
                fc.string({ unit: "grapheme" }),
                fc.constantFrom("SE", "US", "XX", undefined),
                (given, country) => {
                    expect(proposedNumber(given, country) ?? "+1").to.match(/^\+[1-9]\d{0,14}$/u);
                },
            ),
        );
    });
});

describe("what is wrong with an e-mail address", () => {
    for (const [given, flaw] of [
        ["mailto:a@x.example", 'begins with "mailto:"'],
        ["Anna Berg <anna@x.example>", "name with the address in angle brackets"],
        ["anna", "contains no @"],
        ["a@x.example; b@x.example", "several addresses"],
        ["a@x.example,b@x.example", "several addresses"],
        ["a@@x.example", "more than one @"],
        ["a b@x.example", "contains a space"],
        ["a\u00a0@x.example", "character U+00A0"],
        ["\u0430nna@x.example", 'character "\u0430" (U+0430)'],
        ["@x.example", "nothing before the @"],
        ["a@", "nothing after the @"],
        ["a@x", "contains no dot"],
        ["a..b@x.example", "a dot at a place"],
        [`${"a".repeat(200)}@x.example`, "has 210 characters, and 161 are allowed"],
    ] as const) {
        it(`is said of ${JSON.stringify(given.slice(0, 30))}`, () => {
            const [found] = findWrong([of(emailField, "anna@norrbygg.example")], { field: given });
            expect(found?.reason)
                .to.match(/^the value given is not an e-mail address: /u)
                .and.to.include(flaw);
        });
    }
});
