// Which settings of a template differ for Webex.
import { differing } from "../validation/field-table";
import type { Raw } from "../validation/unknown";
import { templateFields } from "./fields";

export const differingSettings = (olds: Raw, news: Raw): string[] => differing(templateFields, olds, news);
