// What look-ups and lists are asked with; wrong arguments are the caller's, and said in one line.
import { z } from "zod";
import { BadCall } from "./failures";

export const text = z.string().min(1);
export const onBehalfOf = text.nullish().transform((id) => (id === null ? undefined : id));
export const ofPartner = z.object({ onBehalfOf });
export const ofCustomer = z.object({ customerId: text, onBehalfOf });

export function argumentsOf<T>(schema: z.ZodType<T>, name: string, args: unknown): T {
    const parsed = schema.safeParse(args);
    if (!parsed.success) {
        const problems = parsed.error.issues.map(({ path, message }) => [path.join("."), message].join(" ").trim());
        throw new BadCall(`${name}: ${problems.join("; ")}.`);
    }
    return parsed.data;
}
