// The command webex-wholesale-emulator. Its server and its database are optional packages: where they were left out, it says how to get them.
import { missingPackage } from "./missing-package";

// Loaded here, because an import at the top could not be caught.
import("./command.js")
    .then(({ run }) => run())
    .catch((error: unknown) => {
        const reason = missingPackage(error);
        if (reason === undefined) {
            throw error;
        }
        process.stderr.write(`webex-wholesale-emulator: ${reason}\n`);
        process.exitCode = 1;
    });
