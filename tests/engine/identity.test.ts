// Names in a program change, objects at Webex stay: every kind of resource, every way a name can change, on the real engine.
import { expect } from "chai";
import { z } from "zod";
import { take } from "../runner/ledger";
import { aCustomer, aMeetingsUser, anAddress, aTemplate } from "../support/builders";
import type { Outcome } from "../support/engine-outcome";
import { engineIsReady, EngineStack, PROVIDERS } from "../support/engine-stack";

const MINUTES = 60_000;

const journal = z.object({
    items: z.array(z.looseObject({ kind: z.string(), id: z.string(), key: z.string(), exists: z.boolean() })),
});

/** How one resource is written: its logical name and its options, as JavaScript. */
interface Names {
    readonly template?: string;
    readonly customer?: string;
    readonly location?: string;
    readonly user?: string;
    readonly users?: string;
    readonly assist?: string;
    /** JavaScript that comes before, and the options of every resource. */
    readonly before?: string;
    readonly options?: string;
}

const json = JSON.stringify;
const { provisioningId: _, ...company } = aCustomer({ externalId: "crm-1", packages: { webex_meetings: {} } });
const annasMail = "anna@norrbygg.example";
const { email: _email, customerId: _of, ...anna } = aMeetingsUser({ email: annasMail });
const someUsers = {
    "bo@norrbygg.example": { ...anna, firstName: "Bo" },
    "cilla@norrbygg.example": { ...anna, firstName: "Cilla" },
};
const place = {
    name: "Lager",
    timezone: "Europe/Stockholm",
    language: "sv_se",
    address: anAddress(),
    callingEnabled: false,
};
const csv = `First Name,Last Name,Email,Package\n${String(anna["firstName"])},${String(anna["lastName"])},Anna@norrbygg.example,webex_meetings\n`;
const contact = { contactName: "Anna Berg", contactEmail: annasMail };

/** All kinds, under these names. */
function allKinds(names: Names = {}, parts: { readonly user?: string; readonly users?: string } = {}): string {
    const {
        template = "standard",
        customer = "norrbygg",
        location = "lager",
        user = "anna",
        users = "all",
        assist = "help",
        before = "",
        options = "{}",
    } = names;
    return [
        'const pulumi = require("@pulumi/pulumi"); const wholesale = require("pulumi-webex-wholesale");',
        before,
        `const template = new wholesale.OnboardingTemplate(${json(template)}, ${json(aTemplate())}, ${options});`,
        `const customer = new wholesale.WholesaleCustomer(${json(customer)}, { ...${json(company)}, provisioningId: template.provisioningId }, ${options});`,
        `new wholesale.CustomerLocation(${json(location)}, { customer, ...${json(place)} }, ${options});`,
        parts.user ??
            `new wholesale.CustomerUser(${json(user)}, { customer, email: ${json(annasMail)}, ...${json(anna)} }, ${options});`,
        parts.users ??
            `new wholesale.CustomerUsers(${json(users)}, { customer, users: ${json(someUsers)} }, ${options});`,
        `new wholesale.SetupAssistRequest(${json(assist)}, { customer, ...${json(contact)} }, ${options});`,
        "",
    ].join("\n");
}

const renamed: Names = {
    template: "t2",
    customer: "c2",
    location: "l2",
    user: "u2",
    users: "us2",
    assist: "a2",
};
const oneMap = json({ [annasMail]: anna, ...someUsers });
const eachAlone = Object.entries({ [annasMail]: anna, ...someUsers })
    .map(
        ([email, user]) =>
            `new wholesale.CustomerUser(${json(email)}, { customer, email: ${json(email)}, ...${json(user)} });`,
    )
    .join("\n");

interface Way {
    readonly title: string;
    readonly program: string;
    readonly args?: readonly string[];
}

const ways: readonly Way[] = [
    { title: "another logical name", program: allKinds(renamed) },
    {
        title: "a component as parent",
        program: allKinds({
            before: 'const parent = new pulumi.ComponentResource("test:index:Group", "group");',
            options: "{ parent }",
        }),
    },
    {
        title: "another name with adopt",
        program: allKinds(renamed).replaceAll("{ customer, ", "{ adopt: true, customer, "),
    },
    {
        title: "a CustomerUser into the CustomerUsers",
        program: allKinds(
            {},
            { user: "", users: `new wholesale.CustomerUsers("all", { customer, users: ${oneMap} });` },
        ),
    },
    {
        title: "a CustomerUser into a row of usersFromCsv",
        program: allKinds({}, { user: 'wholesale.usersFromCsv(customer, "anna.csv");' }),
    },
    { title: "the CustomerUsers into CustomerUser each", program: allKinds({}, { user: "", users: eachAlone }) },
];

