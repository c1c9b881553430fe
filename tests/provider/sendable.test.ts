// What the rules let through can be sent: no wrong type gets past preview and fails only at `pulumi up`.
import { expect } from "chai";
import type { ZodType } from "zod";
import { customerRules } from "../../provider/wholesale-customer/rules";
import { customerInputs } from "../../provider/wholesale-customer/inputs";
import { templateInputs, withDefaults } from "../../provider/onboarding-template/inputs";
import { templateRules } from "../../provider/onboarding-template/rules";
import { userInputs } from "../../provider/customer-user/inputs";
import { userRules } from "../../provider/customer-user/rules";
import { plain } from "../../provider/dynamic/plain";
import type { Raw } from "../../provider/validation/unknown";
import { aCustomer, aTemplate, aUser, type Inputs } from "../support/builders";
import { placesIn, replacedAt } from "./leaves";
import { refusedAt } from "./verdict";

const strange: readonly unknown[] = [undefined, "", "text", 5, true, [], ["text"], {}, { text: "text" }];

interface Kind {
    readonly title: string;
    readonly whole: Inputs;
    readonly schema: ZodType;
    /** As `check` hands them on. */
    readonly checked: (inputs: Raw) => Raw;
    readonly refuses: (now: Raw) => boolean;
}

const withoutAbsent = (inputs: Raw): Raw => plain(inputs);
const kinds: readonly Kind[] = [
    {
        title: "an onboarding template",
        whole: aTemplate({
            brandName: "Partner Voice",
            cloudConnectedPstnProvider: "Example",
            provisioningId: "pid-1",
            adopt: true,
        }),
        schema: templateInputs,
        checked: withDefaults,
        refuses: (now) => refusedAt(templateRules, { now }).length > 0,
    },
    {
        title: "a customer",
        whole: aCustomer({
            orgId: "org-1",
            onBehalfOf: "org-9",
            adopt: true,
            meetingsTimezone: "UTC",
            subPartnerAdminEmail: "a@sub.example",
        }),
        schema: customerInputs,
        checked: withoutAbsent,
        refuses: (now) => refusedAt(customerRules, { now }).length > 0,
    },
    {
        title: "a user",
        whole: aUser({ roles: ["Full Administrator"], onBehalfOf: "org-9", adopt: true }),
        schema: userInputs,
        checked: withoutAbsent,
        refuses: (now) => refusedAt(userRules, { now }).length > 0,
    },
];

for (const { title, whole, schema, checked, refuses } of kinds) {
    describe(`${title} that the rules accept`, () => {
        it("can be sent when it is complete", () => {
            expect(refuses(checked(whole))).to.equal(false);
            expect(schema.safeParse(checked(whole)).success).to.equal(true);
        });

        for (const path of placesIn(whole)) {
            it(`can be sent with any value at ${path.join(".")}`, () => {
                const unsendable = strange.filter((value) => {
                    const now = checked(replacedAt(whole, path, value) as Raw);
                    return !refuses(now) && !schema.safeParse(now).success;
                });
                expect(unsendable).to.deep.equal([]);
            });
        }
    });
}
