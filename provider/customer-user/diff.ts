// Which fields of a user differ for Webex, and which of them need a new user.
import { neverCalls } from "../catalog/packages";
import { differing, without } from "../validation/field-table";
import { same } from "../validation/same";
import { textAt, type Raw } from "../validation/unknown";
import { addressChange, isDriftAlone } from "./address";
import { callingKeys, userFields } from "./fields";

/** What a package without calling has no use for is not sent, and so not compared. */
const fieldsWithoutCalling = without(userFields, callingKeys);

export const differingFields = (olds: Raw, news: Raw): string[] =>
    differing(neverCalls(textAt(news, "package") ?? "") ? fieldsWithoutCalling : userFields, olds, news);

/** A user belongs to one customer; a new address with a new name is another person, unless it was Webex where both were changed. */
export function replacingFields(olds: Raw, news: Raw): string[] {
    const isAnother = addressChange(olds, news) === "another person" && !isDriftAlone(olds, news);
    return [...(same(olds["customerId"], news["customerId"]) ? [] : ["customerId"]), ...(isAnother ? ["email"] : [])];
}
