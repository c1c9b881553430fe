// A certificate made on the spot by openssl, for a name that is not the server's; its key never leaves the temporary folder.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runChild } from "../../tools/pulumi/child";

export interface SelfSigned {
    readonly key: string;
    readonly cert: string;
    /** For NODE_EXTRA_CA_CERTS. */
    readonly file: string;
    remove(): void;
}

/** Undefined where there is no openssl. */
export async function selfSigned(name: string): Promise<SelfSigned | undefined> {
    const folder = mkdtempSync(join(tmpdir(), "webex-wholesale-certificate-"));
    const remove = (): void => rmSync(folder, { recursive: true, force: true });
    const [keyFile, file] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    const kind = ["-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"];
    const names = ["-subj", `/CN=${name}`, "-addext", `subjectAltName=DNS:${name}`];
    const { code } = await runChild("openssl", ["req", ...kind, ...names, "-keyout", keyFile, "-out", file]);
    if (code !== 0) {
        remove();
        return undefined;
    }
    return { key: readFileSync(keyFile, "utf8"), cert: readFileSync(file, "utf8"), file, remove };
}
