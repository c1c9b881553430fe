// Turns any name into a short one for files and resources: `Ångström & Søn AB` becomes `angstrom-son-ab`.

const LONGEST = 60;

/** Letters that are no base letter with an accent. */
const letters: Readonly<Record<string, string>> = {
    æ: "ae",
    œ: "oe",
    ø: "o",
    ß: "ss",
    þ: "th",
    ð: "d",
    đ: "d",
    ħ: "h",
    ł: "l",
    ŧ: "t",
    ı: "i",
    ŋ: "n",
};

/** No file may have these names on Windows, and every object has a `constructor` already. */
const TAKEN = /^(con|prn|aux|nul|com\d|lpt\d|constructor)$/u;

/** Empty where nothing of the name can be written in plain letters. */
export function kebab(name: string): string {
    const plain = name
        .toLowerCase()
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .replace(/./gu, (letter) => letters[letter] ?? letter);
    const short = plain
        .replace(/['’]/gu, "")
        .replace(/[^a-z0-9]+/gu, "-")
        .slice(0, LONGEST)
        .replace(/^-+|-+$/gu, "");
    return TAKEN.test(short) ? `${short}-1` : short;
}
