// Fails on any import between modules that the design does not allow, and on files that break the rules of the house.
import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, posix } from "node:path";
import { expect } from "chai";
import { complaintAbout, complaintAboutPackage, inside, packageOf } from "./modules/arrows";
import { files, type Import, importsOf, root, textOf } from "./modules/source-files";

const imports = files.flatMap((file) => importsOf(file, textOf.get(file) ?? ""));
const complain = (one: Import): string | undefined => (one.isLocal ? complaintAbout(one) : complaintAboutPackage(one));

const isPure = (file: string): boolean =>
    inside(file, "provider/validation", "provider/catalog") ||
    /^provider\/[^/]+\/(rules\.ts|rules\/.*|diff\.ts|fields\.ts|subject\.ts)$/u.test(file);

/** All that a file loads at run time, itself included. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
    if (!seen.has(file)) {
        seen.add(file);
        for (const { to, isLocal } of imports.filter((one) => one.from === file && !one.isType)) {
            const target = isLocal ? (files.find((known) => [`${to}.ts`, `${to}/index.ts`].includes(known)) ?? to) : to;
            loadedBy(target, seen);
        }
    }
    return seen;
}

describe("the modules", () => {
    it("are all read: each has files, and their imports are found", () => {
        for (const folder of [
            "sdk",
            "cli",
            "emulator",
            "plugin",
            "provider/validation",
            "provider/webex",
            "provider/wholesale-customer",
            "examples/first-customer",
        ]) {
            expect(
                files.filter((file) => inside(file, folder)),
                folder,
            ).to.not.deep.equal([]);
        }
        expect(imports.filter(({ isType }) => isType)).to.have.length.above(50);
        expect(imports.filter(({ isLocal }) => isLocal)).to.have.length.above(100);
    });

    it("import each other only as the design allows", () => {
        const wrong = imports.flatMap((one) => complain(one)?.replace(/^/u, `${one.from} -> ${one.to}: `) ?? []);
        expect(wrong).to.deep.equal([]);
    });

    it("keep rules, diffs, validation and catalog free of I/O and of the clock", () => {
        const isForbidden = (loaded: string): boolean =>
            inside(loaded, "provider/webex", "provider/run-state", "provider/dynamic", "@pulumi/pulumi") ||
            loaded.startsWith("node:") ||
            builtinModules.includes(loaded);
        for (const file of files.filter(isPure)) {
            expect([...loadedBy(file)].filter(isForbidden), file).to.deep.equal([]);
            const direct = imports.filter(
                (one) => one.from === file && inside(one.to, "provider/webex", "provider/run-state"),
            );
            expect(direct, `${file}, types too`).to.deep.equal([]);
            expect(textOf.get(file), `${file} reads the clock or the surroundings`).to.not.match(
                /\bDate\b|\bprocess\.|Math\.random|setTimeout|performance\./u,
            );
        }
    });

    it("import at run time only packages that the published package depends on", () => {
        const { dependencies, peerDependencies, optionalDependencies } = JSON.parse(
            readFileSync(join(root, "package.json"), "utf8"),
        ) as Record<string, Record<string, string>>;
        const declared = new Set([
            ...Object.keys(dependencies ?? {}),
            ...Object.keys(peerDependencies ?? {}),
            "pulumi-webex-wholesale",
        ]);
        // `--omit=optional` leaves these out, so nothing but the emulator may need them.
        const ofEmulator = new Set(Object.keys(optionalDependencies ?? {}));
        const outside = imports.filter(
            ({ from, to, isLocal, isType }) =>
                inside(from, "sdk", "cli", "provider", "plugin", "emulator") &&
                !isLocal &&
                !isType &&
                !to.startsWith("node:") &&
                !declared.has(packageOf(to)) &&
                !(inside(from, "emulator") && ofEmulator.has(packageOf(to))),
        );
        expect(outside.map(({ from, to }) => `${from} -> ${to}`)).to.deep.equal([]);
    });
});

const forbidden: readonly (readonly [from: string, code: string])[] = [
    ["provider/validation/refusal.ts", 'import { packages } from "../catalog/packages";'],
    ["provider/validation/refusal.ts", 'import type { Session } from "../run-state/session";'],
    ["provider/catalog/packages.ts", 'import { at } from "../validation/unknown";'],
    ["provider/run-state/session.ts", 'import { handlerFor } from "../dynamic/handler";'],
    ["provider/webex/connect.ts", 'import { at } from "../validation/unknown";'],
    ["provider/customer-user/rules/shape.ts", 'import { limitsOf } from "../../wholesale-customer/quantities";'],
    ["provider/customer-user/rules/shape.ts", 'export * from "../../wholesale-customer/quantities";'],
    ["provider/customer-user/rules.ts", 'import type { Users } from "../customer-users/inputs";'],
    ["sdk/index.ts", 'import { main } from "../cli/main";'],
    ["provider/index.ts", 'import { main } from "../cli/main";'],
    ["provider/customer-user/diff.ts", 'import type { CustomerUser } from "../../sdk/customer-user";'],
    ["provider/dynamic/handler.ts", 'import { dynamic } from "@pulumi/pulumi";'],
    ["provider/dynamic/handler.ts", 'const pulumi = require("@pulumi/pulumi");'],
    ["provider/run-state/engine.ts", 'import { EngineClient } from "@pulumi/pulumi/proto/engine_grpc_pb";'],
    [
        "provider/dynamic/engine-log.ts",
        'import { ResourceMonitorClient } from "@pulumi/pulumi/proto/resource_grpc_pb";',
    ],
    ["provider/dynamic/handler.ts", 'const pulumi = await import("@pulumi/pulumi/runtime");'],
    ["provider/run-state/session.ts", 'import axios from "axios";'],
    ["sdk/lookups.ts", 'import axios from "axios";'],
    ["sdk/lookups.ts", 'import { packages } from "../emulator/catalog/packages";'],
    ["tests/provider/verdict.ts", 'import type { Refusal } from "../../emulator/rules/refusal";'],
    ["tools/tour/main.ts", 'import { startEmulator } from "../../emulator/start";'],
    ["emulator/rules/refusal.ts", 'import type { Refusal } from "../../provider/validation/refusal";'],
    ["emulator/rules/refusal.ts", 'let refusal: import("../../provider/validation/refusal").Refusal;'],
    ["examples/first-customer/index.ts", 'import * as wholesale from "../../sdk";'],
    ["provider/webex/connect.ts", 'import Database from "libsql";'],
    ["sdk/lookups.ts", 'import { functions } from "../plugin/functions";'],
    ["provider/kinds.ts", 'import { kindOf } from "../plugin/schema";'],
    ["plugin/service.ts", 'import { CustomerUser } from "../sdk/customer-user";'],
    ["plugin/main.ts", 'import { customerUser } from "../provider/index";'],
    ["plugin/service.ts", 'import { Output } from "@pulumi/pulumi";'],
    ["sdk/index.ts", 'import { pulumiCli } from "../tests/support/pulumi-cli";'],
];

const allowed: readonly (readonly [from: string, code: string])[] = [
    ["provider/catalog/address.ts", 'import type { Field } from "../validation/field";'],
    ["provider/dynamic/handler.ts", 'import type { dynamic } from "@pulumi/pulumi";'],
    ["provider/dynamic/handler.ts", 'import { type dynamic } from "@pulumi/pulumi";'],
    ["provider/dynamic/engine-log.ts", 'import { LogRequest } from "@pulumi/pulumi/proto/engine_pb";'],
    ["provider/webex/errors/family.ts", 'import { printable } from "../../validation/printable";'],
    ["provider/customer-users/lifecycle.ts", 'import { provision } from "../customer-user/provision";'],
    ["cli/check/check.ts", 'import { CustomerUser } from "../../sdk/customer-user";'],
    ["provider/customer-user/facts.ts", 'import type { Session } from "../run-state/session";'],
    ["provider/webex/transport/client.ts", 'import axios from "axios";'],
    ["sdk/lookups.ts", 'import { connect } from "../provider/webex/connect";'],
    ["plugin/service.ts", 'import { Session } from "../provider/run-state/session";'],
    ["plugin/service.ts", 'import * as proto from "@pulumi/pulumi/proto/provider_pb";'],
    ["tests/support/emulator.ts", 'import { startEmulator } from "../../emulator/start";'],
];

describe("the check of dependencies between modules", () => {
    const complaints = ([from, code]: readonly [string, string]): string[] =>
        importsOf(from, code).flatMap((one) => complain(one) ?? []);

    for (const one of forbidden) {
        it(`forbids ${one.join(": ")}`, () => expect(complaints(one)).to.have.length(1));
    }
    for (const one of allowed) {
        it(`allows ${one.join(": ")}`, () => {
            expect(importsOf(...one)).to.have.length(1);
            expect(complaints(one)).to.deep.equal([]);
        });
    }
});

describe("every source file", () => {
    for (const [title, isWrong] of [
        ["says in its first line what it is for", (file: string) => !/^\/\/ \S.{11,}/u.test(textOf.get(file) ?? "")],
        ["has at most 250 lines", (file: string) => (textOf.get(file) ?? "").trimEnd().split("\n").length > 250],
        [
            "has a name in kebab-case",
            (file: string) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.test)?\.ts$/u.test(posix.basename(file)),
        ],
        [
            "is named for a noun, not a drawer",
            (file: string) => /(^|[/-])(utils?|helpers?|common|misc|shared|stuff)([/.-]|$)/u.test(file),
        ],
    ] as const) {
        it(title, () => expect(files.filter(isWrong)).to.deep.equal([]));
    }

    it("lies in a folder in kebab-case", () => {
        expect(files.map((file) => dirname(file)).filter((folder) => !/^[a-z0-9/-]+$/u.test(folder))).to.deep.equal([]);
    });
});
