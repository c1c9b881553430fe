// Calls the emulator's own routes without HTTP, so that a seed meets the same rules as a request, and no faults.
import { z } from "zod";
import type { Backend } from "../backend";
import type { Route } from "../call";
import { customerControl } from "../control/customers";
import { Faults } from "../faults/faults";
import { apiRoutes } from "../routes";
import { WebexError } from "../webex-error";

const answered = z.looseObject({
    id: z.string().optional(),
    orgId: z.string().optional(),
    personId: z.string().optional(),
    url: z.string().optional(),
    items: z
        .array(z.looseObject({ id: z.string(), displayName: z.string().optional(), name: z.string().optional() }))
        .optional(),
});
export type Answered = z.infer<typeof answered>;

interface CallParts {
    readonly params?: Readonly<Record<string, string>>;
    readonly query?: Readonly<Record<string, string>>;
    readonly body?: unknown;
}

export class DirectCalls {
    private readonly routes: ReadonlyMap<string, Route>;

    constructor(backend: Backend) {
        const withoutFaults = { ...backend, faults: new Faults(backend.newUuid) };
        const routes = [...apiRoutes(withoutFaults), ...customerControl(withoutFaults)];
        this.routes = new Map(routes.map((route) => [`${route.method} ${route.path}`, route]));
    }

    call(method: Route["method"], path: string, { params = {}, query = {}, body }: CallParts): Answered {
        const route = this.routes.get(`${method} ${path}`);
        if (route === undefined) {
            throw new Error(`the emulator does not implement ${method} ${path}`);
        }
        const answer = route.handle({
            ...{ method, path, params, query, body },
            baseUrl: "",
            authorization: undefined,
        });
        if (answer.body instanceof WebexError) {
            throw answer.body;
        }
        return answered.parse(answer.body ?? {});
    }
}
