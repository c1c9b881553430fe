// Each rule refusing at a real `pulumi preview`, in the words that transcripts/ keeps; one stack serves all edits.
import { expect } from "chai";
import { compareSentences, compareTranscript, rulesIn, told } from "../support/engine-transcript";
import { aHeadOffice } from "../support/builders";
import { traceIn } from "../support/engine-outcome";
import { customer, meetingsUser, program, template, user } from "../support/engine-programs";
import { engineIsReady, EngineStack, PROVIDERS, providers } from "../support/engine-stack";
import { company, companyAtFirst, COUNTED, refusedChanges } from "./refused-changes";
import { refusedCreations, type RefusedProgram } from "./refused-creations";

const MINUTES = 60_000;
/** By the plugin, which is not told what a resource depends on (decision 591). */
const OTHERWISE_ADVISED: ReadonlySet<string> = new Set(["U8-webex"]);

PROVIDERS.forEach((provider) => {
    describe(`refusals on the real engine, with ${providers[provider]},`, function () {
        this.timeout(10 * MINUTES);
        let stack: EngineStack;

        /** One transcript for both: the resource types of the plugin have other names, and Pulumi frames its refusals otherwise. */
        function compare(name: string, title: string, parts: readonly string[]): void {
            if (provider === "classes") {
                compareTranscript(name, title, parts);
            } else if (OTHERWISE_ADVISED.has(name)) {
                compareTranscript(`${name}-plugin`, title, parts);
            } else {
                compareSentences(name, parts);
            }
        }

        before(engineIsReady);
        before(async () => {
            stack = await EngineStack.create({ provider });
            await stack.emulator.control("PUT", "/partner", {
                allowances: { webex_meetings: 1000, webex_calling: 1000 },
            });
        });
        after(() => stack.remove());

        const refuses = ({ rule, title, program: text }: RefusedProgram): void => {
            it(`${rule}: ${title}`, async () => {
                stack.write(text);
                const preview = await stack.preview();
                expect(preview.code, preview.text).to.not.equal(0);
                const transcript = told("preview", preview);
                expect(rulesIn(transcript), preview.text).to.deep.equal([rule.replace(/-.*/u, "")]);
                expect(traceIn(preview)).to.deep.equal([]);
                compare(rule, title, [transcript]);
            });
        };

        describe("of a creation, in an empty stack", () => {
            refusedCreations.forEach(refuses);

            it("T2: A PSTN provider causes a warning, and passes", async () => {
                stack.write(program(template({ cloudConnectedPstnProvider: "Example Telecom" })));
                const preview = await stack.preview();
                expect(preview.code, preview.text).to.equal(0);
                compare("T2", "A Cloud Connected PSTN provider: warned of", [told("preview", preview)]);
            });

            it("C11: A quantity above the allowance, while the template does not exist yet", async () => {
                const packages = { webex_meetings: { quantity: 90_000 } };
                stack.write(program(template(), customer("norrbygg", { packages })));
                const preview = await stack.preview();
                expect(preview.code, preview.text).to.not.equal(0);
                expect(preview.text).to.contain("[C11] packages: Webex's precheck says");
            });

            it("C3: An unknown package beside known ones causes a warning, and passes", async () => {
                stack.write(
                    program(template(), customer("norrbygg", { packages: { webex_meetings: {}, webex_3d: {} } })),
                );
                const preview = await stack.preview();
                expect(preview.code, preview.text).to.equal(0);
                const title = "An unknown package beside known ones: warned of";
                compare("C3-warning", title, [told("preview", preview)]);
            });

            it("U4: An extension without calling causes a warning, and passes", async () => {
                const norrbygg = customer("norrbygg", { packages: { webex_meetings: {} } });
                stack.write(program(template(), norrbygg, meetingsUser("olle", "norrbygg", { extension: "4567" })));
                const preview = await stack.preview();
                expect(preview.code, preview.text).to.equal(0);
                const title = "An extension without calling: warned of, and not sent";
                compare("U4", title, [told("preview", preview)]);
            });
        });

        describe("of a change", () => {
            before(async () => {
                stack.write(companyAtFirst);
                await stack.mustUp();
                stack.write(company());
                await stack.mustUp();
            });

            refusedChanges.forEach(refuses);

            it("U3: A new user without location if the customer has several", async () => {
                await addLocation();
                const title = "Calling without a location, for a customer with two";
                const bo = { location: undefined, phoneNumber: undefined, extension: "4568" };
                stack.write(company({ more: [user("bo", "norrbygg", bo)] }));
                const preview = await stack.preview();
                expect(preview.code, preview.text).to.not.equal(0);
                expect(rulesIn(preview.text)).to.deep.equal(["U3"]);
                compare("U3-location", title, [told("preview", preview)]);
            });

            it("L1: The head office renamed to the name of another location", async () => {
                stack.write(company({ norrbygg: { headOffice: aHeadOffice({ name: "Lager" }) } }));
                const preview = await stack.preview();
                expect(preview.code, preview.text).to.not.equal(0);
                expect(rulesIn(preview.text)).to.deep.equal(["L1"]);
                compare("L1", "The head office renamed to the name of another location", [told("preview", preview)]);
            });

            it("include a location and a role that Webex does not have, as at up", async () => {
                const bo = { location: "Nowhere", phoneNumber: undefined, extension: "4568" };
                stack.write(company({ more: [user("bo", "norrbygg", bo)] }));
                const location = await stack.preview();
                stack.write(company({ more: [meetingsUser("bo", "fjall", { roles: ["Emperor"] })] }));
                const role = await stack.preview();
                expect([location.code, role.code], location.text + role.text).to.not.include(0);
            });

            it("C11: A quantity above the allowance at an update causes a warning at preview, and Webex refuses it", async () => {
                stack.write(company({ norrbygg: { packages: { ...COUNTED, webex_calling: { quantity: 2000 } } } }));
                await warnedThenRefused("C11-change", "A quantity raised above the partner's allowance");
            });

            it("C12: A quantity during a migration causes a warning at preview, and Webex refuses it", async () => {
                await stack.emulator.control("PUT", `/customers/${await stack.idOf("norrbygg")}`, { migrating: true });
                stack.write(company({ norrbygg: { packages: { ...COUNTED, webex_calling: { quantity: 30 } } } }));
                await warnedThenRefused("C12", "A quantity assigned during a migration with BroadWorks packages");
            });
        });

        async function warnedThenRefused(name: string, title: string): Promise<void> {
            const preview = await stack.preview();
            expect(preview.code, preview.text).to.equal(0);
            expect(preview.text)
                .to.contain("warning: ")
                .and.to.contain(`[${name.slice(0, 3)}]`);
            const up = await stack.up();
            expect(up.code, up.text).to.not.equal(0);
            expect(traceIn(up)).to.deep.equal([]);
            compare(name, title, [told("preview", preview), told("up", up)]);
        }

        async function addLocation(): Promise<void> {
            const { outputs } = await stack.resource("norrbygg");
            const orgId = String(outputs?.["orgId"]);
            const [office] = await stack.emulator.list(`/locations?orgId=${orgId}`);
            const { timeZone, preferredLanguage, address }: Record<string, unknown> = office ?? {};
            const languages = { preferredLanguage, announcementLanguage: preferredLanguage };
            const body = { name: "Lager", timeZone, address, ...languages };
            await stack.emulator.api("POST", `/locations?orgId=${orgId}`, body);
        }
    });
});
