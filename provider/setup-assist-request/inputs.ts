// The inputs of a Setup Assist request: the form of Cisco's paid onboarding service, as data.
import type { z } from "zod";
import { inputsOf, ofCustomer } from "../validation/field-table";
import type { Raw } from "../validation/unknown";
import { requestFields } from "./fields";

export const requestInputs = inputsOf(requestFields);

export type RequestInputs = z.infer<typeof requestInputs>;

export const inputKeys: readonly string[] = Object.keys(requestFields);

export const withCustomerId = (news: Raw): Raw => ofCustomer(requestFields, news);
