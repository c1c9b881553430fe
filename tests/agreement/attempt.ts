// One step that both sides validate: what exists now, and what the program would declare next.
import type { Raw } from "../../provider/validation/unknown";
import type { Customer, Location, Template, User } from "./world";

export type Attempt =
    | { readonly kind: "template"; readonly template?: Template | undefined; readonly now: Raw }
    | { readonly kind: "customer"; readonly customer?: Customer | undefined; readonly now: Raw }
    | {
          readonly kind: "location";
          readonly customer: Customer;
          readonly location?: Location | undefined;
          readonly now: Raw;
      }
    | { readonly kind: "user"; readonly customer: Customer; readonly user?: User | undefined; readonly now: Raw };

export function presentOf(attempt: Attempt): Template | Customer | Location | User | undefined {
    switch (attempt.kind) {
        case "template":
            return attempt.template;
        case "customer":
            return attempt.customer;
        case "location":
            return attempt.location;
        case "user":
            return attempt.user;
    }
}

/** `customer update`. */
export const nameOf = (attempt: Attempt): string =>
    `${attempt.kind} ${presentOf(attempt) === undefined ? "creation" : "update"}`;
