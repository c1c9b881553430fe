// What a change of a user's e-mail address means: the same person under a new address, or another person.
import { sameEmail, sameName } from "../validation/same";
import { isAbsent, textAt, type Raw } from "../validation/unknown";

export type AddressChange = "none" | "same person" | "another person";

/** Webex may wait for a person to confirm a new address: what was sent counts as declared, and is not sent again. */
const isPending = (olds: Raw, news: Raw): boolean =>
    !isAbsent(olds["pendingEmail"]) && sameEmail(olds["pendingEmail"], news["email"]);

/** Whether Webex has nothing to be sent; an address that is waited for and no longer declared is one. */
export const sameAddress = (olds: Raw, news: Raw): boolean =>
    isAbsent(olds["pendingEmail"]) ? sameEmail(olds["email"], news["email"]) : isPending(olds, news);

export const samePerson = (olds: Raw, news: Raw): boolean =>
    sameName(olds["firstName"], news["firstName"]) && sameName(olds["lastName"], news["lastName"]);

export function addressChange(olds: Raw, news: Raw): AddressChange {
    if (isAbsent(olds["email"]) || sameEmail(olds["email"], news["email"]) || isPending(olds, news)) {
        return "none";
    }
    return samePerson(olds, news) ? "same person" : "another person";
}

/** Whether the program still declares the address that the account had before somebody changed it at Webex. */
export const isDriftAlone = (olds: Raw, news: Raw): boolean =>
    !isAbsent(olds["formerEmail"]) && sameEmail(olds["formerEmail"], news["email"]);

/** Every address under which a state may mean the account: the present one, one that is waited for, and the one declared before. */
export const addressesOf = (user: Raw): string[] =>
    ["email", "pendingEmail", "formerEmail"].flatMap((field) => textAt(user, field) ?? []);

/** What a read keeps of addresses beside the present one. */
export function addressesRead(props: Raw, atWebex: string): Raw {
    const { email, pendingEmail, formerEmail } = props;
    if (isAbsent(email) || sameEmail(email, atWebex)) {
        return {
            ...(isAbsent(pendingEmail) ? {} : { pendingEmail }),
            ...(isAbsent(formerEmail) || sameEmail(formerEmail, atWebex) ? {} : { formerEmail }),
        };
    }
    return sameEmail(pendingEmail, atWebex) ? {} : { formerEmail: formerEmail ?? email };
}
