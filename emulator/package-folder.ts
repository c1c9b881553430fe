// The folder of the package that this emulator came in: the nearest above with a package.json, wherever the compiled file is.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

export function packageFolder(folder: string = __dirname): string {
    return existsSync(join(folder, "package.json")) ? folder : packageFolder(dirname(folder));
}
