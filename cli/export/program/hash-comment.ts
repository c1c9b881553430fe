// Comments of YAML and Python: lines that begin with a number sign, whatever the texts in them are.
import { wellFormed } from "./well-formed";

export const hashComment = (lines: readonly string[]): string =>
    lines
        .map(
            (line) =>
                `# ${wellFormed(line)
                    .replace(/[\p{C}\u2028\u2029]+/gu, " ")
                    .trim()}\n`,
        )
        .join("");
