// Asks for one thing, parsed by its schema; what is not there is undefined, where the asker says so.
import type { z } from "zod";
import { NotFound } from "../errors/family";
import type { Exchange } from "./exchange";
import { fits } from "./fits";
import type { Transport } from "./transport";

export async function ask<Shape extends z.ZodType>(
    transport: Transport,
    exchange: Exchange,
    shape: Shape,
): Promise<z.output<Shape>> {
    return fits(await transport.send(exchange), exchange, shape);
}

export async function askOrUndefined<Shape extends z.ZodType>(
    transport: Transport,
    exchange: Exchange,
    shape: Shape,
): Promise<z.output<Shape> | undefined> {
    return unlessNotFound(() => ask(transport, exchange, shape));
}

export async function unlessNotFound<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    try {
        return await work();
    } catch (error) {
        if (error instanceof NotFound) return undefined;
        throw error;
    }
}