interface Cell extends Way {
    readonly refreshes: boolean;
    readonly isKilled: boolean;
    /** In `npm test`; the campaign runs the others too, for all of them take ten minutes. */
    readonly isOfTheShare: boolean;
    /** Also through the native plugin: a name, a kill and another kind; its process has the same memory as the other. */
    readonly isOfPluginsShare: boolean;
}

const cells: readonly Cell[] = ways.flatMap((way, index) =>
    [true, false].flatMap((refreshes) =>
        [false, true].map((isKilled) => {
            const isOfTheShare = isKilled ? !refreshes && index % 2 === 0 : refreshes;
            const isOfPluginsShare = (index === 0 && isKilled !== refreshes) || (index === 3 && refreshes && !isKilled);
            return { ...way, refreshes, isKilled, isOfTheShare, isOfPluginsShare };
        }),
    ),
);
const areAllMeant = process.env["RENAMINGS"] === "all";

const suites = {
    classes: {
        title: "an object at Webex whose resource has another name in the program",
        cells: cells.filter(({ isOfTheShare }) => areAllMeant || isOfTheShare),
    },
    plugin: {
        title: "an object at Webex whose resource of the native plugin has another name in the program",
        // usersFromCsv is a function of the TypeScript package.
        cells: cells.filter(
            ({ isOfPluginsShare, program }) => isOfPluginsShare || (areAllMeant && !program.includes("usersFromCsv")),
        ),
    },
} as const;

for (const provider of PROVIDERS) {
    describe(suites[provider].title, function () {
        this.timeout(15 * MINUTES);
        let stack: EngineStack;

        before(engineIsReady);
        before(async () => {
            stack = await EngineStack.create({ program: allKinds(), provider });
            stack.project.write({ "anna.csv": csv });
        });
        after(() => stack.remove());

        const up = async (program: string, args: readonly string[] = []): Promise<Outcome> => {
            stack.write(program);
            await stack.emulator.control("DELETE", "/requests");
            const outcome = await stack.up(args);
            expect(outcome.code, outcome.text).to.equal(0);
            return outcome;
        };
        const alive = async (): Promise<string[]> => {
            const { items } = journal.parse(await stack.emulator.control("GET", "/journal"));
            return items
                .filter(({ exists }) => exists)
                .map(({ kind, id, key }) => `${kind} ${key} ${id}`)
                .sort();
        };
        const deletions = async (): Promise<string[]> =>
            (await stack.emulator.writes()).filter((line) => line.startsWith("DELETE"));
        const idsInState = async (): Promise<string[]> => {
            const ids = (await stack.state())
                .filter(({ type }) => type.includes("webexwholesale"))
                .map(({ id }) => id ?? "");
            return ids.sort();
        };

        for (const { title, program, refreshes, isKilled } of suites[provider].cells) {
            const how = `${refreshes ? "with" : "without"} refresh${isKilled ? ", killed before the old name was removed" : ""}`;
            it(`stays the same one through ${title}, ${how}`, async () => {
                const refresh = refreshes ? [] : ["--refresh=false"];
                await up(allKinds(), refresh);
                const before = await alive();
                if (isKilled) {
                    // Leaves what a kill between the two leaves: the new names and the old ones, for the same objects.
                    const exported = await stack.project.run(["stack", "export", "--stack", "test"]);
                    await up(program, refresh);
                    await bothNames(stack, exported.stdout);
                }
                const { text } = await up(program, refresh);
                expect(await alive(), text).to.deep.equal(before);
                expect(await deletions(), text).to.deep.equal([]);
                const ids = await idsInState();
                expect(new Set(ids).size, `each object once: ${ids.join(", ")}`).to.equal(ids.length);
                await stack.mustBeUnchanged();
                take({
                    kind: "row",
                    table: "names change, objects stay",
                    cells: [provider === "plugin" ? `${title} (native plugin)` : title, how, "same ids", "0 deletions"],
                });
            });
        }
    });
}

/** Adds the entries of an earlier state to the present one, under the names that this one lacks. */
async function bothNames(stack: EngineStack, earlier: string): Promise<void> {
    const shape = z.looseObject({
        deployment: z.looseObject({ resources: z.array(z.looseObject({ urn: z.string() })) }),
    });
    const [old, now] = [shape.parse(JSON.parse(earlier)), shape.parse(await stack.project.exportStack())];
    const known = new Set(now.deployment.resources.map(({ urn }) => urn));
    const added = old.deployment.resources.filter(({ urn }) => !known.has(urn));
    now.deployment.resources.push(...added);
    stack.project.write({ "both.json": JSON.stringify(now) });
    const { code, stderr } = await stack.project.run(["stack", "import", "--stack", "test", "--file", "both.json"]);
    expect(code, stderr).to.equal(0);
}
