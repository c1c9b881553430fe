// What an installation weighs: each limit is raised only on purpose (docs/decisions/511-what-an-installation-weighs.md).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { z } from "zod";
import { packageRoot } from "../../tools/pulumi/package-root";
import { packedPackage } from "../support/packed-package";

/** Without Pulumi, which every program has. */
const LIMITS = {
    directDependencies: 23,
    packages: 149,
    packagesOfTheDatabase: 5,
    packedKilobytes: 1_250,
    files: 1_200,
};

const names = z.record(z.string(), z.string()).optional();
const locked = z.object({
    packages: z.record(
        z.string(),
        z.looseObject({ dependencies: names, optionalDependencies: names, os: z.array(z.string()).optional() }),
    ),
});
const { packages } = locked.parse(JSON.parse(readFileSync(join(packageRoot(), "package-lock.json"), "utf8")));

/** Where Node finds a package from the folder of another one. */
function placeOf(name: string, from: string): string | undefined {
    for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf("/node_modules/"), 0))) {
        const place = `${folder}${folder === "" ? "" : "/"}node_modules/${name}`;
        if (place in packages) {
            return place;
        }
        if (folder === "") {
            return undefined;
        }
    }
}

/** The packages that npm installs for these; of builds for one system, which differ from machine to machine, none. */
function installedFor(direct: readonly string[]): Set<string> {
    const found = new Set<string>();
    const visit = (name: string, from: string): void => {
        const place = placeOf(name, from);
        const entry = place === undefined ? undefined : packages[place];
        if (place === undefined || entry === undefined || entry.os !== undefined || found.has(place)) {
            return;
        }
        found.add(place);
        for (const next of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })) {
            visit(next, place);
        }
    };
    for (const name of direct) {
        visit(name, "");
    }
    return found;
}

describe("the weight of an installation", function () {
    this.timeout(240_000);
    const own = packages[""];
    const direct = Object.keys(own?.dependencies ?? {});
    const ofDatabase = Object.keys(own?.optionalDependencies ?? {});

    it("is in a limited number of packages, without those of the emulator's database, which can be left out", () => {
        const always = installedFor(direct);
        const optional = [...installedFor(ofDatabase)].filter((place) => !always.has(place));
        expect(always).to.have.length.above(20);
        expect(direct).to.have.length.at.most(LIMITS.directDependencies);
        expect(always.size, "packages").to.be.at.most(LIMITS.packages);
        expect(optional.length, "packages of the database").to.be.at.most(LIMITS.packagesOfTheDatabase);
    });

    it("is in a small packed file", async () => {
        const { packedBytes, files } = await packedPackage();
        expect(packedBytes / 1000, "kB").to.be.at.most(LIMITS.packedKilobytes);
        expect(files).to.have.length.at.most(LIMITS.files);
    });
});
