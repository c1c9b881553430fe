// The inputs of a user: its customer is kept by id only, so that the customer's changes never show as the user's.
import type { z } from "zod";
import { neverCalls } from "../catalog/packages";
import type { CustomerFacts } from "../validation/customer-facts";
import { inputsOf, ofCustomer } from "../validation/field-table";
import { pick } from "../validation/pick";
import { UNKNOWN, isRaw, textAt, type Raw } from "../validation/unknown";
import { userFields } from "./fields";

const shape = inputsOf(userFields);

export const userInputs = shape.transform((user) =>
    neverCalls(user.package) ? { ...user, location: undefined, phoneNumber: undefined, extension: undefined } : user,
);

export type UserInputs = z.infer<typeof shape>;

export const inputKeys: readonly string[] = Object.keys(userFields);

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

export const withCustomerId = (news: Raw): Raw => ofCustomer(userFields, news);
