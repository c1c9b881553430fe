// How a refusal reads, and that all rules of a resource answer at once.
import { expect } from "chai";
import { sentenceOf } from "../../../provider/validation/refusal";
import { validateAll, type Rule } from "../../../provider/validation/rule";

const finding = { path: "name", reason: "is missing", fix: "Write a name." };
const rule = (id: string, severity: "refused" | "warned", count: number): Rule<object> => ({
    id,
    severity,
    sentence: "A name is missing.",
    source: "guide, create a template, step 5",
    factsFrom: ["offline"],
    example: {},
    validate: () => Array.from({ length: count }, () => finding),
});

describe("a refusal", () => {
    it("consists of id, path, what and why, source, fix", () => {
        const sentence = sentenceOf({
            rule: "C8",
            severity: "refused",
            path: "packages.webex_calling.quantity",
            reason: "24 is lower than the 25 now assigned; a quantity may stay or rise",
            source: "guide, create a customer, step 6",
            fix: "Write 25 or more.",
        });
        expect(sentence).to.equal(
            "[C8] packages.webex_calling.quantity: 24 is lower than the 25 now assigned; a quantity may stay or rise " +
                "(guide, create a customer, step 6). Write 25 or more.",
        );
    });

    it("is reported with all others of the resource, including warnings, in the order of the rules", () => {
        const refusals = validateAll([rule("T1", "refused", 2), rule("T2", "warned", 1), rule("T3", "refused", 0)], {});
        expect(refusals.map(({ rule: id, severity }) => `${id} ${severity}`)).to.deep.equal([
            "T1 refused",
            "T1 refused",
            "T2 warned",
        ]);
        expect(refusals[2]).to.include({ ...finding, source: "guide, create a template, step 5" });
    });
});
