// The routes under /licenses.
import type { Backend } from "../../backend";
import type { Route } from "../../call";
import { assignLicenses } from "./assign";
import { getLicense, listLicenses } from "./read";

export function licenseRoutes(backend: Backend): Route[] {
    return [
        { method: "GET", path: "/v1/licenses", handle: (call) => listLicenses(backend, call) },
        { method: "PATCH", path: "/v1/licenses/users", handle: (call) => assignLicenses(backend, call) },
        { method: "GET", path: "/v1/licenses/:licenseId", handle: (call) => getLicense(backend, call) },
    ];
}
