// The partner's contract, and tokens that stop being valid.
import type { Backend } from "../backend";
import { type Answer, type Call, type Route, readBody } from "../call";
import { partnerChange } from "../partner";

export function partnerControl(backend: Backend): Route[] {
    const show = () => ({ status: 200, body: backend.settings.partner });
    return [
        { method: "GET", path: "/emulator/partner", handle: show },
        { method: "PUT", path: "/emulator/partner", handle: (call) => change(backend, call) },
        { method: "DELETE", path: "/emulator/tokens", handle: () => expire(backend) },
    ];
}

function change(backend: Backend, call: Call): Answer {
    backend.settings.change(readBody(call, partnerChange));
    return { status: 200, body: backend.settings.partner };
}

/** Access tokens only: a client that refreshes goes on, one that does not is signed out. */
function expire(backend: Backend): Answer {
    backend.tokens.expireAll("access");
    return { status: 204 };
}
