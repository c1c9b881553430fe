// The emulator by itself: its start and its speed against its HTTP library's empty handler, and whether size slows it down.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { packageRoot } from "../pulumi/package-root";
import type { Fact } from "./fact";
import { Load } from "./load";
import { programFile } from "./programs";
import { ServerProcess } from "./server-process";
import { spreadOf } from "./statistics";

const REQUESTS = 3000;
const started = z.object({ url: z.string() });
const template = z.object({ provisioningId: z.string() });

/** They are started alternately; the last process of each stays for the requests. */
async function startsAndSpeed(repeats: number, emulator: () => Promise<ServerProcess>): Promise<Fact[]> {
    const contestants = [
        { name: "the emulator", start: emulator, path: "/roles" },
        {
            name: "fastify's empty handler",
            start: () => ServerProcess.start(programFile("empty-server.js"), []),
            path: "/people/me",
        },
    ];
    const times = contestants.map((contestant) => ({ ...contestant, starts: [] as number[], rates: [] as number[] }));
    for (let round = 0; round < repeats; round++) {
        for (const { start, path, starts, rates } of times) {
            const server = await start();
            starts.push(server.seconds);
            const load = new Load(server.endpoint);
            await load.all(REQUESTS / 10, () => load.ask("GET", path));
            rates.push(REQUESTS / (await load.all(REQUESTS, () => load.ask("GET", path))));
            load.close();
            await server.stop();
        }
    }
    const shown = (values: readonly number[], unit: string, digits: number): string => {
        const { median, min, max } = spreadOf(values) ?? { median: NaN, min: NaN, max: NaN };
        return `${median.toFixed(digits)} ${unit} (${min.toFixed(digits)} to ${max.toFixed(digits)})`;
    };
    return times.flatMap(({ name, starts, rates }) => [
        { what: `start of ${name}`, value: shown(starts, "s", 2) },
        { what: `requests a second, ${name}`, value: shown(rates, "/s", 0) },
    ]);
}

async function customerIn(load: Load): Promise<string> {
    const address = { addressLine1: "Storgatan 1", city: "Umeå", zipOrPostalCode: "903 26", country: "SE" };
    const made = await load.ask("POST", "/wholesale/onboardingTemplates", {
        name: "Standard",
        serviceProviderAdmin: "ops@partner.example",
        country: "SE",
        language: "sv",
        subscription: "Sub-100200",
    });
    const answer = await load.ask("POST", "/wholesale/customers", {
        provisioningId: template.parse(made.body).provisioningId,
        packages: ["webex_meetings"],
        externalId: "crm-1",
        address,
        customerInfo: { name: "Norrbygg AB", primaryEmail: "it@norrbygg.example" },
        provisioningParameters: { packages: { limits: { webex_meetings: 1_000_000 } } },
    });
    return started.parse(answer.body).url.split("/").pop() ?? "";
}

/** Seconds for all pages, a hundred at a time. */
async function listing(load: Load, customerId: string): Promise<number> {
    const begun = performance.now();
    let next: string | undefined = `/wholesale/subscribers?customerId=${customerId}&max=100`;
    while (next !== undefined) {
        ({ next } = await load.ask("GET", next));
    }
    return (performance.now() - begun) / 1000;
}

/** A tenth first, then all: the cost of one must not grow. */
async function size(subscribers: number, emulator: () => Promise<ServerProcess>): Promise<Fact[]> {
    const server = await emulator();
    const load = new Load(server.endpoint);
    const few = Math.ceil(subscribers / 10);
    const names = ["firstName", "lastName"].map((name) => [name, "Name"]);
    try {
        const customerId = await customerIn(load);
        const add = (from: number, count: number): Promise<number> =>
            load.all(count, (index) =>
                load.ask("POST", "/wholesale/subscribers", {
                    customerId,
                    email: `user${from + index}@norrbygg.example`,
                    packages: ["webex_meetings"],
                    provisioningParameters: Object.fromEntries(names) as Record<string, string>,
                }),
            );
        const addedFew = await add(0, few);
        const listedFew = await listing(load, customerId);
        await add(few, Math.max(subscribers - 2 * few, 0));
        const addedLast = await add(subscribers - few, few);
        const listedAll = await listing(load, customerId);
        const count = subscribers.toLocaleString("en");
        const growth = (ratio: number): string =>
            `${ratio.toFixed(2)} times that of the first ${few.toLocaleString("en")}`;
        return [
            {
                what: `adding one of ${count} subscribers, at the end`,
                value: `${((addedLast / few) * 1000).toFixed(2)} ms`,
            },
            { what: "the same, with seats counted each time", value: growth(addedLast / addedFew) },
            { what: `listing ${count} subscribers, 100 a page`, value: `${listedAll.toFixed(2)} s` },
            { what: "the same, for each subscriber", value: growth(listedAll / subscribers / (listedFew / few)) },
        ];
    } finally {
        load.close();
        await server.stop();
    }
}

export async function emulatorFacts(repeats: number, subscribers: number): Promise<Fact[]> {
    const folder = mkdtempSync(join(tmpdir(), "webex-wholesale-bench-"));
    let databases = 0;
    const emulator = (): Promise<ServerProcess> =>
        ServerProcess.start(join(packageRoot(), "bin", "webex-wholesale-emulator.js"), [
            ...["--port", "0", "--speed", "0", "--database", join(folder, `${++databases}.sqlite`)],
        ]);
    try {
        return [...(await startsAndSpeed(repeats, emulator)), ...(await size(subscribers, emulator))];
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
