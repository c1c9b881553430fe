// A users file in a folder of its own, and what a program that reads it declares, by Pulumi's own mocks.
import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as wholesale from "../../sdk";
import { mocked, registered, type Registration } from "./registrations";

export const HEADING = "First Name,Last Name,Email,Package,Location,Phone Number,Extension,Roles";

/** A row of a user of calling, in quotes; a test changes what it is about. */
export function row(cells: Readonly<Record<string, string>>): string {
    const all: Readonly<Record<string, string | undefined>> = {
        ...{ "First Name": "A", "Last Name": "B", Email: "a@x.example", Package: "webex_calling" },
        ...cells,
    };
    return HEADING.split(",")
        .map((heading) => `"${(all[heading] ?? "").replaceAll('"', '""')}"`)
        .join(",");
}

interface UsersFileScene {
    /** The inputs of the users that a file declares. */
    readonly declared: (content: string | Uint8Array, customer?: wholesale.CustomerArgument) => Promise<object[]>;
    /** The message of the file's error. */
    readonly refusal: (content: string | Uint8Array, customer?: wholesale.CustomerArgument) => string;
    readonly warnings: () => readonly string[];
}

export function usersFileScene(): UsersFileScene {
    let registrations: Registration[] = [];
    let warnings: string[] = [];
    let folder = "";
    const { warn } = pulumi.log;
    const log = pulumi.log as { warn: typeof warn };
    beforeEach(async () => {
        registrations = await mocked();
        folder = mkdtempSync(join(tmpdir(), "webex-wholesale-users-file-"));
        warnings = [];
        log.warn = (text) => Promise.resolve(void warnings.push(text));
    });
    afterEach(() => {
        log.warn = warn;
        rmSync(folder, { recursive: true, force: true });
    });
    const file = (content: string | Uint8Array): string => {
        const path = join(folder, "users.csv");
        writeFileSync(path, content);
        return path;
    };
    return {
        async declared(content, customer = "c") {
            registrations.length = 0;
            await registered(...Object.values(wholesale.usersFromCsv(customer, file(content))));
            return registrations
                .filter(({ type }) => type.endsWith("CustomerUser"))
                .map(({ inputs: { __provider, customer: _, ...inputs } }) => inputs);
        },
        refusal(content, customer = "c") {
            const path = file(content);
            try {
                wholesale.usersFromCsv(customer, path);
            } catch (error) {
                expect(error).to.be.instanceOf(wholesale.UsersFileError);
                return String(error);
            }
            throw new Error("nothing was refused");
        },
        warnings: () => warnings,
    };
}
