// A text that says something: blanks alone do not.
import { z } from "zod";

export const text = z.string().trim().min(1);
