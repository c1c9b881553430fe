// The inputs of a wholesale customer, as they are once every value is known.
import type { z } from "zod";
import { inputsOf } from "../validation/field-table";
import { customerFields } from "./fields";

export const customerInputs = inputsOf(customerFields);

export const headOfficeInputs = customerFields.headOffice.type;

export type CustomerInputs = z.infer<typeof customerInputs>;
export type HeadOffice = z.infer<typeof headOfficeInputs>;

export const inputKeys: readonly string[] = Object.keys(customerFields);
