// The requests to the API since this log was last cleared.
import type { Backend } from "../backend";
import type { Route } from "../call";

export function requestControl(backend: Backend): Route[] {
    const path = "/emulator/requests";
    return [
        { method: "GET", path, handle: () => ({ status: 200, body: { items: backend.requests.all() } }) },
        {
            method: "DELETE",
            path,
            handle: () => {
                backend.requests.clear();
                return { status: 204 };
            },
        },
    ];
}
