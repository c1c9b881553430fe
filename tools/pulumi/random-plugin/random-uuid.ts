// random:index/randomUuid:RandomUuid: one UUID.
import { randomUUID } from "node:crypto";
import type { ResourceType } from "./resource-type";

export const randomUuid: ResourceType = {
    problems: () => ({}),
    make: () => {
        const result = randomUUID();
        return { id: result, outputs: { result } };
    },
};
