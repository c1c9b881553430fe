// The filled request as text, to be submitted by hand where Webex has no API for it.
import { requestFields } from "./fields";
import type { RequestInputs } from "./inputs";

export function formOf(inputs: RequestInputs): string {
    const lines = Object.entries(requestFields).flatMap(([key, { label }]) => {
        const value = inputs[key as keyof RequestInputs];
        return value === undefined ? [] : [`${label}: ${value}`];
    });
    return ["Wholesale Setup Assist request", ...lines].join("\n");
}
