// The inputs of a user: its customer is kept by id only, so that the customer's changes never show as the user's.
import { z } from "zod";
import { neverCalls } from "../catalog/packages";
import type { CustomerFacts } from "../validation/customer-facts";
import { pick } from "../validation/pick";
import { UNKNOWN, at, isAbsent, isRaw, textAt, type Raw } from "../validation/unknown";

const shape = z.object({
    customerId: z.string(),
    email: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    package: z.string(),
    location: z.string().optional(),
    phoneNumber: z.string().optional(),
    extension: z.string().optional(),
    roles: z.array(z.string()).optional(),
    onBehalfOf: z.string().optional(),
    adopt: z.boolean().optional(),
});

/** Rule U4 warns of these where the package has no calling: they are not sent then. */
export const callingKeys = ["location", "phoneNumber", "extension"] as const;

export const userInputs = shape.transform((user) =>
    neverCalls(user.package) ? { ...user, location: undefined, phoneNumber: undefined, extension: undefined } : user,
);

export type UserInputs = z.infer<typeof shape>;

export const inputKeys: readonly string[] = Object.keys(shape.shape);

/** Takes a free number of the location, and keeps it. */
export const NEXT = "next";

/** The facts that came with the `customer` argument: the class hands on an object, a program may hand on an id. */
export function customerOf(news: Raw): CustomerFacts {
    const customer = news["customer"] ?? news["customerId"];
    if (!isRaw(customer)) {
        return { id: typeof customer === "string" && customer !== UNKNOWN ? customer : undefined };
    }
    return {
        id: textAt(customer, "id"),
        urn: textAt(customer, "urn"),
        packages: customer["packages"],
        createdWith: customer["createdWith"],
        adminEmail: textAt(customer, "adminEmail"),
        ...pick(customer, ["externalId"]),
    };
}

export function withCustomerId(news: Raw): Raw {
    const customer = news["customer"] ?? news["customerId"];
    const customerId = isRaw(customer) ? at(customer, "id") : customer;
    const onBehalfOf = news["onBehalfOf"] ?? at(customer, "onBehalfOf");
    return {
        ...pick(news, ["__provider", ...inputKeys]),
        ...(isAbsent(customerId) ? {} : { customerId }),
        ...(isAbsent(onBehalfOf) || onBehalfOf === UNKNOWN ? {} : { onBehalfOf }),
    };
}
