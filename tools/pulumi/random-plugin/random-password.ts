// random:index/randomPassword:RandomPassword: characters from the chosen kinds, with a least number of each.
import { randomInt } from "node:crypto";
import { atLeastOne, flag, text, wholeNumber, type Properties, type ResourceType } from "./resource-type";

const SPECIAL = "!@#$%&*()-_=+[]{}<>:?";
const DEFAULT_LENGTH = 16;

interface Kind {
    readonly characters: string;
    readonly least: number;
}

export const randomPassword: ResourceType = {
    problems: (inputs) => ({ ...atLeastOne(inputs, "length"), ...tooManyDemands(inputs) }),
    make: (inputs) => {
        const kinds = chosenKinds(inputs);
        const all = kinds.map((kind) => kind.characters).join("");
        const length = wholeNumber(inputs, "length", DEFAULT_LENGTH);
        const demanded = kinds.flatMap((kind) => pick(kind.characters, kind.least));
        const result = shuffle([...demanded, ...pick(all, length - demanded.length)]).join("");
        return { id: "none", outputs: { ...defaults(inputs), length, result } };
    },
};

function tooManyDemands(inputs: Properties): Record<string, string> {
    const kinds = chosenKinds(inputs);
    if (kinds.length === 0) {
        return { length: "no character type is allowed: allow lower, upper, numeric or special" };
    }
    const demanded = kinds.reduce((sum, kind) => sum + kind.least, 0);
    return demanded > wholeNumber(inputs, "length", Number.MAX_SAFE_INTEGER)
        ? { length: `is shorter than the ${demanded} characters that the minimums require` }
        : {};
}

function chosenKinds(inputs: Properties): Kind[] {
    const known = defaults(inputs);
    const kinds = [
        { on: known.lower, characters: "abcdefghijklmnopqrstuvwxyz", least: known.minLower },
        { on: known.upper, characters: "ABCDEFGHIJKLMNOPQRSTUVWXYZ", least: known.minUpper },
        { on: known.numeric, characters: "0123456789", least: known.minNumeric },
        { on: known.special, characters: text(inputs, "overrideSpecial", SPECIAL), least: known.minSpecial },
    ];
    return kinds.filter((kind) => kind.on && kind.characters !== "");
}

function defaults(inputs: Properties) {
    const numeric = flag(inputs, "numeric", flag(inputs, "number", true));
    return {
        lower: flag(inputs, "lower", true),
        upper: flag(inputs, "upper", true),
        special: flag(inputs, "special", true),
        numeric,
        number: numeric,
        minLower: wholeNumber(inputs, "minLower", 0),
        minUpper: wholeNumber(inputs, "minUpper", 0),
        minNumeric: wholeNumber(inputs, "minNumeric", 0),
        minSpecial: wholeNumber(inputs, "minSpecial", 0),
    };
}

function pick(characters: string, count: number): string[] {
    return Array.from({ length: count }, () => characters.charAt(randomInt(characters.length)));
}

function shuffle(items: readonly string[]): string[] {
    const left = [...items];
    return items.flatMap(() => left.splice(randomInt(left.length), 1));
}
