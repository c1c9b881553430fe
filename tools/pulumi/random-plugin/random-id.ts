// random:index/randomId:RandomId: random bytes in four notations.
import { randomBytes } from "node:crypto";
import { atLeastOne, text, wholeNumber, type ResourceType } from "./resource-type";

const DEFAULT_BYTES = 8;

export const randomId: ResourceType = {
    problems: (inputs) => atLeastOne(inputs, "byteLength"),
    make: (inputs) => {
        const bytes = randomBytes(wholeNumber(inputs, "byteLength", DEFAULT_BYTES));
        const prefix = text(inputs, "prefix", "");
        const id = bytes.toString("base64url");
        const hex = bytes.toString("hex");
        return {
            id,
            outputs: {
                b64Url: prefix + id,
                b64Std: prefix + bytes.toString("base64"),
                hex: prefix + hex,
                dec: prefix + BigInt(`0x${hex}`).toString(),
            },
        };
    },
};
