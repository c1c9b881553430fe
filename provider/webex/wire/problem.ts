// One reason in Webex's words: `errorCode` in errors, `infoCode` in prechecks, `code` in calling jobs.
import { z } from "zod";
import { ifReadable, number, text } from "./lenient";

export interface Problem {
    readonly code?: number;
    readonly description: string;
}

const record = z
    .object({
        errorCode: ifReadable(number),
        infoCode: ifReadable(number),
        code: ifReadable(number),
        description: ifReadable(text),
        message: ifReadable(text),
    })
    .transform((raw): Problem => {
        const code = raw.errorCode ?? raw.infoCode ?? raw.code;
        const description = raw.description ?? raw.message ?? "no description given";
        return code === undefined ? { description } : { code, description };
    });

export const problem = z.union([z.string().transform((description): Problem => ({ description })), record]);
