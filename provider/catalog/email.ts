// E-mail addresses as Webex takes them: the characters and the length that Cisco publishes (error codes WXC-4801, 4900 and 4901).
import { z } from "zod";

const LONGEST = 161;

const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~;-]+";
/** Letters, digits and hyphens, none of these at an end. */
const LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
/** The last one is of letters, or punycode such as `xn--p1ai`. */
const TOP = "(?:[A-Za-z]{2,63}|[Xx][Nn]--[A-Za-z0-9-]{0,58}[A-Za-z0-9])";

export const email = z
    .string()
    .max(LONGEST)
    .regex(new RegExp(`^${ATOM}(?:\\.${ATOM})*@(?:${LABEL}\\.)+${TOP}$`, "u"));
