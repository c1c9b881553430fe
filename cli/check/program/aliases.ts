// The URNs a resource may have had, by its `aliases` option: the state may still know it under one of them.
import type { RegisterResourceRequest } from "@pulumi/pulumi/proto/resource_pb";
import { typeIn, urnOf, type Naming } from "./urn";

export function aliasesOf(request: RegisterResourceRequest, naming: Naming): string[] {
    const specified = request.getAliasesList().map((alias) => {
        const spec = alias.getSpec();
        if (spec === undefined) {
            return alias.getUrn();
        }
        const parent = spec.getNoparent() ? "" : spec.getParenturn() || request.getParent();
        return urnOf(parent, spec.getType() || request.getType(), spec.getName() || request.getName(), {
            stack: spec.getStack() || naming.stack,
            project: spec.getProject() || naming.project,
        });
    });
    return [...specified, ...request.getAliasurnsList()].filter((urn) => typeIn(urn) !== "");
}
