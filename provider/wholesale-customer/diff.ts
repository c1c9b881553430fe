// Which fields of a customer differ for Webex: blanks, absent quantities and case of e-mail do not count.
import { differing } from "../validation/field-table";
import type { Raw } from "../validation/unknown";
import { customerFields } from "./fields";

export const differingFields = (olds: Raw, news: Raw): string[] => differing(customerFields, olds, news);
