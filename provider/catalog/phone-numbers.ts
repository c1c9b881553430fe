// Phone numbers as Webex takes them: E.164.
import { z } from "zod";

export const phoneNumber = z.string().regex(/^\+[1-9]\d{1,14}$/);
