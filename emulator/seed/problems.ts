// What is wrong with a seed: each problem with the path of the value, all of them at once.
import { WebexError } from "../webex-error";

export type Path = readonly (string | number)[];

export interface Problem {
    readonly path: Path;
    readonly text: string;
}

/** Nothing of the seed was written. */
export class SeedRefused extends Error {
    constructor(readonly problems: readonly Problem[]) {
        super(problems.map(({ path, text }) => `${pathText(path)}: ${text}`).join("\n"));
        this.name = "SeedRefused";
    }
}

/** `customers[0].users[2].email` */
export function pathText(path: Path): string {
    const text = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`)).join("");
    return text === "" ? "the seed" : text.replace(/^\./u, "");
}

export class Problems {
    private readonly found: Problem[] = [];

    add(path: Path, text: string): void {
        this.found.push({ path, text });
    }

    /** The result of some work, or nothing where the emulator refused it, in its own words. */
    attempt<Result>(path: Path, work: () => Result): Result | undefined {
        try {
            return work();
        } catch (error) {
            if (!(error instanceof WebexError)) {
                throw error;
            }
            for (const { description } of error.errors) {
                this.add(path, description);
            }
            return undefined;
        }
    }

    throwIfAny(): void {
        if (this.found.length > 0) {
            throw new SeedRefused(this.found);
        }
    }
}
