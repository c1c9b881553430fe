// Says in one line that a request is refused by a certain rule, or accepted.
import { expect } from "chai";
import { syntheticCodes, type RuleName } from "../../../emulator/rules/synthetic-codes";
import type { Answered } from "../api";

export function expectRefused(answer: Answered, rule: RuleName, status: 400 | 409 = 400): void {
    const codes = (answer.body.errors ?? []).map((error) => error.errorCode);
    expect(codes, answer.text).to.include(syntheticCodes[rule]);
    expect(answer.status).to.equal(status);
}

export function expectMalformed(answer: Answered, field: string): void {
    expect(answer.status, answer.text).to.equal(400);
    expect((answer.body.errors ?? []).map((error) => error.description).join(" ")).to.include(field);
}

export function expectAccepted(answer: Answered): void {
    expect(answer.status, answer.text).to.be.within(200, 204);
}
