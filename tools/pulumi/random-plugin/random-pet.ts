// random:index/randomPet:RandomPet: a name that people can say.
import { randomInt } from "node:crypto";
import { atLeastOne, text, wholeNumber, type ResourceType } from "./resource-type";

const ADVERBS = ["barely", "boldly", "calmly", "gladly", "hugely", "justly", "mildly", "nicely", "rarely", "wisely"];
const ADJECTIVES = [
    ...["able", "brave", "bright", "clever", "daring", "eager", "fair", "gentle", "happy", "keen"],
    ...["lively", "merry", "noble", "polite", "quick", "ready", "smart", "tidy", "upright", "witty"],
];
const ANIMALS = [
    ...["adder", "badger", "beaver", "bison", "crane", "deer", "eagle", "falcon", "gecko", "heron"],
    ...["ibis", "jackal", "koala", "lynx", "marten", "newt", "otter", "puffin", "raven", "seal"],
];
const DEFAULT_LENGTH = 2;

export const randomPet: ResourceType = {
    problems: (inputs) => atLeastOne(inputs, "length"),
    make: (inputs) => {
        const length = wholeNumber(inputs, "length", DEFAULT_LENGTH);
        const separator = text(inputs, "separator", "-");
        const prefix = text(inputs, "prefix", "");
        const words = Array.from({ length }, (_, place) => oneOf(wordsFor(length - place)));
        const id = [...(prefix === "" ? [] : [prefix]), ...words].join(separator);
        return { id, outputs: { length, separator } };
    },
};

// The animal comes last, an adjective before it, and adverbs before that.
function wordsFor(fromEnd: number): readonly string[] {
    if (fromEnd === 1) {
        return ANIMALS;
    }
    return fromEnd === 2 ? ADJECTIVES : ADVERBS;
}

function oneOf(words: readonly string[]): string {
    return words[randomInt(words.length)] ?? "";
}
