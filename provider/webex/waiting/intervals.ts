// When to look again at a job: at once, soon (an emulator is quick), then ever more seldom.
const FIRST = 250;
const GROWTH = 1.5;
const LONGEST = 15_000;

export function* intervals(): Generator<number, never> {
    for (let interval = FIRST; ; interval = Math.min(interval * GROWTH, LONGEST)) {
        yield Math.round(interval);
    }
}
