// The console in a real browser: that it is live, works by keyboard, passes axe's rules in both colour schemes and asks no other host.
// UPDATE_PICTURES=1 writes what it looks like to docs/pictures/.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { z } from "zod";
import { packageRoot } from "../../../tools/pulumi/package-root";
import { startBrowser } from "../../support/browser";
import { ManualClock, startEmulator, type TestEmulator } from "../../support/emulator";
import { skipped } from "../../support/skipped";
import { Api } from "../api";
import { backends, seed } from "./backends";

const PICTURES = join(packageRoot(), "docs", "pictures");
const SCHEMES = ["light", "dark"] as const;
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const violations = z.array(
    z.object({ id: z.string(), help: z.string(), nodes: z.array(z.object({ html: z.string() })) }),
);

interface Opened {
    readonly page: Page;
    /** What the browser's console said, and every address that was asked. */
    readonly complaints: string[];
    readonly asked: string[];
}

describe("emulator: the console in a browser", function () {
    this.timeout(180_000);
    let browser: Browser | undefined;
    let emulator: TestEmulator;
    let api: Api;
    let clock: ManualClock;

    before(async () => {
        const started = await startBrowser();
        if (typeof started === "string") {
            // A test that is pending would fail the run.
            skipped("no browser", `the console was tested by HTTP alone (${started})`);
        } else {
            browser = started;
        }
    });
    beforeEach(async () => {
        clock = new ManualClock();
        emulator = await startEmulator({ clock });
        api = new Api(emulator);
    });
    afterEach(() => emulator.stop());
    after(() => browser?.close());

    /** Only where there is a browser. */
    function seen(title: string, look: (browser: Browser) => Promise<void>): void {
        it(title, async () => {
            if (browser !== undefined) {
                await look(browser);
            }
        });
    }

    async function open(
        chromium: Browser,
        path: string,
        colorScheme: (typeof SCHEMES)[number] = "light",
    ): Promise<Opened> {
        const viewport = { width: 1200, height: 800 };
        const context = await chromium.newContext({ colorScheme, viewport, reducedMotion: "reduce" });
        const page = await context.newPage();
        const complaints: string[] = [];
        const asked: string[] = [];
        page.on("console", (message) => {
            if (["error", "warning"].includes(message.type())) {
                complaints.push(message.text());
            }
        });
        page.on("pageerror", (error) => complaints.push(error.message));
        context.on("request", (request) => asked.push(request.url()));
        await page.goto(`${new URL(emulator.url).origin}${path}`, { waitUntil: "networkidle" });
        return { page, complaints, asked };
    }

    const expectQuiet = ({ complaints, asked }: Opened): void => {
        expect(complaints).to.deep.equal([]);
        expect(new Set(asked.map((address) => new URL(address).origin))).to.deep.equal(
            new Set([new URL(emulator.url).origin]),
        );
    };

    for (const backend of backends) {
        for (const scheme of SCHEMES) {
            seen(
                `shows a backend that is ${backend.name} in ${scheme} without a complaint of axe`,
                async (chromium) => {
                    const opened = await open(chromium, await backend.fill(api), scheme);
                    await opened.page.evaluate(axe);
                    const found = violations.parse(
                        await opened.page.evaluate("axe.run().then((one) => one.violations)"),
                    );
                    const told = found.map(
                        ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((one) => one.html).join(" | ")}`,
                    );
                    expect(told).to.deep.equal([]);
                    expectQuiet(opened);
                    if (process.env["UPDATE_PICTURES"] === "1") {
                        mkdirSync(PICTURES, { recursive: true });
                        await opened.page.screenshot({ path: join(PICTURES, `console-${backend.name}-${scheme}.png`) });
                    }
                    await opened.page.context().close();
                },
            );
        }
    }

    seen("shows what changes without being loaded again, and keeps what somebody is typing", async (chromium) => {
        const opened = await open(chromium, "/");
        const { page } = opened;
        await page.locator('#faults input[name="path"]').fill("/people/*");
        await page.locator("#reset summary").click();
        await page.getByLabel("Name or external id").focus();
        await seed(api);
        await page.getByRole("link", { name: "Norrbygg AB" }).waitFor();
        await page.locator("#requests tbody tr").first().waitFor();
        expect(await page.locator('#faults input[name="path"]').inputValue()).to.equal("/people/*");
        expect(await page.locator("#reset").getAttribute("open"), "stays open").not.to.equal(null);
        expect(await page.evaluate("document.activeElement.name"), "keeps the focus").to.equal("find");
        expectQuiet(opened);
        await page.context().close();
    });

    seen("can be used with the keyboard alone, and says what a button did", async (chromium) => {
        const customer = await seed(api);
        const opened = await open(chromium, `/?customer=${customer.id}`);
        const { page } = opened;
        await page.keyboard.press("Tab");
        expect(await page.evaluate("document.activeElement.textContent")).to.equal("Skip to the content");
        await page.keyboard.press("Enter");
        expect(await page.evaluate("document.activeElement.id")).to.equal("content");
        const quantity = page.locator('input[name="limits.webex_calling"]');
        await quantity.focus();
        await page.keyboard.press("Control+A");
        await page.keyboard.type("9");
        await page.keyboard.press("Enter");
        await page.getByText("Done: Set the quantities.").waitFor();
        await page.locator("#customers").getByText("3 of 9").first().waitFor();
        expect(await page.getByRole("status").textContent()).to.equal("Done: Set the quantities.");
        const { limits } = (await api.control("GET", `/customers/${customer.id}`)).body;
        expect(limits).to.deep.equal({ webex_calling: 9, webex_meetings: 10, common_area_calling: 2 });
        expectQuiet(opened);
        await page.context().close();
    });

    seen("sets a fault as it was filled in, removes it, and deletes everything", async (chromium) => {
        await seed(api);
        const opened = await open(chromium, "/");
        const { page } = opened;
        await page.locator('select[name="kind"]').selectOption("delay");
        await page.locator('#faults input[name="path"]').fill("/roles");
        await page.locator('input[name="milliseconds"]').fill("5");
        await page.getByRole("button", { name: "Set the fault" }).click();
        await page.getByText("Done: Set the fault.").waitFor();
        const { items } = (await api.control("GET", "/faults")).body;
        expect(items?.[0]).to.include({ kind: "delay", method: "*", path: "/roles", times: 1, milliseconds: 5 });
        await page.getByRole("button", { name: "Remove the fault delay" }).click();
        await page.getByText("No fault is set.").waitFor();
        await page.getByText("Reset the emulator").click();
        await page.getByRole("button", { name: "Delete everything" }).click();
        await page.getByText("There is no customer yet.").waitFor();
        expectQuiet(opened);
        await page.context().close();
    });

    seen("says why a control call was refused", async (chromium) => {
        const { page } = await open(chromium, "/");
        await page.locator('select[name="kind"]').selectOption("status");
        await page.evaluate("document.querySelector('input[name=status]').removeAttribute('min')");
        await page.locator('input[name="status"]').fill("1");
        await page.getByRole("button", { name: "Set the fault" }).click();
        await page.getByText("Refused (400): ").waitFor();
        expect(await page.getByRole("status").textContent()).to.include("status");
        await page.context().close();
    });

    seen("copies the two settings", async (chromium) => {
        const { page } = await open(chromium, "/");
        await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
        await page.getByRole("button", { name: "Copy both settings" }).click();
        await page.getByText("Copied.").waitFor();
        const copied = await page.evaluate("navigator.clipboard.readText()");
        expect(copied).to.equal(
            `export WEBEX_WHOLESALE_ENDPOINT=${emulator.url}\nexport WEBEX_WHOLESALE_ACCESS_TOKEN=emulator`,
        );
        await page.context().close();
    });

    seen("runs nothing that a name says", async (chromium) => {
        const name = `<img src=x onerror="window.ran=1"><script>window.ran=1</script>\u202E`;
        const info = { name, primaryEmail: "it@norrbygg.example", language: "sv" };
        const { id } = await api.customer({ externalId: name, customerInfo: info });
        const opened = await open(chromium, `/?customer=${id}`);
        await opened.page.waitForRequest((request) => request.url().includes("/?customer="));
        expect(await opened.page.evaluate("window.ran")).to.equal(undefined);
        expect(await opened.page.locator("main img, main script").count()).to.equal(0);
        expectQuiet(opened);
        await opened.page.context().close();
    });

    seen("says that the emulator does not answer once it has ended", async (chromium) => {
        const { page } = await open(chromium, "/");
        await emulator.stop();
        await page.getByText("The emulator does not answer. What you see is of 09:00:00 UTC.").waitFor();
        emulator = await startEmulator({ clock });
        await page.context().close();
    });
});
