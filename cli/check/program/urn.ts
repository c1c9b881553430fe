// URNs as the engine makes them; Pulumi's mocks put the stack in front of each type and drop the grandparents.

const STACK_TYPE = "pulumi:pulumi:Stack";

export interface Naming {
    readonly stack: string;
    readonly project: string;
}

export function urnOf(parent: string, type: string, name: string, { stack, project }: Naming): string {
    const parentType = parent.split("::")[2] ?? "";
    const qualified = parentType === "" || parentType === STACK_TYPE ? type : `${parentType}$${type}`;
    return `urn:pulumi:${stack}::${project}::${qualified}::${name}`;
}

/** The type without those of the parents. */
export const typeIn = (urn: string): string => urn.split("::")[2]?.split("$").at(-1) ?? "";
