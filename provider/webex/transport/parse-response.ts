// Answers enter here: parsed by their schema, or an error that says what does not fit, without quoting what was sent.
import type { z } from "zod";
import { NoAnswer } from "../errors/family";
import type { ApiResponse, ApiRequest } from "./api-request";

export function parseResponse<Shape extends z.ZodType>(
    answer: ApiResponse,
    { call }: ApiRequest,
    shape: Shape,
): z.output<Shape> {
    const parsed = shape.safeParse(answer.body);
    if (parsed.success) {
        return parsed.data;
    }
    const misfits = parsed.error.issues
        .slice(0, 3)
        .map(({ path, message }) => (path.length === 0 ? message : `${path.join(".")}: ${message}`));
    const hint = "Check webexwholesale:endpoint; if it is correct, Webex has changed its API: please report this.";
    const what =
        answer.body === undefined
            ? "the response is empty"
            : `the response does not match Webex's documentation: ${misfits.join("; ")}`;
    throw new NoAnswer(`Could not ${call.about}: ${what} (HTTP ${answer.status}). ${hint}`, {
        status: answer.status,
        hint,
    });
}
