// One step put to both parties: what stands now, and what the program would declare next.
import type { Raw } from "../../provider/plan/unknown";
import type { Customer, Template, User } from "./world";

export type Attempt =
    | { readonly kind: "template"; readonly template?: Template | undefined; readonly now: Raw }
    | { readonly kind: "customer"; readonly customer?: Customer | undefined; readonly now: Raw }
    | { readonly kind: "user"; readonly customer: Customer; readonly user?: User | undefined; readonly now: Raw };

export const presentOf = (attempt: Attempt): Template | Customer | User | undefined =>
    attempt.kind === "template" ? attempt.template : attempt.kind === "customer" ? attempt.customer : attempt.user;

/** `customer update`. */
export const nameOf = (attempt: Attempt): string =>
    `${attempt.kind} ${presentOf(attempt) === undefined ? "creation" : "update"}`;
