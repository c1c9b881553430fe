// The inputs of a location: like a user's, its customer is kept by id only.
import type { z } from "zod";
import { inputsOf, ofCustomer } from "../validation/field-table";
import type { Raw } from "../validation/unknown";
import { locationFields } from "./fields";

export const locationInputs = inputsOf(locationFields);

export type LocationInputs = z.infer<typeof locationInputs>;

export const inputKeys: readonly string[] = Object.keys(locationFields);

export const withCustomerId = (news: Raw): Raw => ofCustomer(locationFields, news);
