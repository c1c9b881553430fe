// One process of a partner, as a provider is: it makes the requests that its argument counts, side by side, and prints the notes of its client.
import { connect } from "../../../provider/webex/connect";
import { readSettings } from "../../../provider/webex/settings";

const call = { about: "list customers" };

async function main(count: number): Promise<void> {
    const note = (line: string): void => void process.stdout.write(`${line}\n`);
    const client = connect(
        readSettings(() => undefined, process.env),
        { note, progress: () => undefined },
    );
    await Promise.all(Array.from({ length: count }, () => client.customers.list({}, call)));
}

main(Number(process.argv[2])).catch((error: unknown) => {
    process.stdout.write(`${String(error)}\n`);
    process.exitCode = 1;
});
