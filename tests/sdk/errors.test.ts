// What a program can catch: the errors of look-ups and users files, by public class and without a call stack in Pulumi's output.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import * as wholesale from "../../sdk";
import * as family from "../../provider/webex/errors/family";
import { outwardError } from "../../sdk/outward-error";
import { startEmulator, type TestEmulator } from "../support/emulator";

const SETTINGS = ["WEBEX_WHOLESALE_ENDPOINT", "WEBEX_WHOLESALE_ACCESS_TOKEN"] as const;

async function caught(doing: () => unknown): Promise<unknown> {
    try {
        await doing();
    } catch (error) {
        return error;
    }
    return undefined;
}

describe("a program that catches errors", () => {
    let emulator: TestEmulator;
    const formerly = Object.fromEntries(SETTINGS.map((name) => [name, process.env[name]]));
    const restore = (): void => {
        for (const [name, value] of Object.entries(formerly)) {
            if (value === undefined) {
                Reflect.deleteProperty(process.env, name);
            } else {
                process.env[name] = value;
            }
        }
    };
    before(async () => {
        emulator = await startEmulator();
    });
    after(async () => {
        restore();
        await emulator.stop();
    });

    it("gets a ConfigurationError from a look-up where no credentials are set", async () => {
        for (const name of SETTINGS) {
            Reflect.deleteProperty(process.env, name);
        }
        const error = await caught(() => wholesale.getSubPartners());
        expect(error).to.be.instanceOf(wholesale.ConfigurationError).and.instanceOf(wholesale.WebexError);
        expect(error).to.have.property("name", "ConfigurationError");
    });

    it("gets a NotFoundError from a look-up that finds nothing", async () => {
        process.env["WEBEX_WHOLESALE_ENDPOINT"] = emulator.url;
        process.env["WEBEX_WHOLESALE_ACCESS_TOKEN"] = emulator.accessToken;
        const error = await caught(() => wholesale.getCustomer({ externalId: "crm-1" }));
        expect(error).to.be.instanceOf(wholesale.NotFoundError);
        expect(error).to.have.property("message", 'Webex has no customer with the external id "crm-1".');
        expect(pulumi.RunError.isInstance(error), "Pulumi prints it with a call stack").to.equal(true);
        const locations = await caught(() => wholesale.getLocations("Y2lzY29zcGFyazovL3VzL0VOVEVSUFJJU0UvMQ"));
        expect(locations).to.be.instanceOf(wholesale.NotFoundError);
    });

    it("gets status, tracking id and reasons of what Webex refuses", async () => {
        const fault = { method: "GET", path: "/wholesale/customers", kind: "status", status: 403, times: 1 };
        await fetch(`${emulator.control}/faults`, {
            method: "POST",
            headers: { "Content-Type": "application/json" },
            body: JSON.stringify(fault),
        });
        const error = await caught(() => wholesale.getCustomers());
        expect(error).to.be.instanceOf(wholesale.PermissionError);
        expect(error).to.include({ status: 403, name: "PermissionError" });
        expect(error).to.have.property("trackingId").that.is.a("string");
        expect(error).to.have.property("problems").that.is.an("array");
    });

    it("gets an InvalidIdError where no request can hold the id", async () => {
        const error = await caught(() => wholesale.getUsers(".."));
        expect(error).to.be.instanceOf(wholesale.InvalidIdError);
    });

    it("gets a UsersFileError with each wrong entry", async () => {
        const folder = mkdtempSync(join(tmpdir(), "users-file-"));
        const file = join(folder, "users.csv");
        writeFileSync(file, "First Name,Last Name,Email,Package\nAnna,Berg,anna,webex_meetings\n");
        const error = await caught(() => wholesale.usersFromCsv("customer", file));
        const missing = await caught(() => wholesale.usersFromCsv("customer", join(folder, "none.csv")));
        rmSync(folder, { recursive: true });
        expect(error).to.be.instanceOf(wholesale.UsersFileError);
        expect(error).to.include({ file, name: "UsersFileError" });
        const { problems } = error as wholesale.UsersFileError;
        expect(problems.map(({ row, email, rule, property }) => ({ row, email, rule, property }))).to.deep.equal([
            { row: 2, email: "anna", rule: "U1", property: "email" },
        ]);
        expect(problems[0]?.message).to.match(/^\[U1\] email: /u);
        expect(missing).to.be.instanceOf(wholesale.UsersFileError);
        expect(missing).to.have.property("problems").that.deep.equals([]);
    });
});

describe("the public class of an error", () => {
    const known: Readonly<Record<string, string>> = {
        ConfigurationError: "ConfigurationError",
        NotSignedIn: "AuthenticationError",
        NotAllowed: "PermissionError",
        NotFound: "NotFoundError",
        RefusedByBackend: "RequestRefusedError",
        RateLimited: "RateLimitError",
        NoAnswer: "NoResponseError",
        UnusableId: "InvalidIdError",
    };
    for (const [name, Class] of Object.entries(family)) {
        const isPublic = name in known;
        it(`is ${known[name] ?? "WebexError"} for ${name}${isPublic ? "" : ", which no look-up throws"}`, () => {
            const inner = Reflect.construct(Class, ["Could not look.", {}]) as Error;
            const outer = outwardError(inner);
            expect(outer).to.have.property("name", known[name] ?? "WebexError");
            expect(outer).to.be.instanceOf(wholesale.WebexError).and.have.property("cause", inner);
            expect(outer).to.have.property("message", inner.message);
        });
    }

    it("is none for a fault of ours, which Pulumi prints with its call stack", () => {
        const fault = new TypeError("a fault");
        expect(outwardError(fault)).to.equal(fault);
    });
});
