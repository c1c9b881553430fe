// Keeps one answer per key for the length of a run; calls that come while it is on its way share it, a failure is not kept.

export class Shelf<Answer> {
    private readonly answers = new Map<string, Promise<Answer>>();

    get(key: string, read: () => Promise<Answer>): Promise<Answer> {
        const known = this.answers.get(key);
        if (known !== undefined) {
            return known;
        }
        const answer = read();
        this.answers.set(key, answer);
        answer.catch(() => {
            if (this.answers.get(key) === answer) {
                this.answers.delete(key);
            }
        });
        return answer;
    }

    /** The answer where one was read in this run. */
    peek(key: string): Promise<Answer> | undefined {
        return this.answers.get(key);
    }

    forget(key: string): void {
        this.answers.delete(key);
    }

    clear(): void {
        this.answers.clear();
    }
}
