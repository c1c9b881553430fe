// What an error of the database says about the disk, as an answer that sends the reader there.
import { WebexError } from "./webex-error";

/** The error itself where it has nothing to do with the disk. */
export function storageError(error: unknown, file: string): unknown {
    const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
    if (code.startsWith("SQLITE_FULL")) {
        const description = `The disk that holds ${file} is full, so nothing from this request was saved. Free some space and send it again.`;
        return new WebexError(507, "The emulator is out of disk space.", [{ description }]);
    }
    if (code.startsWith("SQLITE_IOERR") || code.startsWith("SQLITE_READONLY")) {
        const description = `${file} cannot be read or written (${code}), so nothing from this request was saved. Check the disk that holds it.`;
        return new WebexError(503, "The emulator cannot use its database.", [{ description }]);
    }
    return error;
}
