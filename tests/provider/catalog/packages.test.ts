// The table of the fourteen packages, read once more from the design, column by column.
import { expect } from "chai";
import { isCalling, packageNamed, packages } from "../../../provider/catalog/packages";

interface Row {
    readonly users: boolean;
    readonly workspaces: boolean;
    readonly calling: boolean;
    readonly countable: boolean;
    readonly needs: string;
    readonly includes: string;
}

const row = (flags: string, needs = "", includes = ""): Row => ({
    users: flags.includes("u"),
    workspaces: flags.includes("w"),
    calling: flags.includes("c"),
    countable: flags.includes("#"),
    needs,
    includes,
});

const withCalling = "webex_calling webex_suite cx_essentials webex_voice";
const table: Readonly<Record<string, Row>> = {
    webex_suite: row("uc#", "", "webex_calling webex_calling_standard webex_voice webex_meetings"),
    cx_essentials: row("uc#", "", "webex_calling webex_calling_standard webex_voice"),
    webex_calling: row("uc#", "", "webex_calling_standard webex_voice"),
    webex_calling_standard: row("uc#"),
    webex_voice: row("uc#"),
    webex_meetings: row("u#"),
    common_area_calling: row("wc#"),
    attendant_console: row("#", withCalling),
    cisco_calling_plan: row("", `${withCalling} common_area_calling webex_calling_standard`),
    cx_premium_agent: row("u"),
    cx_standard_agent: row("u"),
    cx_voice_ports: row(""),
    cx_ai_assistant: row(""),
    webex_ai_agent: row(""),
};

const sorted = (words: string): string[] => words.split(" ").filter(Boolean).sort();

describe("the catalog of packages", () => {
    it("contains the fourteen documented packages, and no others", () => {
        expect(Object.keys(packages).sort()).to.deep.equal(Object.keys(table).sort());
    });

    for (const [name, expected] of Object.entries(table)) {
        it(`knows ${name}`, () => {
            const found = packageNamed(name);
            expect({
                users: found?.forUsers,
                workspaces: found?.forWorkspaces,
                calling: found?.calling,
                countable: found?.countable,
                needs: [...(found?.needsOneOf ?? [])].sort(),
                includes: [...(found?.includes ?? [])].sort(),
            }).to.deep.equal({ ...expected, needs: sorted(expected.needs), includes: sorted(expected.includes) });
            expect(isCalling(name)).to.equal(expected.calling);
        });
    }

    for (const name of [
        "constructor",
        "__proto__",
        "toString",
        "hasOwnProperty",
        "",
        "WEBEX_CALLING",
        "webex_calling ",
    ]) {
        it(`does not know ${JSON.stringify(name)}`, () => {
            expect(packageNamed(name)).to.equal(undefined);
            expect(isCalling(name)).to.equal(false);
        });
    }
});
