// Installs the packages of a new project, as `pulumi new` does.
import spawn from "cross-spawn";

/** The exit code of npm. Its own lines go to standard error, so that the answer on standard output is ours alone. */
export function installPackages(folder: string): Promise<number> {
    const args = ["install", "--no-audit", "--no-fund", "--loglevel=error"];
    return new Promise((resolve) => {
        const child = spawn("npm", args, { cwd: folder, stdio: ["ignore", 2, 2] });
        child.once("error", () => resolve(1));
        child.once("close", (code) => resolve(code ?? 1));
    });
}
