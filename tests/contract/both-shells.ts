// Runs a suite through the process of dynamic resources, and all of it or a share through the native plugin's, whose core is the same.
import { createHash } from "node:crypto";
import type { Suite } from "mocha";
import { aScene, type Scene, type SceneOptions } from "./scene";

export type OpenScene = (options?: SceneOptions) => Promise<Scene>;

/** `NATIVE_SHARE=1` runs every suite whole through the plugin; another seed chooses other tests. */
const { NATIVE_SHARE, NATIVE_SEED = "2026" } = process.env;

/** Between 0 and 1, the same for a title in every run. */
const placeOf = (title: string): number =>
    createHash("sha256").update(`${NATIVE_SEED} ${title}`).digest().readUInt32BE() / 2 ** 32;

function keep(suite: Suite, share: number): void {
    suite.tests = suite.tests.filter(({ title }) => placeOf(title) < share);
    suite.suites.forEach((inner) => keep(inner, share));
}

/** The share of the tests is between 0 and 1; by their titles, the same ones in every run. */
export function describeInBothShells(title: string, share: number, tests: (open: OpenScene) => void): void {
    describe(title, () => tests(aScene));
    describe(`${title}, from the native plugin`, function () {
        tests((options) => aScene({ ...options, shell: "native" }));
        keep(this, NATIVE_SHARE === undefined ? share : Number(NATIVE_SHARE));
    });
}
