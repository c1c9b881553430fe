// `webex-wholesale check` refuses values that are not data, wherever they are in a program.
import { expect } from "chai";
import { aMeetingsUser } from "../../support/builders";
import { code, customer, literal, program, template } from "../../support/engine-programs";
import { places, withProgram } from "./checked-program";

const users = (changes: Readonly<Record<string, string>>): string => {
    const { customerId, email, ...user } = aMeetingsUser();
    const odd = Object.fromEntries(Object.entries(changes).map(([key, text]) => [key, code(text)]));
    const entries = { "anna@norrbygg.example": { ...user, ...odd } };
    return `new wholesale.CustomerUsers("staff", ${literal({ customer: code("norrbygg"), users: entries })});`;
};

describe("webex-wholesale check, for values that are not data,", function () {
    // Processes that start, on a machine that may be busy.
    this.timeout(120_000);

    it("refuses NaN, a function, a date, a symbol and a map, each with its place in the program", () =>
        withProgram(
            {
                "index.js": program(
                    template(),
                    customer("norrbygg", { packages: { webex_meetings: code('new Map([["quantity", 5]])') } }),
                    users({
                        firstName: "NaN",
                        lastName: 'Symbol("Berg")',
                        location: "() => 1",
                        roles: "[new Date(0)]",
                    }),
                ),
            },
            async (checked) => {
                const { code: exit } = await checked.check(["--no-state"]);
                expect(exit).to.equal(1);
                const user = "users.anna@norrbygg.example";
                expect(places(await checked.report(["--no-state"]))).to.have.members([
                    "norrbygg D1 packages.webex_meetings",
                    `staff U1 ${user}.firstName`,
                    `staff U1 ${user}.lastName`,
                    `staff U3 ${user}.location`,
                    `staff U1 ${user}.roles.0`,
                ]);
            },
        ));
});
