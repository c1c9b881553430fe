// What to do about what no program manages: the command that exports a customer, the line to paste for a user.
import { asWord } from "../as-word";
import { kebab } from "../export/naming/kebab";
import type { Unmanaged } from "./find";

const SHOWN = 10;

function some(lines: readonly string[]): string[] {
    const rest = lines.length > SHOWN ? [`  ... and ${lines.length - SHOWN} more; --json has all`] : [];
    return [...lines.slice(0, SHOWN).map((line) => `  ${line}`), ...rest];
}

export function nextSteps({ customers, users }: Unmanaged): string[] {
    const exports = customers
        .filter(({ externalId }) => externalId.trim() !== "")
        .map(({ externalId, name }) => {
            const folder = kebab(name) || kebab(externalId) || "customer";
            return `npx webex-wholesale export --customer ${asWord(externalId)} --out ${folder}`;
        });
    const declarations = users.flatMap(({ declaration }) => declaration ?? []);
    return [
        ...(exports.length === 0 ? [] : ["", "To adopt a customer with its users, write a program:", ...some(exports)]),
        ...(declarations.length === 0
            ? []
            : [
                  "",
                  "To adopt a user of a customer that a program manages, add a line there (`customer` is its WholesaleCustomer):",
                  ...some(declarations),
              ]),
    ];
}
