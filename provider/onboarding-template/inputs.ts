// The inputs of an onboarding template as Pulumi hands them over, with the defaults of Partner Hub's wizard.
import type { z } from "zod";
import { inputsOf, withDefaultsOf } from "../validation/field-table";
import type { Raw } from "../validation/unknown";
import { templateFields } from "./fields";

export const templateInputs = inputsOf(templateFields);

export type TemplateInputs = z.infer<typeof templateInputs>;

export const withDefaults = (inputs: Raw): Raw => withDefaultsOf(templateFields, inputs);
