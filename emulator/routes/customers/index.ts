// The routes under /wholesale/customers.
import type { Backend } from "../../backend";
import type { Route } from "../../call";
import { precheckCustomer } from "./precheck";
import { provisionCustomer } from "./provision";
import { getCustomer, listCustomers } from "./read";
import { removeCustomer } from "./remove";
import { updateCustomer } from "./update";

export function customerRoutes(backend: Backend): Route[] {
    const all = "/v1/wholesale/customers";
    const one = `${all}/:customerId`;
    return [
        { method: "GET", path: all, handle: (call) => listCustomers(backend, call) },
        { method: "POST", path: all, handle: (call) => provisionCustomer(backend, call) },
        { method: "POST", path: `${all}/validate`, handle: (call) => precheckCustomer(backend, call) },
        { method: "GET", path: one, handle: (call) => getCustomer(backend, call) },
        { method: "PUT", path: one, handle: (call) => updateCustomer(backend, call) },
        { method: "DELETE", path: one, handle: (call) => removeCustomer(backend, call) },
    ];
}
