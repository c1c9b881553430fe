// What the state of an imported object lacks, because Webex does not return it, is what the program declares first.
import { keysWith, type Fields } from "./field-table";
import { pick } from "./pick";
import { isAbsent, type Raw } from "./unknown";

const required = (fields: Fields): string[] =>
    keysWith(fields, ({ optional, default: initial }) => optional !== true && initial === undefined);

/** What nothing but the program knows: of a created object, state has every required one of them. */
function missing(fields: Fields, had: Raw): string[] {
    const lacking = required(fields).filter((key) => isAbsent(had[key]));
    const open = lacking.length === 0 ? [] : keysWith(fields, ({ neverReturned }) => neverReturned === true);
    return [...new Set([...lacking, ...open])].filter((key) => isAbsent(had[key]));
}

/** What was there before a change; of an object that was imported with what the program declares first. */
export const asFirstDeclared = (fields: Fields, had: Raw, news: Raw): Raw => ({
    ...had,
    ...pick(news, missing(fields, had)),
});
