// Outside text as it reads once every escape in it is undone, with the way back to where each character came from.

export interface Unescaped {
    readonly text: string;
    /** Where the characters from `start` up to `end` came from in the text as it was sent. */
    origin(start: number, end: number): readonly [start: number, end: number];
}

/** Percent-encoding, escapes of JSON and of programs, HTML's references; and what a line is broken with. */
const ESCAPE =
    /%([0-9a-f]{2})|\\+(?:u([0-9a-f]{4})|u\{0{0,8}([0-9a-f]{1,6})\}|x([0-9a-f]{2})|[rnt]|(?=\W))|&(?:#x0{0,8}([0-9a-f]{1,6})|#0{0,8}(\d{1,7})|(amp|lt|gt|quot|apos));|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/giu;

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A proxy may escape what was escaped before it. */
const LAYERS = 4;
const LAST_CODE_POINT = 0x10ffff;

function meant([, percent, unit, point, byte, hex, decimal, name]: RegExpExecArray): string {
    if (name !== undefined) {
        return NAMED[name.toLowerCase()] ?? "";
    }
    const digits = percent ?? unit ?? point ?? byte ?? hex;
    const code = digits === undefined ? Number(decimal ?? NaN) : Number.parseInt(digits, 16);
    return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : "";
}

/** A text whose characters know where in the original they began and ended. */
interface Layer {
    readonly text: string;
    readonly starts: readonly number[];
    readonly ends: readonly number[];
}

function peeled({ text, starts, ends }: Layer): Layer {
    const parts: string[] = [];
    const origins: [number, number][] = [];
    const add = (part: string, origin: (unit: number) => [number, number]): void => {
        parts.push(part);
        for (let unit = 0; unit < part.length; unit += 1) {
            origins.push(origin(unit));
        }
    };
    let position = 0;
    const keepUntil = (end: number): void => {
        const from = position;
        add(text.slice(from, end), (unit) => [starts[from + unit] ?? 0, ends[from + unit] ?? 0]);
        position = end;
    };
    for (const found of text.matchAll(ESCAPE)) {
        keepUntil(found.index);
        position += found[0].length;
        const whole: [number, number] = [starts[found.index] ?? 0, ends[position - 1] ?? 0];
        add(meant(found), () => whole);
    }
    keepUntil(text.length);
    return { text: parts.join(""), starts: origins.map(([start]) => start), ends: origins.map(([, end]) => end) };
}

export function unescaped(text: string): Unescaped {
    if (text.search(ESCAPE) < 0) {
        return { text, origin: (start, end) => [start, end] };
    }
    const starts = Array.from({ length: text.length }, (_, index) => index);
    let layer: Layer = { text, starts, ends: starts.map((index) => index + 1) };
    for (let count = 0, isEscaped = true; isEscaped && count < LAYERS; count += 1) {
        layer = peeled(layer);
        isEscaped = layer.text.search(ESCAPE) >= 0;
    }
    const { starts: begins, ends } = layer;
    return { text: layer.text, origin: (start, end) => [begins[start] ?? 0, ends[end - 1] ?? 0] };
}
