// Asks for one thing, parsed by its schema; what is not there is undefined, where the asker says so.
import type { z } from "zod";
import { NotFound } from "../errors/family";
import type { ApiRequest } from "./api-request";
import { parseResponse } from "./parse-response";
import type { Transport } from "./transport";

export async function requestJson<Shape extends z.ZodType>(
    transport: Transport,
    request: ApiRequest,
    shape: Shape,
): Promise<z.output<Shape>> {
    return parseResponse(await transport.send(request), request, shape);
}

export async function requestJsonOrUndefined<Shape extends z.ZodType>(
    transport: Transport,
    request: ApiRequest,
    shape: Shape,
): Promise<z.output<Shape> | undefined> {
    return undefinedIfNotFound(() => requestJson(transport, request, shape));
}

export async function undefinedIfNotFound<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    try {
        return await work();
    } catch (error) {
        if (error instanceof NotFound) {
            return undefined;
        }
        throw error;
    }
}
