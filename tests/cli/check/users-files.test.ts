// `webex-wholesale check` on programs whose users files are wrong: every wrong row is a refusal with its file and row.
import { expect } from "chai";
import { customer, program, template } from "../../support/engine-programs";
import { places, withProgram } from "./checked-program";

const HEADING = "First Name,Last Name,Email,Package,Location,Phone Number,Extension,Roles";
const quantity = { packages: { webex_calling: { quantity: 9 }, webex_meetings: { quantity: 9 } } };
const index = (...lines: string[]) => program(template(), customer("norrbygg", quantity), ...lines);
const WRONG = [
    HEADING,
    "Anna,Berg,anna@x.example,webex_calling,,,4567,",
    "Bo,Ek,bo@x,webex_calling,,,4568,",
    'Al "x" Ek,Ek,al@x.example,webex_calling,,,4569,',
    "User, Jr,Ek,jr@x.example,webex_calling,,,4570,",
    "User, Sr,Ek,sr@x.example,webex_calling,,,4571",
    "Åsa\u200b,Ek,asa@x.example,webex_calling,,,4572,",
    "Ann,Ek,ANNA@x.example,webex_calling,,,4573,",
].join("\n");

describe("webex-wholesale check on a program with users files", function () {
    // Processes that start, on a machine that may be busy.
    this.timeout(120_000);

    it("reports every wrong row of every file as a refusal with file and row, together with all other refusals", () =>
        withProgram(
            {
                "users/new.csv": WRONG,
                "heading.csv": "Email,Name\n",
                "index.js": index(
                    'wholesale.usersFromCsv(norrbygg, "users/new.csv");',
                    'wholesale.usersFromCsv(norrbygg, "heading.csv");',
                    'new wholesale.OnboardingTemplate("other", { country: "Sweden" });',
                ),
            },
            async (checked) => {
                const { code, stdout, stderr } = await checked.check(["--no-state"]);
                expect(code, stderr).to.equal(1);
                for (const line of [
                    /^users\/new\.csv:3 {2}bo@x$/mu,
                    /^ {4}\[U1\] email: the value given is not an e-mail address/mu,
                    /^users\/new\.csv:4 {2}row 4\n {4}\[CSV\] row: a cell contains a quote that is not doubled/mu,
                    /^users\/new\.csv:5 .*\n {4}\[CSV\] row: 1 more cell than headings/mu,
                    /^users\/new\.csv:6 {2}sr@x\.example\n {4}\[CSV\] row: the e-mail address is in the column Package/mu,
                    /^users\/new\.csv:7 {2}asa@x\.example\n {4}\[CSV\] First Name: First Name contains the invisible character U\+200B/mu,
                    /^users\/new\.csv:8 .*\n {4}\[CSV\] email: duplicate e-mail address, first used in row 2/mu,
                    /^heading\.csv:1 {2}row 1\n {4}\[CSV\] heading: has no column First Name/mu,
                    /^other \/ OnboardingTemplate/mu,
                ]) {
                    expect(stdout).to.match(line);
                }
                const { ok, refusals } = await checked.report(["--no-state"]);
                expect(ok).to.equal(false);
                const rows = refusals.filter(({ urn }) => urn === "").map(({ at, rule }) => `${at} ${rule}`);
                expect(rows).to.deep.equal([
                    "users/new.csv:3 U1",
                    ...[4, 5, 6, 7, 8].map((row) => `users/new.csv:${row} CSV`),
                    "heading.csv:1 CSV",
                ]);
            },
        ));

    it("reports what a spreadsheet did to cells, each with its row and its own sentence, and proposes what was meant", () =>
        withProgram(
            {
                "users.csv": [
                    HEADING,
                    "Anna,Berg,a@x.example,webex_calling,HQ,4.67012E+10,,",
                    "Bo,Ek,b@x.example,webex_calling,HQ,070-123 45 67,,",
                    "Cia,Ek,c@x.example,webex_calling,HQ,,12-Mar,",
                    "#N/A,Ek,d@x.example,webex_calling,HQ,,4570,",
                ].join("\n"),
                "index.js": index('wholesale.usersFromCsv(norrbygg, "users.csv");'),
            },
            async (checked) => {
                const { refusals } = await checked.report(["--no-state"]);
                const said = refusals.map(
                    ({ at, rule, path, reason, wayOut }) => `${at} ${rule} ${path}: ${reason}. ${wayOut}`,
                );
                for (const [place, line] of [
                    /^users\.csv:2 CSV Phone Number: .*scientific notation/u,
                    /^users\.csv:3 U3 phoneNumber: .* Did you mean "\+46701234567"\?/u,
                    /^users\.csv:4 CSV Extension: Extension contains 12-Mar, .* a date of a number/u,
                    /^users\.csv:5 CSV First Name: First Name contains #N\/A, an error of the spreadsheet/u,
                ].entries()) {
                    expect(said[place]).to.match(line);
                }
                expect(said).to.have.length(4);
            },
        ));

    it("still reports the rows if the program cannot continue without their users", () =>
        withProgram(
            {
                "users.csv": `${HEADING}\nBo,Ek,bo@x,webex_meetings,,,,\n`,
                "index.js": index('module.exports = wholesale.usersFromCsv(norrbygg, "users.csv")["bo@x"].id;'),
            },
            async (checked) => {
                expect((await checked.check(["--no-state"])).code).to.equal(1);
                const { refusals, notJudged } = await checked.report(["--no-state"]);
                expect(refusals.map(({ at }) => at)).to.deep.equal(["users.csv:2"]);
                expect(notJudged[0]?.reason).to.match(/^the program stopped .*undefined.*index\.js:4/u);
            },
        ));

    it("warns of unused columns, and refuses nothing for them", () =>
        withProgram(
            {
                "users.csv": "Display Name,First Name,Last Name,Email,Package\nBE,Bo,Ek,bo@x.example,webex_meetings\n",
                "index.js": index('new wholesale.CustomerUsers("all", { customer: norrbygg, file: "users.csv" });'),
            },
            async (checked) => {
                const report = await checked.report(["--no-state"]);
                expect(report.ok).to.equal(true);
                expect(report.refusals.map(({ at, severity, reason }) => ({ at, severity, reason }))).to.deep.equal([
                    { at: "users.csv:1", severity: "warned", reason: "has a column that is not used: Display Name" },
                ]);
                expect(places(report)).to.deep.equal(["row 1 CSV heading"]);
            },
        ));

    it("names the row of a user who is refused, whichever resource the file is for", () =>
        withProgram(
            {
                "one.csv": "First Name,Last Name,Email,Package\nBo,Ek,Bo@x.example,webex_meeting\n",
                "all.csv":
                    "First Name,Last Name,Email,Package\nAnn,Ek,ann@x.example,webex_meetings\nCia,Ek,cia@x.example,webex_meeting\n",
                "index.js": index(
                    'wholesale.usersFromCsv(norrbygg, "one.csv");',
                    'new wholesale.CustomerUsers("all", { customer: norrbygg, file: "all.csv" });',
                ),
            },
            async (checked) => {
                const { refusals } = await checked.report(["--no-state"]);
                expect(refusals.map(({ at, name, rule }) => `${at} ${name} ${rule}`)).to.deep.equal([
                    "one.csv:2 bo@x.example U2",
                    "all.csv:3 all U2",
                ]);
            },
        ));
});
