// The inputs of a Setup Assist request: the form of Cisco's paid onboarding service, as data.
import { z } from "zod";
import { pick } from "../validation/pick";
import { at, isAbsent, isRaw, type Raw } from "../validation/unknown";

export const services = ["express", "standard"] as const;

export const requestInputs = z.object({
    customerId: z.string(),
    location: z.string().optional(),
    service: z.enum(services),
    users: z.number().optional(),
    contactName: z.string(),
    contactEmail: z.string(),
    contactPhone: z.string().optional(),
    notes: z.string().optional(),
});

export type RequestInputs = z.infer<typeof requestInputs>;

export const inputKeys: readonly string[] = Object.keys(requestInputs.shape);

export function withCustomerId(news: Raw): Raw {
    const customer = news["customer"] ?? news["customerId"];
    const customerId = isRaw(customer) ? at(customer, "id") : customer;
    return {
        service: "express",
        ...pick(news, ["__provider", ...inputKeys]),
        ...(isAbsent(customerId) ? {} : { customerId }),
    };
}
