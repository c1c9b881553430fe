// A text as a shell takes it for one word.
export const asWord = (text: string): string =>
    /^[\w./@%+-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
