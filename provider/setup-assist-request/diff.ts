// Which fields of a Setup Assist request differ.
import { same, sameEmail } from "../validation/same";
import type { Raw } from "../validation/unknown";
import { inputKeys } from "./inputs";

/** A request is about one customer. */
export const identity: readonly string[] = ["customerId"];

export const differingFields = (olds: Raw, news: Raw): string[] =>
    inputKeys.filter((key) => !(key === "contactEmail" ? sameEmail : same)(olds[key], news[key]));
