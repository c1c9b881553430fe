// Empties the emulator: every row, every setting, every fault, the request log.
import type { Backend } from "../backend";
import type { Route } from "../call";

export function resetControl(backend: Backend): Route[] {
    return [
        {
            method: "POST",
            path: "/emulator/reset",
            handle: () => {
                backend.database.empty();
                backend.settings.forget();
                backend.faults.clear();
                backend.requests.clear();
                return { status: 204 };
            },
        },
    ];
}
