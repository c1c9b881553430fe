// Which fields of a Training request differ, and which of them need a new request.
import { differing, keysWith } from "../validation/field-table";
import type { Raw } from "../validation/unknown";
import { trainingFields, type RequestField } from "./fields";

/** A request is about one customer. */
export const identity: readonly string[] = keysWith(
    trainingFields,
    ({ onChange }: RequestField) => onChange === "replace",
);

export const differingFields = (olds: Raw, news: Raw): string[] => differing(trainingFields, olds, news);
