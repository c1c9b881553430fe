// Sets faults and takes them away.
import type { Backend } from "../backend";
import { type Answer, type Call, type Route, param, readBody } from "../call";
import { faultRequest } from "../faults/fault";
import { notFound } from "../webex-error";

export function faultControl(backend: Backend): Route[] {
    const path = "/emulator/faults";
    return [
        { method: "GET", path, handle: () => ({ status: 200, body: { items: backend.faults.all() } }) },
        { method: "POST", path, handle: (call) => add(backend, call) },
        { method: "DELETE", path, handle: () => clear(backend) },
        { method: "DELETE", path: `${path}/:faultId`, handle: (call) => remove(backend, call) },
    ];
}

function add(backend: Backend, call: Call): Answer {
    return { status: 201, body: backend.faults.add(readBody(call, faultRequest)) };
}

function clear(backend: Backend): Answer {
    backend.faults.clear();
    return { status: 204 };
}

function remove(backend: Backend, call: Call): Answer {
    if (!backend.faults.remove(param(call, "faultId"))) {
        throw notFound("The fault");
    }
    return { status: 204 };
}
