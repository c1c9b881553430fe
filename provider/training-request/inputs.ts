// The inputs of a Training request: the form of Cisco's paid onboarding service, as data.
import type { z } from "zod";
import { inputsOf, ofCustomer } from "../validation/field-table";
import type { Raw } from "../validation/unknown";
import { trainingFields } from "./fields";

export const requestInputs = inputsOf(trainingFields);

export type RequestInputs = z.infer<typeof requestInputs>;

export const inputKeys: readonly string[] = Object.keys(trainingFields);

export const withCustomerId = (news: Raw): Raw => ofCustomer(trainingFields, news);
