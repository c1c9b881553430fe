// The routes under /people.
import type { Backend } from "../../backend";
import type { Route } from "../../call";
import { createPerson, removePerson } from "./create-and-remove";
import { getMyself, getPerson, listPeople } from "./read";
import { changePerson } from "./change";

export function personRoutes(backend: Backend): Route[] {
    const one = "/v1/people/:personId";
    return [
        { method: "GET", path: "/v1/people", handle: (call) => listPeople(backend, call) },
        { method: "POST", path: "/v1/people", handle: (call) => createPerson(backend, call) },
        { method: "GET", path: "/v1/people/me", handle: () => getMyself(backend) },
        { method: "GET", path: one, handle: (call) => getPerson(backend, call) },
        { method: "PUT", path: one, handle: (call) => changePerson(backend, call) },
        { method: "DELETE", path: one, handle: (call) => removePerson(backend, call) },
    ];
}
