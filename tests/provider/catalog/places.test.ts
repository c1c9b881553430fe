// Countries, languages and time zones: which spellings Webex takes, and where RedSky comes by itself.
import { expect } from "chai";
import { getAlpha2Codes } from "i18n-iso-countries/index";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ZodType } from "zod";
import { commonLocales } from "../../../provider/catalog/locales";
import { country, emergencyProviderOf } from "../../../provider/catalog/countries";
import { language, locationLanguage } from "../../../provider/catalog/languages";
import { sameTimeZone, timeZone } from "../../../provider/catalog/time-zones";
import { timeZoneNames } from "../../../tools/catalog/time-zone-names";
import { packageRoot } from "../../../tools/pulumi/package-root";

function tabulate(title: string, schema: ZodType, right: readonly unknown[], wrong: readonly unknown[]): void {
    describe(title, () => {
        for (const value of right) {
            it(`is ${JSON.stringify(value)}`, () => expect(schema.safeParse(value).success).to.equal(true));
        }
        for (const value of wrong) {
            it(`is not ${JSON.stringify(value)}`, () => expect(schema.safeParse(value).success).to.equal(false));
        }
    });
}

tabulate(
    "a country",
    country,
    ["SE", "US", "AX", "GB"],
    ["se", "Se", "SWE", "752", "Sweden", "XX", "UK", "EU", "S", " SE", "SE ", "ＳＥ", 752, ["SE"]],
);
tabulate(
    "a language of mails",
    language,
    ["sv", "en", "en_US", "pt_BR"],
    ["SV", "sv-SE", "sv_se", "en_us", "en_UK", "xx", "swe", "Swedish", "en_", "_US", "en_US_POSIX", "sv\n", ["sv"]],
);
tabulate(
    "a language of a location",
    locationLanguage,
    ["sv_se", "en_us", "en_US"],
    ["sv", "sv-se", "xx_se", "sv_xx", "sv_se_x", ""],
);
tabulate(
    "a time zone",
    timeZone,
    ["Europe/Stockholm", "America/Argentina/Buenos_Aires", "UTC", "Asia/Kolkata"],
    [
        "+01:00",
        "-05:00",
        "Stockholm",
        "Europe/Umeå",
        "CET+1",
        "GMT+1",
        " Europe/Stockholm",
        "europe/stockholm",
        "EUROPE/KIEV",
        "utc",
        "Etc/Unknown",
        "Europe\\Stockholm",
        "",
        1,
        null,
    ],
);

describe("the countries", () => {
    it("are all countries of ISO 3166", () => {
        for (const code of Object.keys(getAlpha2Codes())) {
            expect(country.safeParse(code).success, code).to.equal(true);
        }
    });

    it("have RedSky as their emergency provider only in the US and Canada", () => {
        const served = Object.keys(getAlpha2Codes()).filter((code) => emergencyProviderOf(code) !== undefined);
        expect(served.sort()).to.deep.equal(["CA", "US"]);
        expect(emergencyProviderOf("US")).to.equal("redsky");
    });
});

describe("a time zone with a former name", () => {
    it("equals the same zone under its new name, and no other zone with the same offset", () => {
        expect(sameTimeZone("Europe/Kiev", "Europe/Kyiv")).to.equal(true);
        expect(sameTimeZone("Europe/Stockholm", "Europe/Oslo")).to.equal(false);
        expect(sameTimeZone("Europe/Stockholm", "Europe/Berlin")).to.equal(false);
        for (const [former, present] of [
            ["US/Alaska", "America/Anchorage"],
            ["US/Hawaii", "Pacific/Honolulu"],
            ["US/Arizona", "America/Phoenix"],
            ["Canada/Eastern", "America/Toronto"],
            ["Israel", "Asia/Jerusalem"],
            ["Turkey", "Europe/Istanbul"],
            ["GB", "Europe/London"],
            ["Japan", "Asia/Tokyo"],
            ["Asia/Dacca", "Asia/Dhaka"],
            ["Europe/Nicosia", "Asia/Nicosia"],
            ["America/Indianapolis", "America/Indiana/Indianapolis"],
            ["Atlantic/Faeroe", "Atlantic/Faroe"],
            ["Iceland", "Atlantic/Reykjavik"],
        ]) {
            expect(sameTimeZone(former, present), former).to.equal(true);
            expect(timeZone.safeParse(former).success, former).to.equal(true);
        }
        expect(sameTimeZone(undefined, null)).to.equal(true);
    });
});

describe("the names that editors offer", () => {
    it("are languages that Webex takes, each as a location and as a mail spell it", () => {
        for (const locale of commonLocales) {
            const [name, region] = locale.split("_");
            expect(locationLanguage.safeParse(locale).success, locale).to.equal(true);
            expect(language.safeParse(`${name}_${region?.toUpperCase()}`).success, locale).to.equal(true);
        }
    });

    it("are the time zones of Unicode's list as it is (`npm run catalog` writes them)", () => {
        const path = join(packageRoot(), "provider", "catalog", "time-zone-names.ts");
        expect(readFileSync(path, "utf8")).to.equal(timeZoneNames());
    });
});
