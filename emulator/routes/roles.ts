// /roles: the same in every organization.
import { type Call, type Route, param } from "../call";
import { roleWithId, roles } from "../catalog/roles";
import { notFound } from "../webex-error";

export function roleRoutes(): Route[] {
    return [
        { method: "GET", path: "/v1/roles", handle: () => ({ status: 200, body: { items: roles } }) },
        { method: "GET", path: "/v1/roles/:roleId", handle: (call) => ({ status: 200, body: get(call) }) },
    ];
}

function get(call: Call): unknown {
    const role = roleWithId(param(call, "roleId"));
    if (role === undefined) {
        throw notFound("The role");
    }
    return role;
}
