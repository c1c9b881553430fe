// The files beside the page. They are sent as they are in the package: what one reads there is what the browser runs.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Route } from "../call";
import { packageFolder } from "../package-folder";
import { securityHeaders } from "./security-headers";

export const ASSETS = "/emulator/console";

const own = (name: string): string => join(packageFolder(), "emulator", "console", "assets", name);

const files: readonly (readonly [name: string, type: string, find: () => string])[] = [
    ["console.css", "text/css", () => own("console.css")],
    ["console.js", "text/javascript", () => own("console.js")],
    ["icon.svg", "image/svg+xml", () => own("icon.svg")],
    // Brings what is on the page to what the server sent last, and keeps focus, selection and what is open.
    ["idiomorph.js", "text/javascript", () => require.resolve("idiomorph/dist/idiomorph.esm.js")],
];

export function assetRoutes(): Route[] {
    return files.map(([name, type, find]) => ({
        method: "GET",
        path: `${ASSETS}/${name}`,
        handle: () => ({
            status: 200,
            body: readFileSync(find(), "utf8"),
            headers: { ...securityHeaders, "content-type": `${type}; charset=utf-8` },
        }),
    }));
}
