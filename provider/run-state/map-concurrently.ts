// Goes through a list a few items at a time: a tenant with hundreds of customers must not ask for all of them at once.

const AT_ONCE = 8;

export async function mapConcurrently<Item, Result>(
    items: readonly Item[],
    doing: (item: Item) => Promise<Result>,
    atOnce = AT_ONCE,
): Promise<Result[]> {
    const results = new Map<number, Result>();
    const waiting = items.entries();
    const work = async (): Promise<void> => {
        for (const [index, item] of waiting) {
            results.set(index, await doing(item));
        }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
    return [...results].sort(([one], [other]) => one - other).map(([, result]) => result);
}
