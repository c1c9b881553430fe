// HTML in which every value is escaped; only what this tag has made goes in unchanged.
import escapeHtml from "escape-html";

export class Html {
    constructor(readonly text: string) {}
}

export type HtmlValue = string | number | Html | readonly Html[] | undefined;

export function html(literals: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
    return new Html(literals.map((literal, place) => literal + textOf(values[place])).join(""));
}

function textOf(value: HtmlValue): string {
    if (value === undefined) {
        return "";
    }
    if (value instanceof Html) {
        return value.text;
    }
    if (typeof value === "object") {
        return value.map(({ text }) => text).join("");
    }
    return escapeHtml(String(value));
}
