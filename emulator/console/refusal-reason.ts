// Why a request was not served, for a person: the rule by its name, the code, and the sentence of the answer.
import { syntheticCodes } from "../rules/synthetic-codes";
import type { ErrorDetail } from "../webex-error";
import { type Html, html } from "./html";
import { shown } from "./shown";

const ruleNames = new Map<number, string>(Object.entries(syntheticCodes).map(([name, code]) => [code, inWords(name)]));

/** For example "no seat left" of noSeatLeft. */
function inWords(name: string): string {
    return name.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
}

export function refusalReason({ errorCode, description }: ErrorDetail): Html {
    const rule = errorCode === undefined ? undefined : ruleNames.get(errorCode);
    const name = rule === undefined ? undefined : html`<strong>${rule}</strong> `;
    const code = errorCode === undefined ? undefined : html`<code>${errorCode}</code> `;
    return html`${name}${code}${shown(description)}`;
}
