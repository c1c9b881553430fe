// The folder of this package: the nearest one above the compiled file that has a package.json.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

export function packageFolder(from: string = __dirname): string {
    return existsSync(join(from, "package.json")) ? from : packageFolder(dirname(from));
}
